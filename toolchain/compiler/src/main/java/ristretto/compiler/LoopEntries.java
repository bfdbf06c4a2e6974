package ristretto.compiler;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.RaiseInstruction;
import org.teavm.model.optimization.UnreachableBasicBlockEliminator;

/**
 * An image has one thread of control: nothing enters or leaves its event loop. The calls go, and with them the
 * handlers that would do nothing but leave: each costs a {@code setjmp}, and a web request had five of them.
 */
final class LoopEntries implements ClassHolderTransformer {
    private final MethodReference enter;
    private final MethodReference leave;

    /** @param loop the name of the interface with the methods {@code enter} and {@code leave} */
    LoopEntries(String loop) {
        enter = new MethodReference(loop, "enter", ValueType.VOID);
        leave = new MethodReference(loop, "leave", ValueType.VOID);
    }

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        for (MethodHolder method : type.getMethods()) {
            if (method.getProgram() != null) {
                transform(method.getProgram());
            }
        }
    }

    private void transform(Program program) {
        boolean removed = false;
        for (BasicBlock block : program.getBasicBlocks()) {
            removed |= block.getTryCatchBlocks().removeIf(handler -> handler.getExceptionType() == null && onlyLeaves(handler.getHandler()));
        }
        if (removed) {
            new UnreachableBasicBlockEliminator().optimize(program);
        }
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (calls(instruction, enter) || calls(instruction, leave)) {
                    instruction.delete();
                }
            }
        }
    }

    /** Whether a handler of whatever was thrown leaves the loop and throws it again. */
    private boolean onlyLeaves(BasicBlock handler) {
        boolean leaves = false;
        for (Instruction instruction : handler) {
            leaves |= calls(instruction, leave);
            if (!(calls(instruction, leave) || instruction instanceof AssignInstruction || instruction instanceof GetFieldInstruction
                || instruction instanceof RaiseInstruction)) {
                return false;
            }
        }
        return leaves && handler.getLastInstruction() instanceof RaiseInstruction raise
            && new Copies(handler.getProgram()).origin(raise.getException()) == handler.getExceptionVariable();
    }

    private static boolean calls(Instruction instruction, MethodReference method) {
        return instruction instanceof InvokeInstruction call && call.getMethod().equals(method);
    }
}
