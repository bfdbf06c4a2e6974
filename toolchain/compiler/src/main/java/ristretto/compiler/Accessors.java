package ristretto.compiler;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.teavm.interop.Unmanaged;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.instructions.EmptyInstruction;
import org.teavm.model.instructions.PutFieldInstruction;

/**
 * Calls of methods that only read or write a field of their object become that read or write, and calls of constructors
 * that do nothing go. TeaVM inlines such methods too, but only until a method has reached a certain length; a call costs
 * more than the access: a call site, and what must be kept for the collector meanwhile.
 */
final class Accessors {
    private final ClassReaderSource classes;
    private final Map<MethodReference, Optional<Instruction>> known = new HashMap<>();

    Accessors(ClassReaderSource classes) {
        this.classes = classes;
    }

    /** To be called when calls that have one target only are known as such, and before checks for null are inserted. */
    void apply(Program program, MethodReader method) {
        if (method.getAnnotations().get(Unmanaged.class.getName()) != null || isTeavms(method.getOwnerName())) {
            return;
        }
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call && call.getType() == InvocationType.SPECIAL && call.getInstance() != null) {
                    known.computeIfAbsent(call.getMethod(), this::body).ifPresent(body -> replace(call, body));
                }
            }
        }
    }

    private static void replace(InvokeInstruction call, Instruction body) {
        switch (body) {
            case GetFieldInstruction get when call.getReceiver() != null -> {
                GetFieldInstruction access = new GetFieldInstruction();
                access.setInstance(call.getInstance());
                access.setField(get.getField());
                access.setFieldType(get.getFieldType());
                access.setReceiver(call.getReceiver());
                access.setLocation(call.getLocation());
                call.replace(access);
            }
            case PutFieldInstruction put -> {
                PutFieldInstruction access = new PutFieldInstruction();
                access.setInstance(call.getInstance());
                access.setField(put.getField());
                access.setFieldType(put.getFieldType());
                access.setValue(call.getArguments().getFirst());
                access.setLocation(call.getLocation());
                call.replace(access);
            }
            case ExitInstruction _ -> call.delete();
            default -> { }
        }
    }

    /** The access that is all that a method does; its exit if it does nothing; none if it does more. */
    private Optional<Instruction> body(MethodReference reference) {
        ClassReader cls = classes.get(reference.getClassName());
        MethodReader method = cls == null || isTeavms(reference.getClassName()) ? null : cls.getMethod(reference.getDescriptor());
        if (!(method instanceof MethodHolder holder) || method.hasModifier(ElementModifier.STATIC) || method.hasModifier(ElementModifier.SYNCHRONIZED)
                || method.hasModifier(ElementModifier.NATIVE) || method.hasModifier(ElementModifier.ABSTRACT)
                || method.getAnnotations().get(Unmanaged.class.getName()) != null || holder.getProgram() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(body(holder.getProgram(), reference.parameterCount(), reference.getName().equals("<init>")));
    }

    private static Instruction body(Program program, int parameters, boolean constructor) {
        Map<Variable, Variable> copies = new HashMap<>();
        Set<BasicBlock> visited = new HashSet<>();
        Instruction access = null;
        BasicBlock block = program.basicBlockAt(0);
        while (block != null && visited.add(block) && block.getPhis().isEmpty() && block.getTryCatchBlocks().isEmpty()) {
            BasicBlock next = null;
            for (Instruction instruction : block) {
                if (instruction instanceof AssignInstruction copy) {
                    copies.put(copy.getReceiver(), original(copy.getAssignee(), copies));
                } else if (instruction instanceof JumpInstruction jump) {
                    next = jump.getTarget();
                } else if (instruction instanceof ExitInstruction exit) {
                    return whole(access, exit, copies, constructor);
                } else if (!(instruction instanceof EmptyInstruction)) {
                    if (access != null || !isAccess(instruction, copies, !constructor && parameters == 1)) {
                        return null;
                    }
                    access = instruction;
                }
            }
            block = next;
        }
        return null;
    }

    private static boolean isAccess(Instruction instruction, Map<Variable, Variable> copies, boolean mayWrite) {
        return switch (instruction) {
            case GetFieldInstruction get -> isThis(get.getInstance(), copies) && !isTeavms(get.getField().getClassName());
            case PutFieldInstruction put -> mayWrite && isThis(put.getInstance(), copies) && !isTeavms(put.getField().getClassName())
                && original(put.getValue(), copies).getIndex() == 1;
            default -> false;
        };
    }

    private static Instruction whole(Instruction access, ExitInstruction exit, Map<Variable, Variable> copies, boolean constructor) {
        return switch (access) {
            case GetFieldInstruction get when exit.getValueToReturn() != null
                && original(exit.getValueToReturn(), copies) == get.getReceiver() -> get;
            case PutFieldInstruction put when exit.getValueToReturn() == null -> put;
            case null -> constructor ? exit : null;
            default -> null;
        };
    }

    private static Variable original(Variable variable, Map<Variable, Variable> copies) {
        return copies.getOrDefault(variable, variable);
    }

    private static boolean isThis(Variable variable, Map<Variable, Variable> copies) {
        return variable != null && original(variable, copies).getIndex() == 0;
    }

    /** Fields of these classes may stand for something else. */
    private static boolean isTeavms(String name) {
        return name.startsWith("org.teavm.");
    }
}
