package ristretto.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.common.DominatorTree;
import org.teavm.common.GraphUtils;
import org.teavm.model.BasicBlock;
import org.teavm.model.FieldReference;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.InvokeDynamicInstruction;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.util.ProgramUtils;
import org.teavm.model.util.UsageExtractor;

/**
 * What a constructor does to its object, before others see it. It shows it to others when it passes it on, other than to a constructor that only keeps
 * it, or stores it elsewhere than in its own parts.
 */
final class Construction {
    private static final Set<String> ROOTS = Set.of("java.lang.Object", "java.lang.Record", "java.lang.Enum");

    private final Members members;
    private final String type;
    private final String parent;
    private final Program program;
    /** The object, and what may lead to it. */
    private final Set<Variable> own = new HashSet<>();
    private final Map<FieldReference, List<PutFieldInstruction>> stores = new HashMap<>();
    private final Map<FieldReference, List<Instruction>> reads = new HashMap<>();
    private final List<Instruction> shows = new ArrayList<>();
    private final List<Instruction> exits = new ArrayList<>();
    private final Copies copies;
    private boolean delegates;
    private DominatorTree dominators;

    /** @param program null if it is unknown */
    Construction(Program program, String parent, String type, Members members) {
        this.members = members;
        this.type = type;
        this.parent = parent;
        this.program = program;
        copies = program == null ? null : new Copies(program);
        if (program != null) {
            own.add(program.variableAt(0));
            follow();
            program.getBasicBlocks().forEach(block -> block.forEach(this::enter));
            dominators = GraphUtils.buildDominatorTree(ProgramUtils.buildControlFlowGraph(program));
        }
    }

    /** Whether the field has been stored to whenever it is read, and when the constructor ends. */
    boolean sets(FieldReference field) {
        if (delegates) {
            return true;
        }
        return stores.getOrDefault(field, List.of()).stream().anyMatch(store -> precedes(store, shows) && precedes(store, exits)
            && precedes(store, reads.getOrDefault(field, List.of())));
    }

    /** Whether nobody sees the object before the constructor has ended. */
    private boolean hides() {
        return program != null && shows.isEmpty();
    }

    private void follow() {
        int known = 0;
        while (known < own.size()) {
            known = own.size();
            for (BasicBlock block : program.getBasicBlocks()) {
                for (Phi phi : block.getPhis()) {
                    if (phi.getIncomings().stream().map(Incoming::getValue).anyMatch(own::contains)) {
                        own.add(phi.getReceiver());
                    }
                }
                block.forEach(this::follow);
            }
        }
    }

    private void follow(Instruction instruction) {
        switch (instruction) {
            case AssignInstruction copy when own.contains(copy.getAssignee()) -> own.add(copy.getReceiver());
            case CastInstruction cast when own.contains(cast.getValue()) -> own.add(cast.getReceiver());
            case NullCheckInstruction check when own.contains(check.getValue()) -> own.add(check.getReceiver());
            case GetFieldInstruction get when get.getInstance() != null && own.contains(get.getInstance()) && NeverNull.isReference(get.getFieldType()) ->
                own.add(get.getReceiver());
            case InvokeInstruction call when isConstructor(call) && call.getArguments().stream().anyMatch(own::contains) ->
                own.addAll(List.of(call.getInstance(), copies.origin(call.getInstance())));
            default -> { }
        }
    }

    private void enter(Instruction instruction) {
        switch (instruction) {
            case PutFieldInstruction put when put.getInstance() != null && own.contains(put.getInstance()) -> {
                if (instruction.getBasicBlock().getTryCatchBlocks().isEmpty() && isThis(put.getInstance())) {
                    stores.computeIfAbsent(members.declared(put.getField()), _ -> new ArrayList<>()).add(put);
                }
            }
            case PutFieldInstruction put when own.contains(put.getValue()) -> shows.add(put);
            case PutElementInstruction put when own.contains(put.getValue()) -> shows.add(put);
            case GetFieldInstruction get when get.getInstance() != null && own.contains(get.getInstance()) ->
                reads.computeIfAbsent(members.declared(get.getField()), _ -> new ArrayList<>()).add(get);
            case InvokeInstruction call -> enter(call);
            case InvokeDynamicInstruction call -> shows.add(call);
            case ExitInstruction exit -> exits.add(exit);
            default -> { }
        }
    }

    private void enter(InvokeInstruction call) {
        boolean passed = call.getArguments().stream().anyMatch(own::contains);
        boolean object = call.getInstance() != null && own.contains(call.getInstance());
        if (isConstructor(call) && isThis(call.getInstance()) && !passed) {
            delegates |= call.getMethod().getClassName().equals(type);
            if (!delegates && !(call.getMethod().getClassName().equals(parent)
                    && (ROOTS.contains(parent) || members.construction(call.getMethod()).hides()))) {
                shows.add(call);
            }
        } else if (isConstructor(call) && passed) {
            if (!keeps(call)) {
                shows.add(call);
            }
        } else if (object || passed) {
            shows.add(call);
        }
    }

    /** Whether the constructor of another object only stores what it is passed of this one. */
    private boolean keeps(InvokeInstruction call) {
        if (call.getMethod().getClassName().equals(type)) {
            return false;
        }
        Construction other = members.construction(call.getMethod());
        if (!other.hides()) {
            return false;
        }
        for (int i = 0; i < call.getArguments().size(); i++) {
            if (own.contains(call.getArguments().get(i)) && !other.onlyStores(other.program.variableAt(i + 1))) {
                return false;
            }
        }
        return true;
    }

    private boolean onlyStores(Variable parameter) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Phi phi : block.getPhis()) {
                if (phi.getIncomings().stream().anyMatch(incoming -> copies.origin(incoming.getValue()) == parameter)) {
                    return false;
                }
            }
            for (Instruction instruction : block) {
                boolean harmless = instruction instanceof AssignInstruction
                    || instruction instanceof PutFieldInstruction put && put.getInstance() != null && copies.origin(put.getInstance()) != parameter && own.contains(put.getInstance());
                if (!harmless && uses(instruction, parameter)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean uses(Instruction instruction, Variable variable) {
        UsageExtractor usage = new UsageExtractor();
        instruction.acceptVisitor(usage);
        for (Variable used : usage.getUsedVariables()) {
            if (copies.origin(used) == variable) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConstructor(InvokeInstruction call) {
        return call.getType() == InvocationType.SPECIAL && call.getInstance() != null && call.getMethod().getName().equals("<init>");
    }

    private boolean isThis(Variable variable) {
        return copies.origin(variable) == program.variableAt(0);
    }

    private boolean precedes(Instruction store, List<Instruction> others) {
        return others.stream().allMatch(other -> precedes(store, other));
    }

    private boolean precedes(Instruction store, Instruction other) {
        if (store.getBasicBlock() != other.getBasicBlock()) {
            return dominators.dominates(store.getBasicBlock().getIndex(), other.getBasicBlock().getIndex());
        }
        for (Instruction next = store.getNext(); next != null; next = next.getNext()) {
            if (next == other) {
                return true;
            }
        }
        return false;
    }
}
