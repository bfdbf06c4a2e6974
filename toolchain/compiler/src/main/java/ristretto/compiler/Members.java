package ristretto.compiler;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.teavm.dependency.DependencyInfo;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReader;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/** The methods that a program reaches, and the fields of its classes. */
final class Members {
    private static final Set<String> REFLECTION = Set.of("java.lang.reflect.Method", "java.lang.reflect.Constructor", "java.lang.reflect.Field");

    private final ClassReaderSource classes;
    private final boolean reflection;
    private final List<MethodHolder> methods = new ArrayList<>();
    private final List<FieldReader> fields = new ArrayList<>();
    private final Map<MethodDescriptor, List<MethodReference>> implementations = new HashMap<>();
    private final Map<String, List<MethodHolder>> constructors = new HashMap<>();
    private final Map<MethodReference, Construction> constructions = new HashMap<>();

    Members(DependencyInfo program, ClassReaderSource classes) {
        this.classes = classes;
        reflection = program.getReachableClasses().stream().anyMatch(REFLECTION::contains);
        for (MethodReference reference : program.getReachableMethods()) {
            ClassReader type = classes.get(reference.getClassName());
            if (type != null && type.getMethod(reference.getDescriptor()) instanceof MethodHolder method) {
                add(method);
            }
        }
        // In an order that nothing else decides: how far a circle of constructors is followed depends on where it is entered.
        for (String name : program.getReachableClasses().stream().sorted().toList()) {
            ClassReader type = classes.get(name);
            if (type != null && isSeen(name)) {
                type.getFields().stream().filter(field -> !field.hasModifier(ElementModifier.STATIC) && NeverNull.isReference(field.getType())).forEach(fields::add);
            }
        }
    }

    private void add(MethodHolder method) {
        methods.add(method);
        if (method.getName().equals("<init>")) {
            constructors.computeIfAbsent(method.getOwnerName(), _ -> new ArrayList<>()).add(method);
        } else if (!method.hasModifier(ElementModifier.STATIC) && !method.hasModifier(ElementModifier.ABSTRACT)) {
            implementations.computeIfAbsent(method.getDescriptor(), _ -> new ArrayList<>()).add(method.getReference());
        }
    }

    /** Whether all that is done to a class is done in methods: TeaVM's runtime and C know those of the class library. */
    static boolean isSeen(String type) {
        return !type.startsWith("java.") && !type.startsWith("org.teavm.");
    }

    /** Whether members are used in ways that no method shows. */
    boolean reflection() {
        return reflection;
    }

    Collection<MethodHolder> methods() {
        return methods;
    }

    /** Fields of objects that hold references, in classes that are {@linkplain #isSeen seen}. */
    Collection<FieldReader> fields() {
        return fields;
    }

    List<MethodHolder> constructors(String type) {
        return constructors.getOrDefault(type, List.of());
    }

    /** What a call may reach: the method that it names, which a class may inherit; else all of the name, without a look at the object's type. */
    List<MethodReference> called(InvokeInstruction call) {
        MethodDescriptor descriptor = call.getMethod().getDescriptor();
        Optional<MethodReader> named = call.getType() == InvocationType.VIRTUAL ? Optional.empty()
            : find(call.getMethod().getClassName(), type -> type.getMethod(descriptor));
        return named.map(method -> List.of(method.getReference())).orElse(implementations.getOrDefault(descriptor, List.of()));
    }

    /** The field that an instruction names, in the class that declares it. */
    FieldReference declared(FieldReference named) {
        return find(named.getClassName(), type -> type.getField(named.getFieldName())).map(FieldReader::getReference).orElse(named);
    }

    private <T> Optional<T> find(String name, Function<ClassReader, T> member) {
        for (ClassReader type = classes.get(name); type != null; type = type.getParent() == null ? null : classes.get(type.getParent())) {
            T found = member.apply(type);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** What the constructor does to its object. */
    Construction construction(MethodReference constructor) {
        Construction known = constructions.get(constructor);
        if (known == null) {
            ClassReader type = classes.get(constructor.getClassName());
            MethodReader method = type == null ? null : type.getMethod(constructor.getDescriptor());
            // While it is looked at, a constructor that leads back to it takes it for one that does anything.
            constructions.put(constructor, new Construction(null, null, constructor.getClassName(), this));
            known = new Construction(method instanceof MethodHolder holder ? holder.getProgram() : null, type == null ? null : type.getParent(),
                constructor.getClassName(), this);
            constructions.put(constructor, known);
        }
        return known;
    }
}
