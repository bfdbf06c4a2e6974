package ristretto.compiler;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.NumericOperandType;

/**
 * Integer division and remainder (JLS 15.17.2, 15.17.3) by what is not a constant become calls. This happens before
 * any optimization: as plain operations they would be moved out of loops and past the conditions that guard them.
 */
final class CheckedDivision implements ClassHolderTransformer {
    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() != null && Checked.isManaged(cls, method)) {
                for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                    transform(block);
                }
            }
        }
    }

    private static void transform(BasicBlock block) {
        for (Instruction instruction : block) {
            if (instruction instanceof BinaryInstruction binary) {
                MethodReference check = check(binary);
                if (check != null && !isSafe(binary)) {
                    binary.replace(Checked.call(check, binary.getReceiver(), binary.getLocation(), binary.getFirstOperand(),
                        binary.getSecondOperand()));
                }
            }
        }
    }

    private static MethodReference check(BinaryInstruction binary) {
        boolean isInt = binary.getOperandType() == NumericOperandType.INT;
        if (!isInt && binary.getOperandType() != NumericOperandType.LONG) {
            return null;
        }
        if (binary.getOperation() == BinaryOperation.DIVIDE) {
            return isInt ? Checked.DIVIDE_INT : Checked.DIVIDE_LONG;
        } else if (binary.getOperation() == BinaryOperation.MODULO) {
            return isInt ? Checked.REMAINDER_INT : Checked.REMAINDER_LONG;
        }
        return null;
    }

    /** Whether the divisor is a constant other than 0 and -1, seen shortly before in the same block. */
    private static boolean isSafe(BinaryInstruction binary) {
        Variable divisor = binary.getSecondOperand();
        int depth = 0;
        for (Instruction at = binary.getPrevious(); at != null && depth < 3; at = at.getPrevious(), depth++) {
            if (at instanceof IntegerConstantInstruction constant && constant.getReceiver() == divisor) {
                return constant.getConstant() != 0 && constant.getConstant() != -1;
            } else if (at instanceof LongConstantInstruction constant && constant.getReceiver() == divisor) {
                return constant.getConstant() != 0 && constant.getConstant() != -1;
            }
        }
        return false;
    }
}
