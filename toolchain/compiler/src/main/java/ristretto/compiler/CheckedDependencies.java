package ristretto.compiler;

import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/** What {@code semantics.h} calls back is compiled: always what every program may need, the rest where it is reached. */
final class CheckedDependencies extends AbstractDependencyListener {
    private static final String EXCEPTIONS = "org.teavm.runtime.ExceptionHandling";

    @Override
    public void started(DependencyAgent agent) {
        use(agent, "throwIndexOutOfBounds", ValueType.INTEGER, ValueType.INTEGER, ValueType.VOID);
        use(agent, "throwArrayStore", ValueType.object("java.lang.Object"), ValueType.VOID);
    }

    @Override
    public void methodReached(DependencyAgent agent, MethodDependency method) {
        if (Checked.DIVISIONS.contains(method.getReference())) {
            use(agent, "throwDivisionByZero", ValueType.VOID);
        }
    }

    private static void use(DependencyAgent agent, String name, ValueType... signature) {
        MethodDependency method = agent.linkMethod(new MethodReference(EXCEPTIONS, name, signature));
        for (int i = 0; i < signature.length - 1; i++) {
            if (signature[i] instanceof ValueType.Object) {
                method.propagate(i + 1, agent.getType(signature[i]));
            }
        }
        method.use();
    }
}
