package ristretto.compiler;

import org.teavm.interop.Address;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.runtime.GC;
import org.teavm.runtime.ShadowStack;

/**
 * Where the collector walks the list of roots, it goes on with the lists of parked fibers. Exceptions and stack traces
 * still end where the fiber's own list does.
 */
final class FiberRoots implements ClassHolderTransformer {
    private static final String FIBER = "ristretto.machine.FiberRoots";
    private static final MethodReference TOP = new MethodReference(ShadowStack.class, "getStackTop", Address.class);
    private static final MethodReference NEXT = new MethodReference(ShadowStack.class, "getNextStackFrame", Address.class,
        Address.class);

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (!type.getName().equals(GC.class.getName())) {
            return;
        }
        for (MethodHolder method : type.getMethods()) {
            if (method.getProgram() != null) {
                for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                    block.forEach(FiberRoots::redirect);
                }
            }
        }
    }

    private static void redirect(Instruction instruction) {
        if (instruction instanceof InvokeInstruction call && (call.getMethod().equals(TOP) || call.getMethod().equals(NEXT))) {
            call.setMethod(new MethodReference(FIBER, call.getMethod().getDescriptor()));
        }
    }
}
