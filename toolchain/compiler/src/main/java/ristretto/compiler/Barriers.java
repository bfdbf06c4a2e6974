package ristretto.compiler;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.teavm.common.Loop;
import org.teavm.common.LoopGraph;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.util.ProgramUtils;

/**
 * Optimizations that move or drop what may throw. TeaVM moves checks out of loops, and so before effects that come first
 * and out of the handlers that surround them; it lets handlers use what was to be read after the failure; and it drops casts
 * and arrays that nothing uses. Calls of methods that do
 * nothing stand in the way until it has optimized.
 */
final class Barriers {
    private final Program program;
    private final Instruction[] definitions;

    Barriers(Program program) {
        this.program = program;
        definitions = Definitions.of(program);
    }

    /**
     * Uses what would be dropped although making it may fail. What uses it now may be dropped itself, or be a call that is
     * replaced by the body of a method which does not.
     */
    void keepFailures() {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                Variable result = switch (instruction) {
                    case CastInstruction cast when !cast.isWeak() -> cast.getReceiver();
                    case ConstructArrayInstruction array when !hasConstantSize(array) -> array.getReceiver();
                    case ConstructMultiArrayInstruction array -> array.getReceiver();
                    default -> null;
                };
                if (result != null) {
                    instruction.insertNext(Checked.call(Checked.USE, null, instruction.getLocation(), result));
                }
            }
        }
    }

    private boolean hasConstantSize(ConstructArrayInstruction array) {
        return definitions[array.getSize().getIndex()] instanceof IntegerConstantInstruction size && size.getConstant() >= 0;
    }

    /** A handler does not know the fields that the protected region was about to read when it failed. */
    void keepHandlersApart() {
        Set<BasicBlock> handlers = new LinkedHashSet<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            block.getTryCatchBlocks().forEach(region -> handlers.add(region.getHandler()));
        }
        for (BasicBlock handler : handlers) {
            if (handler.getExceptionVariable() == null) {
                handler.setExceptionVariable(program.createVariable());
            }
            handler.addFirst(Checked.call(Checked.USE, null, handler.getFirstInstruction().getLocation(), handler.getExceptionVariable()));
        }
    }

    /** Gives checks in loops an operand that comes from the loop. */
    void keepInLoops() {
        LoopGraph loops = new LoopGraph(ProgramUtils.buildControlFlowGraph(program));
        List<Instruction> checks = new ArrayList<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            if (loops.loopAt(block.getIndex()) != null) {
                block.forEach(checks::add);
            }
        }
        for (Instruction instruction : checks) {
            Loop loop = loops.loopAt(instruction.getBasicBlock().getIndex());
            if (instruction instanceof NullCheckInstruction check && comesFromOutside(check.getValue(), loop, loops)) {
                check.setValue(same(check, check.getValue()));
            } else if (instruction instanceof CastInstruction cast && !cast.isWeak() && comesFromOutside(cast.getValue(), loop, loops)) {
                cast.setValue(same(cast, cast.getValue()));
            }
        }
    }

    /** Or can be moved there. */
    private boolean comesFromOutside(Variable value, Loop loop, LoopGraph loops) {
        return switch (definitions[value.getIndex()]) {
            case null -> true;
            case AssignInstruction assign -> comesFromOutside(assign.getAssignee(), loop, loops);
            case CastInstruction cast when cast.isWeak() -> comesFromOutside(cast.getValue(), loop, loops);
            case NullConstantInstruction _, StringConstantInstruction _, ClassConstantInstruction _ -> true;
            case Instruction definition -> loops.loopAt(definition.getBasicBlock().getIndex()) != loop;
        };
    }

    private Variable same(Instruction before, Variable value) {
        Variable same = program.createVariable();
        before.insertPrevious(Checked.call(Checked.SAME, same, before.getLocation(), value));
        return same;
    }

    /** Takes the calls out again. */
    static void remove(Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call && call.getMethod().equals(Checked.USE)) {
                    call.delete();
                } else if (instruction instanceof InvokeInstruction call && call.getMethod().equals(Checked.SAME)) {
                    replace(call);
                }
            }
        }
    }

    private static void replace(InvokeInstruction call) {
        if (call.getReceiver() == null) {
            call.delete();
            return;
        }
        AssignInstruction assign = new AssignInstruction();
        assign.setAssignee(call.getArguments().getFirst());
        assign.setReceiver(call.getReceiver());
        assign.setLocation(call.getLocation());
        call.replace(assign);
    }
}
