package ristretto.compiler;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReader;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.PutFieldInstruction;

/**
 * Methods that TeaVM's class library lacks, or that differ from HotSpot's: {@code ristretto.corrections.MathCorrections}
 * has static methods that become, or replace, those of {@code java.lang.Math}, and so for every class. One whose first
 * parameter is the class itself is an instance method, unless there is a static one like it. Each replaced one is described in
 * docs/teavm-defects.md. An interface that it implements becomes one of {@code Math}.
 *
 * <p>{@code StringChecks} has methods that are called where the methods of the same name and parameters begin, and
 * {@code StringFailures} such that are called where they are about to throw an {@code IndexOutOfBoundsException}. One that is called
 * {@code construct} belongs to a constructor. The nested class {@code Outer.Inner} has {@code OuterInnerChecks}.
 */
final class Corrections implements ClassHolderTransformer {
    private static final String PACKAGE = "ristretto.corrections.";

    private static final MethodReference CLONE = new MethodReference(Object.class, "clone", Object.class);
    private static final MethodReference CLONE_CHECK = new MethodReference(PACKAGE + "Cloning", "check", ValueType.object("java.lang.Object"), ValueType.VOID);
    private static final String CONSTRUCTOR = "construct";
    private static final Set<String> INTRINSICS = Set.of("divideUnsigned", "remainderUnsigned");

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (cls.getName().startsWith("java.")) {
            ClassReader corrections = context.getHierarchy().getClassSource().get(PACKAGE + simpleName(cls) + "Corrections");
            if (corrections != null) {
                cls.getInterfaces().addAll(corrections.getInterfaces());
                for (MethodReader method : corrections.getMethods()) {
                    if (method.hasModifier(ElementModifier.STATIC) && method.getLevel() == AccessLevel.PUBLIC) {
                        put(cls, method);
                    }
                }
            }
        }
        if (cls.getName().startsWith("java.")) {
            checks(cls, context, "Checks", (program, check) -> program.basicBlockAt(0).addFirst(check));
            checks(cls, context, "Failures", Corrections::beforeFailure);
        }
        boolean correction = cls.getName().startsWith(PACKAGE);
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() != null) {
                if (correction) {
                    redirectNatives(cls, method, context.getHierarchy().getClassSource());
                } else {
                    redirect(method);
                }
            }
        }
    }

    private static String simpleName(ClassReader cls) {
        return cls.getName().substring(cls.getName().lastIndexOf('.') + 1).replace("$", "");
    }

    private static void checks(ClassHolder cls, ClassHolderTransformerContext context, String suffix, BiConsumer<Program, InvokeInstruction> insertion) {
        ClassReader checks = context.getHierarchy().getClassSource().get(PACKAGE + simpleName(cls) + suffix);
        if (checks == null) {
            return;
        }
        for (MethodReader check : checks.getMethods()) {
            if (!check.hasModifier(ElementModifier.STATIC)) {
                continue;
            }
            for (MethodHolder method : cls.getMethods()) {
                int receiver = method.hasModifier(ElementModifier.STATIC) ? 0 : 1;
                if (method.getProgram() != null && method.getName().equals(check.getName().equals(CONSTRUCTOR) ? "<init>" : check.getName())
                    && check.parameterCount() == receiver + method.parameterCount()
                    && Arrays.equals(method.getParameterTypes(), Arrays.copyOfRange(check.getParameterTypes(), receiver, check.parameterCount()))) {
                    Variable[] arguments = new Variable[check.parameterCount()];
                    Arrays.setAll(arguments, i -> method.getProgram().variableAt(i + 1 - receiver));
                    insertion.accept(method.getProgram(), Checked.call(check.getReference(), null, null, arguments));
                }
            }
        }
    }

    private static void beforeFailure(Program program, InvokeInstruction failure) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof ConstructInstruction made && made.getType().endsWith("IndexOutOfBoundsException")) {
                    made.insertPrevious(failure);
                    return;
                }
            }
        }
    }

    /**
     * A private native method of {@code SystemCorrections} stands for the method of {@code System} of that name; or for an object's
     * field, which it returns, or sets to its second argument.
     */
    private static void redirectNatives(ClassHolder cls, MethodHolder method, ClassReaderSource classes) {
        String corrected = "java.lang." + cls.getName().substring(PACKAGE.length()).replaceFirst("Corrections$", "");
        for (BasicBlock block : method.getProgram().getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call && call.getMethod().getClassName().equals(cls.getName())) {
                    MethodHolder called = cls.getMethod(call.getMethod().getDescriptor());
                    if (called.hasModifier(ElementModifier.NATIVE) && called.getLevel() == AccessLevel.PRIVATE) {
                        field(classes, call.getMethod(), called.getName()).ifPresentOrElse(field -> call.replace(access(field, call)),
                            () -> call.setMethod(new MethodReference(corrected, call.getMethod().getDescriptor())));
                    }
                }
            }
        }
    }

    /** The field that the class of a method's first parameter declares or inherits. */
    private static Optional<FieldReader> field(ClassReaderSource classes, MethodReference method, String name) {
        if (method.parameterCount() == 0 || !(method.parameterType(0) instanceof ValueType.Object type)) {
            return Optional.empty();
        }
        for (ClassReader cls = classes.get(type.getClassName()); cls != null; cls = cls.getParent() == null ? null : classes.get(cls.getParent())) {
            FieldReader field = cls.getField(name);
            if (field != null && !field.hasModifier(ElementModifier.STATIC)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private static Instruction access(FieldReader field, InvokeInstruction call) {
        if (call.getArguments().size() == 1) {
            GetFieldInstruction get = new GetFieldInstruction();
            get.setInstance(call.getArguments().getFirst());
            get.setField(field.getReference());
            get.setFieldType(field.getType());
            get.setReceiver(call.getReceiver());
            get.setLocation(call.getLocation());
            return get;
        }
        PutFieldInstruction put = new PutFieldInstruction();
        put.setInstance(call.getArguments().get(0));
        put.setField(field.getReference());
        put.setFieldType(field.getType());
        put.setValue(call.getArguments().get(1));
        put.setLocation(call.getLocation());
        return put;
    }

    /** TeaVM compiles these itself wherever they are called, whatever their bodies. */
    private static void redirect(MethodHolder method) {
        for (BasicBlock block : method.getProgram().getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call && call.getMethod().equals(CLONE) && call.getType() == InvocationType.SPECIAL) {
                    call.insertPrevious(Checked.call(CLONE_CHECK, null, call.getLocation(), call.getInstance()));
                } else if (instruction instanceof InvokeInstruction call && INTRINSICS.contains(call.getMethod().getName())) {
                    String owner = call.getMethod().getClassName();
                    if (owner.equals("java.lang.Integer") || owner.equals("java.lang.Long")) {
                        call.setMethod(new MethodReference(PACKAGE + owner.substring(10) + "Corrections", call.getMethod().getDescriptor()));
                    }
                }
            }
        }
    }

    private static void put(ClassHolder cls, MethodReader correction) {
        MethodHolder same = cls.getMethod(correction.getDescriptor());
        boolean ofClass = same != null && same.hasModifier(ElementModifier.STATIC);
        boolean ofInstance = !ofClass && correction.parameterCount() > 0 && correction.parameterType(0).isObject(cls.getName());
        MethodDescriptor descriptor = ofInstance ? withoutReceiver(correction.getDescriptor()) : correction.getDescriptor();
        MethodHolder old = cls.getMethod(descriptor);
        if (old != null) {
            cls.removeMethod(old);
        }
        MethodHolder method = new MethodHolder(descriptor);
        method.setLevel(AccessLevel.PUBLIC);
        if (!ofInstance) {
            method.getModifiers().add(ElementModifier.STATIC);
        }
        method.setProgram(delegate(correction.getReference(), ofInstance));
        cls.addMethod(method);
    }

    private static MethodDescriptor withoutReceiver(MethodDescriptor descriptor) {
        ValueType[] signature = new ValueType[descriptor.parameterCount()];
        for (int i = 1; i < descriptor.parameterCount(); i++) {
            signature[i - 1] = descriptor.parameterType(i);
        }
        signature[signature.length - 1] = descriptor.getResultType();
        return new MethodDescriptor(descriptor.getName(), signature);
    }

    /** A body that calls the correction. Variable 0 is the receiver, parameters follow. */
    private static Program delegate(MethodReference correction, boolean ofInstance) {
        Program program = new Program();
        Variable[] arguments = new Variable[correction.parameterCount()];
        Variable receiver = program.createVariable();
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = ofInstance && i == 0 ? receiver : program.createVariable();
        }
        BasicBlock block = program.createBasicBlock();
        ExitInstruction exit = new ExitInstruction();
        boolean hasResult = correction.getReturnType() != ValueType.VOID;
        InvokeInstruction call = Checked.call(correction, hasResult ? program.createVariable() : null, null, arguments);
        exit.setValueToReturn(call.getReceiver());
        block.add(call);
        block.add(exit);
        return program;
    }
}
