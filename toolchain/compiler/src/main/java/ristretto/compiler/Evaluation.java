package ristretto.compiler;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.FieldReference;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/** The variables of a program, in static single assignment form, whose values are known. */
final class Evaluation {
    private final Enumerations enumerations;
    private final Map<Variable, Constant> values;

    Evaluation(Program program, Enumerations enumerations) {
        this.enumerations = enumerations;
        this.values = Constant.literals(program);
        int known = -1;
        while (known < values.size()) {
            known = values.size();
            for (BasicBlock block : program.getBasicBlocks()) {
                block.getPhis().forEach(this::evaluate);
                block.forEach(this::evaluate);
            }
        }
    }

    /** The value of {@code variable}, or null. */
    Constant value(Variable variable) {
        return values.get(variable);
    }

    private void evaluate(Instruction instruction) {
        switch (instruction) {
            case BinaryInstruction binary -> compare(binary);
            case AssignInstruction copy -> copy(copy.getAssignee(), copy.getReceiver());
            case UnwrapArrayInstruction unwrap -> copy(unwrap.getArray(), unwrap.getReceiver());
            case InvokeInstruction call when call.getMethod().getName().equals("ordinal") && call.getArguments().isEmpty()
                    && call.getReceiver() != null && values.get(call.getInstance()) instanceof Constant.OfField(FieldReference field, var type)
                    && enumerations.constant(field) ->
                    enumerations.ordinal(field).ifPresent(ordinal -> values.put(call.getReceiver(), new Constant.OfInt(ordinal)));
            case GetElementInstruction get when values.get(get.getArray()) instanceof Constant.OfField(FieldReference field, var type)
                    && values.get(get.getIndex()) instanceof Constant.OfInt(int index) ->
                    enumerations.element(field, index).ifPresent(value -> values.put(get.getReceiver(), new Constant.OfInt(value)));
            default -> { }
        }
    }

    private void copy(Variable from, Variable to) {
        if (values.containsKey(from)) {
            values.put(to, values.get(from));
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

    private void compare(BinaryInstruction binary) {
        boolean comparison = binary.getOperation() == BinaryOperation.COMPARE_GREATER || binary.getOperation() == BinaryOperation.COMPARE_LESS;
        Constant first = values.get(binary.getFirstOperand());
        Constant second = values.get(binary.getSecondOperand());
        if (comparison && first instanceof Constant.OfInt(int one) && second instanceof Constant.OfInt(int other)) {
            values.put(binary.getReceiver(), new Constant.OfInt(Integer.compare(one, other)));
        } else if (comparison && first instanceof Constant.OfLong(long one) && second instanceof Constant.OfLong(long other)) {
            values.put(binary.getReceiver(), new Constant.OfInt(Long.compare(one, other)));
        }
    }
}
