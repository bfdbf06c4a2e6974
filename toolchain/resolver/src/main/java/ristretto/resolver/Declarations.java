package ristretto.resolver;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Signature;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.attribute.RuntimeInvisibleParameterAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a class file declares to the resolver: its constructor and the annotations {@code Provides} and {@code Settings}. */
final class Declarations {
    static final String PROVIDES = "Lristretto/signatures/Provides;";
    private static final String VERSION = "Lristretto/signatures/Version;";
    static final String SETTINGS = "Lristretto/signatures/Settings;";
    private static final String NAMED = "Lristretto/signatures/Named;";
    private static final String FROM_KEY = "Lristretto/signatures/FromKey;";
    private static final String VALUE = "Lristretto/signatures/Settings$Value;";

    private final ClassModel model;
    private final String type;

    Declarations(ClassModel model) {
        this.model = model;
        this.type = model.thisClass().asInternalName().replace('/', '.');
    }

    boolean provides() {
        return annotation(model, PROVIDES).isPresent();
    }

    /** The class as an implementation; what the annotation would say is empty if it has none. */
    Implementation implementation() throws ResolutionFailure {
        Optional<Annotation> provides = annotation(model, PROVIDES);
        return new Implementation(type, types(provides, "value"), texts(provides, "targets"),
                element(provides, "preference").map(value -> ((AnnotationValue.OfInt) value).intValue()).orElse(0), constructor());
    }

    /** The version of the class as a signature. */
    SignatureVersion version() {
        return element(annotation(model, VERSION), "value").map(value -> SignatureVersion.parse(text(value))).orElse(SignatureVersion.FIRST);
    }

    private List<Need> constructor() throws ResolutionFailure {
        List<MethodModel> constructors = model.methods().stream().filter(method -> method.methodName().equalsString("<init>")
                && method.flags().has(AccessFlag.PUBLIC)).toList();
        if (!model.flags().has(AccessFlag.PUBLIC) || constructors.size() != 1) {
            throw new ResolutionFailure(Names.simple(type) + " must be a public class with exactly one public constructor"
                    + source() + "; it has " + constructors.size());
        }
        return needs(constructors.getFirst());
    }

    private List<Need> needs(MethodModel constructor) throws ResolutionFailure {
        List<ClassDesc> parameters = constructor.methodTypeSymbol().parameterList();
        List<List<Annotation>> annotations = constructor.findAttribute(Attributes.runtimeInvisibleParameterAnnotations())
                .map(RuntimeInvisibleParameterAnnotationsAttribute::parameterAnnotations).orElse(List.of());
        List<Need> needs = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            List<Annotation> own = i < annotations.size() ? annotations.get(i) : List.of();
            needs.add(new Need(name(parameters.get(i)), kebabCase(own, NAMED), kebabCase(own, FROM_KEY)));
        }
        return needs;
    }

    /** What an annotation of a parameter says, or the empty text. */
    private String kebabCase(List<Annotation> annotations, String descriptor) throws ResolutionFailure {
        Optional<Annotation> found = annotations.stream().filter(each -> each.className().equalsString(descriptor)).findFirst();
        String name = element(found, "value").map(Declarations::text).orElse("");
        if (found.isPresent() && !name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new ResolutionFailure(Names.simple(type) + " asks for '" + name
                    + "', which is no name: write lower-case letters and digits, with hyphens between" + source());
        }
        return name;
    }

    private String source() {
        return model.findAttribute(Attributes.sourceFile()).map(file -> " (" + file.sourceFile().stringValue() + ")").orElse("");
    }

    /** The class as a record of settings, if it is one. */
    Optional<SettingsRecord> settings() {
        Optional<Annotation> settings = annotation(model, SETTINGS);
        if (settings.isEmpty()) {
            return Optional.empty();
        }
        String subtree = element(settings, "value").map(Declarations::text).orElse("");
        List<SettingsRecord.Value> values = new ArrayList<>();
        model.findAttribute(Attributes.record()).ifPresent(record ->
                record.components().forEach(component -> values.add(value(subtree, component))));
        return Optional.of(new SettingsRecord(type, values));
    }

    private static SettingsRecord.Value value(String subtree, RecordComponentInfo component) {
        Optional<Annotation> value = annotation(component, VALUE);
        String name = name(component.descriptorSymbol());
        boolean optional = name.equals("java.util.Optional");
        return new SettingsRecord.Value(subtree + "/" + Names.kebabCase(component.name().stringValue()),
                optional ? argument(component) : name, optional, element(value, "documented").map(Declarations::text).orElse(""),
                element(value, "otherwise").map(Declarations::text).orElse(""));
    }

    /** The type argument of an {@code Optional}. */
    private static String argument(RecordComponentInfo component) {
        return component.findAttribute(Attributes.signature())
                .flatMap(signature -> signature.asTypeSignature() instanceof Signature.ClassTypeSig type
                        && type.typeArgs().getFirst() instanceof Signature.TypeArg.Bounded argument
                        ? Optional.of(argument.boundType().signatureString()) : Optional.<String>empty())
                .map(descriptor -> name(ClassDesc.ofDescriptor(descriptor))).orElse("java.lang.String");
    }

    private static Optional<Annotation> annotation(AttributedElement element, String descriptor) {
        return element.findAttribute(Attributes.runtimeInvisibleAnnotations()).flatMap(found ->
                found.annotations().stream().filter(each -> each.className().equalsString(descriptor)).findFirst());
    }

    private static Optional<AnnotationValue> element(Optional<Annotation> annotation, String name) {
        return annotation.flatMap(found -> found.elements().stream().filter(each -> each.name().equalsString(name))
                .map(AnnotationElement::value).findFirst());
    }

    private static List<AnnotationValue> elements(Optional<Annotation> annotation, String name) {
        return element(annotation, name).map(value -> value instanceof AnnotationValue.OfArray array ? array.values() : List.of(value))
                .orElse(List.of());
    }

    private static List<String> types(Optional<Annotation> annotation, String name) {
        return elements(annotation, name).stream().map(value -> name(((AnnotationValue.OfClass) value).classSymbol())).toList();
    }

    private static List<String> texts(Optional<Annotation> annotation, String name) {
        return elements(annotation, name).stream().map(Declarations::text).toList();
    }

    private static String text(AnnotationValue value) {
        return ((AnnotationValue.OfString) value).stringValue();
    }

    /** The binary name of a type, with {@code []} for each dimension of an array. */
    private static String name(ClassDesc type) {
        if (type.isArray()) {
            return name(type.componentType()) + "[]";
        }
        if (type.isPrimitive()) {
            return type.displayName();
        }
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }
}
