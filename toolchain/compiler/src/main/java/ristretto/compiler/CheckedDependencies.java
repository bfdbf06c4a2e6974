package ristretto.compiler;

import java.util.List;
import java.util.Set;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/** What the analysis of the whole program cannot see: checks call back what throws, and what they throw; C and assembly call the floor. */
final class CheckedDependencies extends AbstractDependencyListener {
    private static final String EXPORT = "org.teavm.interop.Export";
    private static final String EXCEPTIONS = "org.teavm.runtime.ExceptionHandling";
    private static final String ARITHMETIC = "java.lang.ArithmeticException";
    private static final List<String> IMPLICIT = List.of("java.lang.NullPointerException", "java.lang.ClassCastException",
        "java.lang.ArrayIndexOutOfBoundsException", "java.lang.ArrayStoreException", "java.lang.NegativeArraySizeException",
        "java.lang.OutOfMemoryError",
        "java.lang.StackOverflowError", "java.lang.ExceptionInInitializerError", "java.lang.NoClassDefFoundError");

    private static final Set<String> NAMED = Set.of("java.lang.Object", "java.lang.String", "java.lang.Boolean", "java.lang.Character", "java.lang.Byte", "java.lang.Short",
        "java.lang.Integer", "java.lang.Long", "java.lang.Float", "java.lang.Double", "java.lang.Number", "java.lang.CharSequence", "java.lang.Comparable");

    private final List<String> floor;

    /** @param floor classes whose exported methods are called by name */
    CheckedDependencies(List<String> floor) {
        this.floor = floor;
    }

    @Override
    public void started(DependencyAgent agent) {
        for (String name : floor) {
            for (MethodReader method : agent.getClassSource().get(name).getMethods()) {
                if (method.getAnnotations().get(EXPORT) != null) {
                    use(agent, name, method.getName(), method.getSignature());
                }
            }
        }
        use(agent, "throwIndexOutOfBounds", ValueType.INTEGER, ValueType.INTEGER, ValueType.VOID);
        use(agent, "throwArrayStore", ValueType.object("java.lang.Object"), ValueType.VOID);
        use(agent, "throwClassCast", ValueType.object("java.lang.Object"), ValueType.object("org.teavm.interop.Address"), ValueType.VOID);
        use(agent, "throwNullPointer", ValueType.object("org.teavm.interop.Address"), ValueType.VOID);
        use(agent, "throwInitializerFailure", ValueType.object("org.teavm.interop.Address"), ValueType.object("java.lang.Throwable"), ValueType.VOID);
        use(agent, "throwErroneousClass", ValueType.object("org.teavm.interop.Address"), ValueType.object("org.teavm.interop.Address"), ValueType.VOID);
        use(agent, "waitForInitializer", ValueType.VOID);
        use(agent, "needStack", ValueType.VOID);
    }

    @Override
    public void methodReached(DependencyAgent agent, MethodDependency method) {
        if (Checked.DIVISIONS.contains(method.getReference())) {
            use(agent, "throwDivisionByZero", ValueType.VOID);
            method.getThrown().propagate(agent.getType(ValueType.object(ARITHMETIC)));
        } else if (method.getReference().equals(Checked.MAY_FAIL)) {
            IMPLICIT.forEach(type -> method.getThrown().propagate(agent.getType(ValueType.object(type))));
        }
    }

    /** Messages of failed casts and stores name the program's own classes, and those that every program has casts to. */
    @Override
    public void classReached(DependencyAgent agent, String name) {
        if (OwnClasses.contains(name) || NAMED.contains(name)) {
            MethodDependency getName = agent.linkMethod(new MethodReference(Class.class, "getName", String.class));
            getName.getVariable(0).getClassValueNode().propagate(agent.getType(ValueType.object(name)));
        }
    }

    private static void use(DependencyAgent agent, String name, ValueType... signature) {
        use(agent, EXCEPTIONS, name, signature);
    }

    private static void use(DependencyAgent agent, String owner, String name, ValueType[] signature) {
        MethodDependency method = agent.linkMethod(new MethodReference(owner, name, signature));
        for (int i = 0; i < signature.length - 1; i++) {
            if (signature[i] instanceof ValueType.Object) {
                method.propagate(i + 1, agent.getType(signature[i]));
            }
        }
        method.use();
    }
}
