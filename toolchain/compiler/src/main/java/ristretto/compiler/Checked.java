package ristretto.compiler;

import java.util.Set;
import org.teavm.interop.Unmanaged;
import org.teavm.model.ClassReader;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;
import org.teavm.model.Variable;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/** The methods of {@code ristretto.machine.Semantics}, and where they apply. */
final class Checked {
    static final String SEMANTICS = "ristretto.machine.Semantics";
    private static final ValueType OBJECT = ValueType.object("java.lang.Object");

    static final MethodReference DIVIDE_INT = method("divide", ValueType.INTEGER, ValueType.INTEGER, ValueType.INTEGER);
    static final MethodReference DIVIDE_LONG = method("divide", ValueType.LONG, ValueType.LONG, ValueType.LONG);
    static final MethodReference REMAINDER_INT = method("remainder", ValueType.INTEGER, ValueType.INTEGER, ValueType.INTEGER);
    static final MethodReference REMAINDER_LONG = method("remainder", ValueType.LONG, ValueType.LONG, ValueType.LONG);
    static final MethodReference FLOAT_TO_INT = method("toInt", ValueType.FLOAT, ValueType.INTEGER);
    static final MethodReference FLOAT_TO_LONG = method("toLong", ValueType.FLOAT, ValueType.LONG);
    static final MethodReference DOUBLE_TO_INT = method("toInt", ValueType.DOUBLE, ValueType.INTEGER);
    static final MethodReference DOUBLE_TO_LONG = method("toLong", ValueType.DOUBLE, ValueType.LONG);
    static final MethodReference STORE = method("checkStore", OBJECT, OBJECT, ValueType.VOID);
    static final MethodReference STACK = method("checkStack", ValueType.VOID);
    static final MethodReference USE = method("use", OBJECT, ValueType.VOID);
    static final MethodReference SAME = method("same", OBJECT, OBJECT);
    static final MethodReference NULL = method("checkNull", ValueType.INTEGER, OBJECT, ValueType.VOID);
    static final MethodReference MAY_FAIL = method("mayFail", ValueType.VOID);

    static final Set<MethodReference> DIVISIONS = Set.of(DIVIDE_INT, DIVIDE_LONG, REMAINDER_INT, REMAINDER_LONG);

    private Checked() { }

    private static MethodReference method(String name, ValueType... signature) {
        return new MethodReference(SEMANTICS, name, signature);
    }

    /** Whether exceptions may be thrown in a method: not in the collector and what else runs without a frame of roots. */
    static boolean isManaged(ClassReader cls, MethodReader method) {
        return cls.getAnnotations().get(Unmanaged.class.getName()) == null
            && method.getAnnotations().get(Unmanaged.class.getName()) == null;
    }

    static InvokeInstruction call(MethodReference method, Variable receiver, TextLocation location, Variable... arguments) {
        InvokeInstruction call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(method);
        call.setArguments(arguments);
        call.setReceiver(receiver);
        call.setLocation(location);
        return call;
    }
}
