package ristretto.compiler;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.Instruction;
import org.teavm.model.ListableClassHolderSource;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayLengthInstruction;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.CastIntegerInstruction;
import org.teavm.model.instructions.CastNumberInstruction;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.DoubleConstantInstruction;
import org.teavm.model.instructions.FloatConstantInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.IsInstanceInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.NegateInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;
import org.teavm.model.util.DefinitionExtractor;

/**
 * Operands are evaluated from left to right (JLS 15.7); in C their order is open. TeaVM folds variables that are used
 * once into the expression that uses them, calls included. What has an effect, may fail, or reads what another operand
 * may change keeps a variable and so a statement of its own: a name, as if given in the source, prevents the folding.
 */
final class EvaluationOrder {
    private EvaluationOrder() { }

    static void apply(ListableClassHolderSource classes) {
        for (String name : classes.getClassNames()) {
            ClassHolder cls = classes.get(name);
            if (cls != null) {
                for (MethodHolder method : cls.getMethods()) {
                    if (method.getProgram() != null) {
                        apply(method.getProgram());
                    }
                }
            }
        }
    }

    private static void apply(Program program) {
        for (int i = 0; i < program.variableCount(); i++) {
            program.variableAt(i).setDebugName(null);
        }
        DefinitionExtractor extractor = new DefinitionExtractor();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (!isPure(instruction)) {
                    instruction.acceptVisitor(extractor);
                    for (Variable variable : extractor.getDefinedVariables()) {
                        variable.setDebugName("ordered");
                    }
                }
            }
        }
    }

    private static boolean isPure(Instruction instruction) {
        return switch (instruction) {
            case IntegerConstantInstruction _, LongConstantInstruction _, FloatConstantInstruction _,
                DoubleConstantInstruction _, NullConstantInstruction _, StringConstantInstruction _, ClassConstantInstruction _ -> true;
            case AssignInstruction _, BinaryInstruction _, NegateInstruction _, CastNumberInstruction _,
                CastIntegerInstruction _, IsInstanceInstruction _, ArrayLengthInstruction _, UnwrapArrayInstruction _ -> true;
            default -> false;
        };
    }
}
