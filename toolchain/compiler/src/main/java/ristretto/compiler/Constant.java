package ristretto.compiler;

import java.util.HashMap;
import java.util.Map;
import org.teavm.model.BasicBlock;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.StringConstantInstruction;

/** A value that is known when compiling. */
sealed interface Constant {
    /** An {@code int}, or what is one to the machine: a {@code boolean}. */
    record OfInt(int value) implements Constant { }

    record OfLong(long value) implements Constant { }

    record OfString(String value) implements Constant { }

    /** A static field, which may be a constant of an enumeration. */
    record OfField(FieldReference field, ValueType type) implements Constant { }

    /** An instruction that puts the value into {@code receiver}. */
    default Instruction instruction(Variable receiver) {
        return switch (this) {
            case OfInt(int value) -> {
                IntegerConstantInstruction instruction = new IntegerConstantInstruction();
                instruction.setConstant(value);
                instruction.setReceiver(receiver);
                yield instruction;
            }
            case OfLong(long value) -> {
                LongConstantInstruction instruction = new LongConstantInstruction();
                instruction.setConstant(value);
                instruction.setReceiver(receiver);
                yield instruction;
            }
            case OfString(String value) -> {
                StringConstantInstruction instruction = new StringConstantInstruction();
                instruction.setConstant(value);
                instruction.setReceiver(receiver);
                yield instruction;
            }
            case OfField(FieldReference field, ValueType type) -> {
                GetFieldInstruction instruction = new GetFieldInstruction();
                instruction.setField(field);
                instruction.setFieldType(type);
                instruction.setReceiver(receiver);
                yield instruction;
            }
        };
    }

    /** The variables of a program in static single assignment form that get a literal. */
    static Map<Variable, Constant> literals(Program program) {
        Map<Variable, Constant> values = new HashMap<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                switch (instruction) {
                    case IntegerConstantInstruction literal -> values.put(literal.getReceiver(), new OfInt(literal.getConstant()));
                    case LongConstantInstruction literal -> values.put(literal.getReceiver(), new OfLong(literal.getConstant()));
                    case StringConstantInstruction literal -> values.put(literal.getReceiver(), new OfString(literal.getConstant()));
                    case GetFieldInstruction get when get.getInstance() == null ->
                            values.put(get.getReceiver(), new OfField(get.getField(), get.getFieldType()));
                    default -> { }
                }
            }
        }
        return values;
    }
}
