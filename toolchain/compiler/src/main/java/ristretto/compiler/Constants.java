package ristretto.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderSource;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldHolder;
import org.teavm.model.FieldReader;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.InvokeDynamicInstruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.EmptyInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.util.UsageExtractor;
import org.teavm.vm.TeaVM;

/**
 * Fields that have one value in the whole program: final, set by the constructor to a parameter as it is, and
 * {@code main} calls that constructor with a literal, each time with the same. So are keys and the constants of a description handed to the
 * parts of an appliance. It holds as long as nothing else calls the constructor, which the callers of this class find out.
 */
final class Constants {
    private static final String CONSTRUCTOR = "<init>";
    /** Superclasses whose constructors do nothing. */
    private static final Set<String> EMPTY = Set.of("java.lang.Object", "java.lang.Record");

    private final ClassHolderSource classes;
    private final Map<FieldReference, Constant> fields = new HashMap<>();
    private final Map<MethodReference, Constant> accessors = new HashMap<>();
    private final Set<MethodReference> constructors = new HashSet<>();

    /** @param exempt constructors that others call too */
    Constants(ClassHolderSource classes, String mainClass, Set<MethodReference> exempt) {
        this.classes = classes;
        Map<MethodReference, Constant[]> constructions = new HashMap<>();
        ClassHolder main = classes.get(mainClass);
        if (main != null) {
            main.getMethods().stream().filter(Constants::isMain).forEach(method -> collect(method, constructions));
        }
        constructions.keySet().removeAll(exempt);
        constructions.forEach(this::add);
    }

    /** The value of {@code field}, if it has but one. */
    Optional<Constant> field(FieldReference field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** What {@code method} returns, if it does nothing but return such a field. */
    Optional<Constant> accessor(MethodReference method) {
        return Optional.ofNullable(accessors.get(method));
    }

    /** The constructors that only {@code main} may call. */
    Set<MethodReference> constructors() {
        return constructors;
    }

    private void collect(MethodHolder main, Map<MethodReference, Constant[]> constructions) {
        Map<Variable, Constant> values = Constant.literals(main.getProgram());
        Copies copies = new Copies(main.getProgram());
        for (BasicBlock block : main.getProgram().getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call && call.getMethod().getName().equals(CONSTRUCTOR)) {
                    Constant[] arguments = call.getArguments().stream().map(argument -> values.get(copies.origin(argument)))
                            .map(value -> lasting(value) ? value : null).toArray(Constant[]::new);
                    constructions.merge(call.getMethod(), arguments, Constants::common);
                }
            }
        }
    }

    private static boolean isMain(MethodHolder method) {
        return method.getDescriptor().equals(TeaVM.MAIN_METHOD_DESC) && method.getProgram() != null;
    }

    /** Of static fields, the constants of enumerations never change. */
    private boolean lasting(Constant value) {
        return !(value instanceof Constant.OfField(FieldReference field, var type)) || enumerated(classes, field);
    }

    /** Whether a static field is a constant of an enumeration: no other has the same object. */
    static boolean enumerated(ClassReaderSource classes, FieldReference field) {
        ClassReader type = classes.get(field.getClassName());
        FieldReader found = type == null ? null : type.getField(field.getFieldName());
        return found != null && found.hasModifier(ElementModifier.ENUM);
    }

    private static Constant[] common(Constant[] one, Constant[] other) {
        Constant[] common = new Constant[one.length];
        for (int i = 0; i < one.length; i++) {
            common[i] = one[i] != null && one[i].equals(other[i]) ? one[i] : null;
        }
        return common;
    }

    private void add(MethodReference reference, Constant[] arguments) {
        ClassHolder type = classes.get(reference.getClassName());
        MethodHolder constructor = type == null ? null : type.getMethod(reference.getDescriptor());
        if (constructor == null || constructor.getProgram() == null
                || type.getMethods().stream().filter(each -> each.getName().equals(CONSTRUCTOR)).count() != 1 || shows(constructor)) {
            return;
        }
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] != null) {
                add(type, constructor, i + 1, arguments[i]);
            }
        }
    }

    /** Whether a constructor lets others see the object, whose fields may not have their values yet. */
    private static boolean shows(MethodHolder constructor) {
        Copies copies = new Copies(constructor.getProgram());
        UsageExtractor usage = new UsageExtractor();
        for (BasicBlock block : constructor.getProgram().getBasicBlocks()) {
            for (Instruction instruction : block) {
                instruction.acceptVisitor(usage);
                boolean call = instruction instanceof InvokeInstruction invoke && !EMPTY.contains(invoke.getMethod().getClassName())
                        || instruction instanceof InvokeDynamicInstruction;
                if (call && Stream.of(usage.getUsedVariables()).anyMatch(used -> copies.origin(used).getIndex() == 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** @param parameter its variable: 0 is the object itself */
    private void add(ClassHolder type, MethodHolder constructor, int parameter, Constant value) {
        for (FieldHolder field : type.getFields()) {
            if (field.hasModifier(ElementModifier.FINAL) && !field.hasModifier(ElementModifier.STATIC)
                    && setOnceTo(constructor, parameter, field.getReference())) {
                fields.put(field.getReference(), value);
                constructors.add(constructor.getReference());
                type.getMethods().stream().filter(method -> returns(type, method, field.getReference()))
                        .forEach(method -> accessors.put(method.getReference(), value));
            }
        }
    }

    private static boolean setOnceTo(MethodHolder constructor, int parameter, FieldReference field) {
        Copies copies = new Copies(constructor.getProgram());
        int times = 0;
        boolean same = true;
        for (BasicBlock block : constructor.getProgram().getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof PutFieldInstruction put && put.getField().equals(field)) {
                    times++;
                    same &= copies.origin(put.getValue()).getIndex() == parameter && put.getInstance() != null
                            && copies.origin(put.getInstance()).getIndex() == 0;
                }
            }
        }
        return times == 1 && same;
    }

    /** Whether a method can only be this one, and is an accessor like those of records. */
    private static boolean returns(ClassHolder type, MethodHolder method, FieldReference field) {
        if (!type.hasModifier(ElementModifier.FINAL) || method.hasModifier(ElementModifier.STATIC) || method.parameterCount() > 0
                || method.getProgram() == null) {
            return false;
        }
        Copies copies = new Copies(method.getProgram());
        List<Variable> read = new ArrayList<>();
        boolean plain = true;
        for (BasicBlock block : method.getProgram().getBasicBlocks()) {
            for (Instruction instruction : block) {
                switch (instruction) {
                    case EmptyInstruction nothing -> { }
                    case JumpInstruction jump -> { }
                    case AssignInstruction copy -> { }
                    case GetFieldInstruction get when get.getField().equals(field) -> read.add(get.getReceiver());
                    case ExitInstruction exit -> plain &= exit.getValueToReturn() != null
                            && read.contains(copies.origin(exit.getValueToReturn()));
                    default -> plain = false;
                }
            }
        }
        return plain && read.size() == 1;
    }
}
