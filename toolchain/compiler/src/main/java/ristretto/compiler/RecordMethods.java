package ristretto.compiler;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.teavm.classlib.impl.record.ObjectMethodsSubstitutor;
import org.teavm.dependency.BootstrapMethodSubstitutor;
import org.teavm.dependency.DynamicCallSite;
import org.teavm.model.BasicBlock;
import org.teavm.model.PrimitiveType;
import org.teavm.model.RuntimeConstant;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ConditionEmitter;
import org.teavm.model.emit.PhiEmitter;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.util.InvokeDynamicUtil;

/**
 * {@code equals} and {@code hashCode} of records as HotSpot has them: hash codes are combined from zero on, and floating components
 * compared as their wrappers do (Record.equals). TeaVM makes {@code toString}.
 */
final class RecordMethods implements BootstrapMethodSubstitutor {
    private static final Map<PrimitiveType, Class<?>> WRAPPERS = Map.of(PrimitiveType.BOOLEAN, Boolean.class, PrimitiveType.BYTE, Byte.class,
        PrimitiveType.SHORT, Short.class, PrimitiveType.CHARACTER, Character.class, PrimitiveType.INTEGER, Integer.class,
        PrimitiveType.LONG, Long.class, PrimitiveType.FLOAT, Float.class, PrimitiveType.DOUBLE, Double.class);
    /** Arguments of the bootstrap method before the getters: the class and the names. */
    private static final int GETTERS = 2;

    private final BootstrapMethodSubstitutor others = new ObjectMethodsSubstitutor();

    @Override
    public ValueEmitter substitute(DynamicCallSite site, ProgramEmitter program) {
        return switch (site.getCalledMethod().getName()) {
            case "equals" -> equality(site, program);
            case "hashCode" -> hashCode(site, program);
            default -> others.substitute(site, program);
        };
    }

    private static List<ValueEmitter> components(DynamicCallSite site, ProgramEmitter program, ValueEmitter object) {
        List<RuntimeConstant> arguments = site.getBootstrapArguments();
        return arguments.subList(GETTERS, arguments.size()).stream()
            .map(getter -> InvokeDynamicUtil.invoke(program, getter.getMethodHandle(), object)).toList();
    }

    private static ValueEmitter hashCode(DynamicCallSite site, ProgramEmitter program) {
        ValueEmitter result = program.constant(0);
        for (ValueEmitter component : components(site, program, site.getArguments().getFirst())) {
            ValueEmitter code = component.getType() instanceof ValueType.Primitive primitive
                ? program.invoke(WRAPPERS.get(primitive.getKind()), "hashCode", int.class, component)
                : program.invoke(Objects.class, "hashCode", int.class, component.cast(Object.class));
            result = result.mul(31).add(code);
        }
        return result;
    }

    private static ValueEmitter equality(DynamicCallSite site, ProgramEmitter program) {
        ValueEmitter self = site.getArguments().get(0);
        ValueEmitter other = site.getArguments().get(1);
        ValueType type = site.getBootstrapArguments().getFirst().getValueType();
        BasicBlock end = program.prepareBlock();
        PhiEmitter result = program.phi(ValueType.INTEGER, end);
        program.when(self.isSame(other)).thenDo(() -> answer(program, 1, result, end));
        program.when(() -> other.isNull().or(() -> other.invokeSpecial("getClass", Class.class).isNotSame(program.constant(type))))
            .thenDo(() -> answer(program, 0, result, end));
        List<ValueEmitter> mine = components(site, program, self);
        List<ValueEmitter> others = components(site, program, other.cast(type));
        IntStream.range(0, mine.size()).forEach(i ->
            program.when(areEqual(program, mine.get(i), others.get(i)).not()).thenDo(() -> answer(program, 0, result, end)));
        answer(program, 1, result, end);
        program.enter(end);
        return result.getValue();
    }

    private static void answer(ProgramEmitter program, int value, PhiEmitter result, BasicBlock end) {
        program.constant(value).propagateTo(result);
        program.jump(end);
    }

    private static ConditionEmitter areEqual(ProgramEmitter program, ValueEmitter a, ValueEmitter b) {
        if (!(a.getType() instanceof ValueType.Primitive primitive)) {
            return program.invoke(Objects.class, "equals", boolean.class, a.cast(Object.class), b.cast(Object.class)).isTrue();
        }
        return switch (primitive.getKind()) {
            case FLOAT, DOUBLE -> program.invoke(WRAPPERS.get(primitive.getKind()), "compare", int.class, a, b).isEqualTo(program.constant(0));
            case LONG -> a.compareTo(b).isEqualTo(program.constant(0));
            default -> a.isEqualTo(b);
        };
    }
}
