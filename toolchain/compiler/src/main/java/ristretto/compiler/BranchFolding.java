package ristretto.compiler;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.teavm.model.BasicBlock;
import org.teavm.model.FieldReference;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryBranchingInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.instructions.SwitchInstruction;
import org.teavm.model.optimization.UnreachableBasicBlockEliminator;
import org.teavm.model.util.TransitionExtractor;

/** Takes branches out of a method whose condition is known, and the blocks that nothing leads to any more. */
final class BranchFolding {
    private final Program program;
    private final Predicate<FieldReference> enumerated;
    private Map<Variable, Constant> values = Map.of();

    /** @param enumerated whether a static field is a constant of an enumeration, and so the same object as no other one */
    BranchFolding(Program program, Predicate<FieldReference> enumerated) {
        this.program = program;
        this.enumerated = enumerated;
    }

    /** Each branch that goes away may leave a variable with only one value, and that decide another branch. */
    void fold() {
        boolean changed = true;
        while (changed) {
            changed = false;
            findValues();
            for (BasicBlock block : program.getBasicBlocks()) {
                Optional<BasicBlock> only = target(block.getLastInstruction());
                if (only.isPresent()) {
                    jump(block, only.get());
                    changed = true;
                }
            }
            if (changed) {
                new UnreachableBasicBlockEliminator().optimize(program);
            }
        }
    }

    private void findValues() {
        values = Constant.literals(program);
        int known = -1;
        while (known < values.size()) {
            known = values.size();
            for (BasicBlock block : program.getBasicBlocks()) {
                block.getPhis().forEach(this::evaluate);
                for (Instruction instruction : block) {
                    switch (instruction) {
                        case BinaryInstruction binary -> evaluate(binary);
                        case AssignInstruction copy when values.containsKey(copy.getAssignee()) ->
                                values.put(copy.getReceiver(), values.get(copy.getAssignee()));
                        default -> { }
                    }
                }
            }
        }
    }

    private void evaluate(Phi phi) {
        Set<Constant> incoming = new HashSet<>();
        for (Incoming each : phi.getIncomings()) {
            incoming.add(values.get(each.getValue()));
        }
        if (incoming.size() == 1 && !incoming.contains(null)) {
            values.put(phi.getReceiver(), incoming.iterator().next());
        }
    }

    private void evaluate(BinaryInstruction binary) {
        boolean comparison = binary.getOperation() == BinaryOperation.COMPARE_GREATER || binary.getOperation() == BinaryOperation.COMPARE_LESS;
        Constant first = values.get(binary.getFirstOperand());
        Constant second = values.get(binary.getSecondOperand());
        if (comparison && first instanceof Constant.OfInt(int one) && second instanceof Constant.OfInt(int other)) {
            values.put(binary.getReceiver(), new Constant.OfInt(Integer.compare(one, other)));
        } else if (comparison && first instanceof Constant.OfLong(long one) && second instanceof Constant.OfLong(long other)) {
            values.put(binary.getReceiver(), new Constant.OfInt(Long.compare(one, other)));
        }
    }

    /** The only block that can follow, if a branch is not one. */
    private Optional<BasicBlock> target(Instruction last) {
        return switch (last) {
            case BranchingInstruction branch when values.get(branch.getOperand()) instanceof Constant.OfInt(int value) ->
                    holds(branch, value).map(holds -> holds ? branch.getConsequent() : branch.getAlternative());
            case BinaryBranchingInstruction branch -> equal(values.get(branch.getFirstOperand()), values.get(branch.getSecondOperand()))
                    .map(equal -> equal == wantsEqual(branch) ? branch.getConsequent() : branch.getAlternative());
            case SwitchInstruction cases when values.get(cases.getCondition()) instanceof Constant.OfInt(int value) ->
                    Optional.of(cases.getEntries().stream().filter(entry -> entry.getCondition() == value).findFirst()
                            .map(entry -> entry.getTarget()).orElse(cases.getDefaultTarget()));
            case null, default -> Optional.empty();
        };
    }

    private static Optional<Boolean> holds(BranchingInstruction branch, int value) {
        return switch (branch.getCondition()) {
            case EQUAL -> Optional.of(value == 0);
            case NOT_EQUAL -> Optional.of(value != 0);
            case GREATER -> Optional.of(value > 0);
            case GREATER_OR_EQUAL -> Optional.of(value >= 0);
            case LESS -> Optional.of(value < 0);
            case LESS_OR_EQUAL -> Optional.of(value <= 0);
            case NULL, NOT_NULL -> Optional.empty();
        };
    }

    private static boolean wantsEqual(BinaryBranchingInstruction branch) {
        return switch (branch.getCondition()) {
            case EQUAL, REFERENCE_EQUAL -> true;
            case NOT_EQUAL, REFERENCE_NOT_EQUAL -> false;
        };
    }

    private Optional<Boolean> equal(Constant first, Constant second) {
        if (first instanceof Constant.OfInt && second instanceof Constant.OfInt) {
            return Optional.of(first.equals(second));
        }
        if (first instanceof Constant.OfField(FieldReference one, var type) && second instanceof Constant.OfField(FieldReference other, var same)
                && enumerated.test(one) && enumerated.test(other)) {
            return Optional.of(one.equals(other));
        }
        return Optional.empty();
    }

    private static void jump(BasicBlock block, BasicBlock target) {
        TransitionExtractor successors = new TransitionExtractor();
        block.getLastInstruction().acceptVisitor(successors);
        for (BasicBlock successor : List.of(successors.getTargets())) {
            if (successor != target) {
                successor.removeIncomingsFrom(block);
            }
        }
        JumpInstruction jump = new JumpInstruction();
        jump.setTarget(target);
        jump.setLocation(block.getLastInstruction().getLocation());
        block.getLastInstruction().replace(jump);
    }
}
