package ristretto.compiler;

import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.util.DefinitionExtractor;

/** Where each variable of a program in static single assignment form gets its value. */
final class Definitions {
    private Definitions() { }

    /** The defining instruction by the variable's index; none for parameters and phis. */
    static Instruction[] of(Program program) {
        Instruction[] definitions = new Instruction[program.variableCount()];
        DefinitionExtractor extractor = new DefinitionExtractor();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                instruction.acceptVisitor(extractor);
                for (Variable variable : extractor.getDefinedVariables()) {
                    definitions[variable.getIndex()] = instruction;
                }
            }
        }
        return definitions;
    }
}
