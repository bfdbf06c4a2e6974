package ristretto.compiler;

import java.util.List;
import org.teavm.classlib.impl.StringConcatFactorySubstitutor;
import org.teavm.classlib.impl.SwitchBootstrapSubstitutor;
import org.teavm.dependency.BootstrapMethodSubstitutor;
import org.teavm.dependency.DynamicCallSite;
import org.teavm.model.MethodReference;
import org.teavm.model.RuntimeConstant;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.vm.TeaVM;

/** Instructions {@code invokedynamic} of forms that TeaVM compiles wrongly or not at all; the others it compiles itself. */
final class Bootstraps {
    private static final ValueType OBJECT = ValueType.object("java.lang.Object");
    private static final ValueType STRING = ValueType.object("java.lang.String");
    private static final ValueType BUILDER = ValueType.object("java.lang.StringBuilder");
    private static final ValueType LOOKUP = ValueType.object("java.lang.invoke.MethodHandles$Lookup");
    private static final ValueType TYPE = ValueType.object("java.lang.invoke.MethodType");
    private static final ValueType SITE = ValueType.object("java.lang.invoke.CallSite");

    private Bootstraps() { }

    static void install(TeaVM vm) {
        BootstrapMethodSubstitutor concatenation = new StringConcatFactorySubstitutor();
        vm.add(new MethodReference("java.lang.invoke.StringConcatFactory", "makeConcatWithConstants", LOOKUP, STRING, TYPE, STRING,
            ValueType.arrayOf(OBJECT), SITE), (site, program) -> hasConstants(site) ? concatenate(site, program)
                : concatenation.substitute(site, program));
        BootstrapMethodSubstitutor typeSwitch = new SwitchBootstrapSubstitutor();
        vm.add(new MethodReference("java.lang.runtime.SwitchBootstraps", "typeSwitch", LOOKUP, STRING, TYPE, ValueType.arrayOf(OBJECT),
            SITE), (site, program) -> isPrimitive(site) ? site.getArguments().get(1) : typeSwitch.substitute(site, program));
        vm.add(new MethodReference("java.lang.runtime.ObjectMethods", "bootstrap", LOOKUP, STRING, ValueType.object("java.lang.invoke.TypeDescriptor"),
            ValueType.object("java.lang.Class"), STRING, ValueType.arrayOf(ValueType.object("java.lang.invoke.MethodHandle")), OBJECT), new RecordMethods());
    }

    /**
     * A switch over a primitive component of a record: each pattern matches, so the next one to try does. The compiler
     * numbers the default one more than the last.
     */
    private static boolean isPrimitive(DynamicCallSite site) {
        return site.getCalledMethod().parameterType(0) instanceof ValueType.Primitive;
    }

    /** Whether the recipe refers to constants, which a compiler uses for text that contains the recipe's own marks. */
    private static boolean hasConstants(DynamicCallSite site) {
        return site.getBootstrapArguments().getFirst().getString().indexOf('\2') >= 0;
    }

    private static ValueEmitter concatenate(DynamicCallSite site, ProgramEmitter program) {
        List<RuntimeConstant> arguments = site.getBootstrapArguments();
        ValueEmitter text = program.construct("java.lang.StringBuilder");
        int constant = 1;
        int value = 0;
        for (char c : arguments.getFirst().getString().toCharArray()) {
            if (c == '\1') {
                ValueType type = site.getCalledMethod().parameterType(value);
                text = append(text, appended(type), site.getArguments().get(value++));
            } else if (c == '\2') {
                text = append(text, STRING, program.constant(arguments.get(constant++).getString()));
            } else {
                text = append(text, STRING, program.constant(String.valueOf(c)));
            }
        }
        return text.invokeSpecial("toString", STRING);
    }

    private static ValueType appended(ValueType type) {
        if (!(type instanceof ValueType.Primitive)) {
            return OBJECT;
        }
        return type == ValueType.BYTE || type == ValueType.SHORT ? ValueType.INTEGER : type;
    }

    private static ValueEmitter append(ValueEmitter text, ValueType type, ValueEmitter value) {
        return text.invokeSpecial(new MethodReference("java.lang.StringBuilder", "append", type, BUILDER), value);
    }
}
