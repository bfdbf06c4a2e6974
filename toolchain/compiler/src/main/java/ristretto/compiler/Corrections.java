package ristretto.compiler;

import java.util.HashMap;
import java.util.Map;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Static methods of TeaVM's class library that differ from HotSpot's: calls go to the methods of the same name and type
 * in a class of ours instead. Each is described in docs/teavm-defects.md.
 */
final class Corrections implements ClassHolderTransformer {
    /** The classes with corrected methods, by the class that they correct. */
    private static final Map<String, String> CLASSES = Map.of(
        "java.lang.Math", "ristretto.corrections.MathCorrections",
        "java.lang.StrictMath", "ristretto.corrections.MathCorrections");

    private final Map<MethodReference, MethodReference> known = new HashMap<>();

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (cls.getName().startsWith("ristretto.corrections.")) {
            return;
        }
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() != null) {
                for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                    for (Instruction instruction : block) {
                        if (instruction instanceof InvokeInstruction call && call.getInstance() == null) {
                            correct(call, context);
                        }
                    }
                }
            }
        }
    }

    private void correct(InvokeInstruction call, ClassHolderTransformerContext context) {
        String corrections = CLASSES.get(call.getMethod().getClassName());
        if (corrections != null) {
            call.setMethod(known.computeIfAbsent(call.getMethod(), method -> corrected(method, corrections, context)));
        }
    }

    private static MethodReference corrected(MethodReference method, String corrections, ClassHolderTransformerContext context) {
        ClassReader cls = context.getHierarchy().getClassSource().get(corrections);
        MethodDescriptor descriptor = method.getDescriptor();
        MethodReader correction = cls == null ? null : cls.getMethod(descriptor);
        return correction != null && correction.hasModifier(ElementModifier.STATIC) ? new MethodReference(corrections, descriptor)
            : method;
    }
}
