package ristretto.architecture;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds static fields that are, or may be, state: such that are not final, and such whose value can change. A value cannot
 * change if its type has nothing but final fields of such types, if it is a lambda that captures nothing, or if it is a
 * private array and no method that reads the field, but for the class's initialisation, stores into an array or fills one.
 */
final class StaticState {
    /** Types of the JDK whose values do not change. */
    private static final Set<String> IMMUTABLE = Set.of("java/lang/String", "java/lang/Integer", "java/lang/Long", "java/lang/Boolean",
            "java/lang/Class", "java/lang/Object", "java/util/Optional", "java/nio/charset/Charset", "java/nio/file/Path");

    private final Map<String, ClassModel> classes;

    /** @param classes all whose fields may matter, by internal name */
    StaticState(Map<String, ClassModel> classes) {
        this.classes = classes;
    }

    /** {@code find(type)} says of each offending field of a class what is wrong with it. */
    List<String> find(ClassModel type) {
        List<String> found = new ArrayList<>();
        for (FieldModel field : type.fields()) {
            if (field.flags().has(AccessFlag.STATIC)) {
                complaint(type, field).ifPresent(wrong -> found.add(type.thisClass().asInternalName().replace('/', '.') + "."
                        + field.fieldName().stringValue() + " " + wrong));
            }
        }
        return found;
    }

    private Optional<String> complaint(ClassModel type, FieldModel field) {
        if (!field.flags().has(AccessFlag.FINAL)) {
            return Optional.of("is not final");
        }
        ClassDesc desc = field.fieldTypeSymbol();
        if (desc.isArray()) {
            boolean constant = field.flags().has(AccessFlag.SYNTHETIC)
                    || field.flags().has(AccessFlag.PRIVATE) && type.methods().stream().noneMatch(method -> storesInto(method, field));
            return constant ? Optional.empty() : Optional.of("is an array that can be stored into");
        }
        boolean constant = immutable(desc, new HashSet<>()) || lambda(type, field);
        return constant ? Optional.empty() : Optional.of("is a " + desc.displayName() + ", whose values can change");
    }

    /** Whether a method other than the initialiser reads the field, and stores into some array. */
    private static boolean storesInto(MethodModel method, FieldModel field) {
        if (method.methodName().equalsString("<clinit>") || method.code().isEmpty()) {
            return false;
        }
        List<CodeElement> code = method.code().get().elementList();
        boolean reads = code.stream().anyMatch(each -> each instanceof FieldInstruction read && read.opcode() == Opcode.GETSTATIC
                && read.name().equals(field.fieldName()));
        return reads && code.stream().anyMatch(each -> each instanceof ArrayStoreInstruction || fills(each));
    }

    private static boolean fills(CodeElement element) {
        return element instanceof InvokeInstruction call && (call.owner().asInternalName().equals("java/util/Arrays")
                && (call.name().stringValue().equals("fill") || call.name().stringValue().startsWith("sort"))
                || call.name().equalsString("arraycopy"));
    }

    private boolean immutable(ClassDesc desc, Set<String> above) {
        if (desc.isPrimitive()) {
            return true;
        }
        if (desc.isArray()) {
            return false;
        }
        String name = desc.descriptorString().substring(1, desc.descriptorString().length() - 1);
        if (IMMUTABLE.contains(name) || !above.add(name)) {
            return true;
        }
        ClassModel type = classes.get(name);
        if (type == null || type.flags().has(AccessFlag.INTERFACE) && !sealedOfImmutables(type, above)) {
            return false;
        }
        boolean base = type.superclass().isEmpty() || Set.of("java/lang/Object", "java/lang/Record", "java/lang/Enum")
                .contains(type.superclass().get().asInternalName()) || immutable(type.superclass().get().asSymbol(), above);
        return base && type.fields().stream().filter(field -> !field.flags().has(AccessFlag.STATIC))
                .allMatch(field -> field.flags().has(AccessFlag.FINAL) && immutable(field.fieldTypeSymbol(), above));
    }

    private boolean sealedOfImmutables(ClassModel type, Set<String> above) {
        return type.findAttribute(Attributes.permittedSubclasses())
                .map(permitted -> permitted.permittedSubclasses().stream().allMatch(each -> immutable(each.asSymbol(), above))).orElse(false);
    }

    /** Whether the initialiser stores a lambda that captures nothing. */
    private static boolean lambda(ClassModel type, FieldModel field) {
        for (MethodModel method : type.methods()) {
            if (method.methodName().equalsString("<clinit>")) {
                Instruction before = null;
                for (CodeElement element : method.code().orElseThrow()) {
                    if (element instanceof FieldInstruction store && store.opcode() == Opcode.PUTSTATIC && store.name().equals(field.fieldName())) {
                        return before instanceof InvokeDynamicInstruction made && made.typeSymbol().parameterCount() == 0;
                    }
                    before = element instanceof Instruction instruction ? instruction : before;
                }
            }
        }
        return false;
    }
}
