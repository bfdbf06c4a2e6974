package ristretto.compiler;

import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BoundCheckInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.PutElementInstruction;

/**
 * Checks each index of an array access against both bounds. TeaVM's own pass leaves checks out that it takes for redundant,
 * and is wrong about a constant index into an array of constant length, and about blocks with several predecessors; gcc
 * leaves out those that are redundant indeed.
 */
final class BoundChecks {
    private BoundChecks() { }

    static void insert(Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof GetElementInstruction get) {
                    get.setIndex(checked(program, get, get.getIndex(), get.getArray()));
                } else if (instruction instanceof PutElementInstruction put) {
                    put.setIndex(checked(program, put, put.getIndex(), put.getArray()));
                }
            }
        }
    }

    private static Variable checked(Program program, Instruction access, Variable index, Variable array) {
        BoundCheckInstruction check = new BoundCheckInstruction();
        check.setLower(true);
        check.setIndex(index);
        check.setArray(array);
        check.setReceiver(program.createVariable());
        check.setLocation(access.getLocation());
        access.insertPrevious(check);
        return check.getReceiver();
    }
}
