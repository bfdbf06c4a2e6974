package ristretto.compiler;

import java.util.HashSet;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Handlers catch exceptions that no {@code throw} statement throws: of array accesses, casts, allocations. TeaVM's
 * analysis does not know, so that a caught exception of such a class may lack its methods. In each protected region a
 * call, which is there only for the analysis, says so.
 */
final class ImplicitExceptions implements ClassHolderTransformer {
    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() != null) {
                announce(method.getProgram());
            }
        }
    }

    private static void announce(Program program) {
        Set<BasicBlock> announced = new HashSet<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            boolean news = false;
            for (TryCatchBlock handler : block.getTryCatchBlocks()) {
                news |= announced.add(handler.getHandler());
            }
            if (news && block.getFirstInstruction() != null) {
                block.addFirst(Checked.call(Checked.MAY_FAIL, null, block.getFirstInstruction().getLocation()));
            }
        }
    }

    /** Takes the calls out again, after the analysis. */
    static void remove(Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call && call.getMethod().equals(Checked.MAY_FAIL)) {
                    call.delete();
                }
            }
        }
    }
}
