package ristretto.compiler;

import java.util.HashMap;
import java.util.Map;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;

/** Which variables of a program in static single assignment form are but others under another name. */
final class Copies {
    private final Map<Variable, Variable> sources = new HashMap<>();

    Copies(Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof AssignInstruction copy) {
                    sources.put(copy.getReceiver(), copy.getAssignee());
                }
            }
        }
    }

    /** The variable that {@code variable} is a copy of, or itself. Parameters begin at index 1; 0 is {@code this}. */
    Variable origin(Variable variable) {
        Variable origin = variable;
        while (sources.containsKey(origin)) {
            origin = sources.get(origin);
        }
        return origin;
    }
}
