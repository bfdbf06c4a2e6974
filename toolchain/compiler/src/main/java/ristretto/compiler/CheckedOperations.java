package ristretto.compiler;

import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.CastNumberInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/**
 * What C leaves undefined and optimizations may treat as plain operations: shifts by more than the width (JLS 15.19),
 * narrowing of floating point (JLS 5.1.3), and stores into arrays of references (JLS 10.5), which C does not check.
 */
final class CheckedOperations {
    private final Program program;
    private final Instruction[] definitions;

    CheckedOperations(Program program) {
        this.program = program;
        definitions = Definitions.of(program);
    }

    void apply(boolean managed) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof BinaryInstruction binary) {
                    maskShift(binary);
                } else if (instruction instanceof CastNumberInstruction cast) {
                    checkNarrowing(cast);
                } else if (managed && instruction instanceof PutElementInstruction put) {
                    checkStore(put);
                }
            }
        }
    }

    /** To be applied to methods that may call themselves. */
    void checkStack() {
        Instruction first = program.basicBlockAt(0).getFirstInstruction();
        first.insertPrevious(Checked.call(Checked.STACK, null, first.getLocation()));
    }

    private void maskShift(BinaryInstruction shift) {
        if (shift.getOperation() != BinaryOperation.SHIFT_LEFT && shift.getOperation() != BinaryOperation.SHIFT_RIGHT
                && shift.getOperation() != BinaryOperation.SHIFT_RIGHT_UNSIGNED) {
            return;
        }
        int highest = shift.getOperandType() == NumericOperandType.LONG ? 63 : 31;
        if (definition(shift.getSecondOperand()) instanceof IntegerConstantInstruction constant
                && constant.getConstant() >= 0 && constant.getConstant() <= highest) {
            return;
        }
        IntegerConstantInstruction mask = new IntegerConstantInstruction();
        mask.setConstant(highest);
        mask.setReceiver(program.createVariable());
        BinaryInstruction and = new BinaryInstruction(BinaryOperation.AND, NumericOperandType.INT);
        and.setFirstOperand(shift.getSecondOperand());
        and.setSecondOperand(mask.getReceiver());
        and.setReceiver(program.createVariable());
        mask.setLocation(shift.getLocation());
        and.setLocation(shift.getLocation());
        shift.insertPrevious(mask);
        shift.insertPrevious(and);
        shift.setSecondOperand(and.getReceiver());
    }

    private static void checkNarrowing(CastNumberInstruction cast) {
        MethodReference check = switch (cast.getSourceType()) {
            case FLOAT -> switch (cast.getTargetType()) {
                case INT -> Checked.FLOAT_TO_INT;
                case LONG -> Checked.FLOAT_TO_LONG;
                default -> null;
            };
            case DOUBLE -> switch (cast.getTargetType()) {
                case INT -> Checked.DOUBLE_TO_INT;
                case LONG -> Checked.DOUBLE_TO_LONG;
                default -> null;
            };
            default -> null;
        };
        if (check != null) {
            cast.replace(Checked.call(check, cast.getReceiver(), cast.getLocation(), cast.getValue()));
        }
    }

    private void checkStore(PutElementInstruction put) {
        if (put.getType() != ArrayElementType.OBJECT || definition(put.getValue()) instanceof NullConstantInstruction) {
            return;
        }
        Variable array = put.getArray();
        while (definition(array) instanceof UnwrapArrayInstruction unwrap) {
            array = unwrap.getArray();
        }
        if (!takesEverything(array)) {
            put.insertPrevious(Checked.call(Checked.STORE, null, put.getLocation(), array, put.getValue()));
        }
    }

    /** Whether the array was made here as one of {@code Object}. */
    private boolean takesEverything(Variable array) {
        Instruction origin = definition(array);
        while (origin instanceof NullCheckInstruction check) {
            origin = definition(check.getValue());
        }
        return origin instanceof ConstructArrayInstruction made && made.getItemType().equals(ValueType.object("java.lang.Object"));
    }

    private Instruction definition(Variable variable) {
        return variable.getIndex() < definitions.length ? definitions[variable.getIndex()] : null;
    }
}
