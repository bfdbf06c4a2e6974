package ristretto.descriptors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the source of a class declares: its annotations and its constructor. */
final class Declared {
    static final String PROVIDES = "ristretto.signatures.Provides";
    private static final String VERSION = "ristretto.signatures.Version";
    private static final String CONFLICTS = "ristretto.signatures.Conflicts";
    private static final String SETTINGS = "ristretto.signatures.Settings";
    private static final String NAMED = "ristretto.signatures.Named";
    private static final String FROM_KEY = "ristretto.signatures.FromKey";
    private static final String INSTANCE = "ristretto.signatures.Instance";
    private static final String FIRST_VERSION = "1.0";
    private static final Pattern NUMBERS = Pattern.compile("(0|[1-9][0-9]{0,4})\\.(0|[1-9][0-9]{0,4})");

    private final Elements elements;
    private final Types types;

    Declared(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    Descriptor.Declared signature(TypeElement type) throws WrongDeclaration {
        return new Descriptor.Declared(name(type), version(type, type), documented(type));
    }

    Descriptor.Offered offered(TypeElement type) throws WrongDeclaration {
        AnnotationMirror provides = annotation(type, PROVIDES).orElseThrow();
        List<Descriptor.Versioned> signatures = new ArrayList<>();
        for (AnnotationValue each : values(provides, "value")) {
            TypeMirror signature = (TypeMirror) each.getValue();
            if (!types.isSubtype(types.erasure(type.asType()), types.erasure(signature))) {
                throw new WrongDeclaration(type, type.getSimpleName() + " does not implement " + signature + ", which it says it provides");
            }
            TypeElement element = (TypeElement) types.asElement(signature);
            signatures.add(new Descriptor.Versioned(name(element), version(element, type)));
        }
        return new Descriptor.Offered(name(type), documented(type), signatures, needs(type),
                texts(provides, "targets"), value(provides, "preference").map(each -> (Integer) each.getValue()).orElse(0), conflicts(type));
    }

    private List<Descriptor.Needed> needs(TypeElement type) throws WrongDeclaration {
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(each -> each.getModifiers().contains(Modifier.PUBLIC)).toList();
        if (!type.getModifiers().contains(Modifier.PUBLIC) || constructors.size() != 1) {
            throw new WrongDeclaration(type, type.getSimpleName() + " must be a public class with exactly one public constructor; it has "
                    + constructors.size());
        }
        List<Descriptor.Needed> needs = new ArrayList<>();
        for (VariableElement parameter : constructors.getFirst().getParameters()) {
            needs.add(need(parameter));
        }
        return needs;
    }

    private Descriptor.Needed need(VariableElement parameter) throws WrongDeclaration {
        Optional<String> key = name(parameter, FROM_KEY);
        if (key.isPresent()) {
            return new Descriptor.Needed(Descriptor.Kind.KEY, typeName(parameter.asType()), "", key.get());
        }
        return switch (parameter.asType()) {
            case ArrayType array when types.isSameType(array.getComponentType(), elements.getTypeElement("java.lang.String").asType()) ->
                    new Descriptor.Needed(Descriptor.Kind.ARGUMENTS, "java.lang.String[]", "", "");
            case DeclaredType declared -> {
                TypeElement type = (TypeElement) declared.asElement();
                if (type.getQualifiedName().contentEquals(INSTANCE)) {
                    yield new Descriptor.Needed(Descriptor.Kind.INSTANCE, INSTANCE, "", "");
                }
                yield type.getKind() == ElementKind.RECORD && annotation(type, SETTINGS).isPresent()
                        ? new Descriptor.Needed(Descriptor.Kind.SETTINGS, name(type), "", "")
                        : new Descriptor.Needed(Descriptor.Kind.SIGNATURE, name(type), version(type, parameter),
                                name(parameter, NAMED).orElse(""));
            }
            default -> throw new WrongDeclaration(parameter, "parameter '" + parameter.getSimpleName() + "' is of type " + parameter.asType()
                    + ": what a constructor can be handed are signatures, records of @Settings, values of keys with @FromKey, Instance, "
                    + "and String[], the arguments of main");
        };
    }

    /** What an annotation of a parameter says, if it is there. */
    private static Optional<String> name(VariableElement parameter, String annotation) throws WrongDeclaration {
        Optional<String> name = annotation(parameter, annotation).flatMap(found -> value(found, "value")).map(found -> (String) found.getValue());
        if (name.isPresent() && !name.get().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new WrongDeclaration(parameter, "parameter '" + parameter.getSimpleName() + "' asks for '" + name.get()
                    + "', which is no name: write lower-case letters and digits, with hyphens between");
        }
        return name;
    }

    private String typeName(TypeMirror type) {
        return type instanceof DeclaredType declared ? name((TypeElement) declared.asElement()) : type.toString();
    }

    private List<Descriptor.Conflict> conflicts(TypeElement type) {
        return annotation(type, CONFLICTS).map(conflicts -> {
            String because = (String) value(conflicts, "because").orElseThrow().getValue();
            return texts(conflicts, "value").stream().map(with -> new Descriptor.Conflict(with, because)).toList();
        }).orElse(List.of());
    }

    /** @param blamed where a version that is none is reported */
    private String version(TypeElement signature, Element blamed) throws WrongDeclaration {
        String version = annotation(signature, VERSION).flatMap(found -> value(found, "value"))
                .map(found -> (String) found.getValue()).orElse(FIRST_VERSION);
        if (!NUMBERS.matcher(version).matches()) {
            throw new WrongDeclaration(blamed, "the version '" + version + "' of " + signature.getSimpleName()
                    + " is not two numbers with a dot between them, such as 2.1");
        }
        return version;
    }

    /** The first sentence of the documentation, without tags. */
    private String documented(TypeElement type) {
        String text = Optional.ofNullable(elements.getDocComment(type)).orElse("").replaceAll("\\s+", " ")
                .replaceAll("\\{@link(plain)? \\S+ ([^{}]*)}", "$2").replaceAll("\\{@\\w+ ([^{}]*)}", "$1").replaceAll("<[^<>]*>", "").strip();
        int end = text.indexOf(". ");
        return end >= 0 ? text.substring(0, end + 1) : text.replaceFirst(" @.*", "");
    }

    private String name(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    private static Optional<AnnotationMirror> annotation(Element type, String name) {
        return type.getAnnotationMirrors().stream().filter(each ->
                ((TypeElement) each.getAnnotationType().asElement()).getQualifiedName().contentEquals(name)).<AnnotationMirror>map(each -> each).findFirst();
    }

    private static Optional<AnnotationValue> value(AnnotationMirror annotation, String name) {
        return annotation.getElementValues().entrySet().stream().filter(each -> each.getKey().getSimpleName().contentEquals(name))
                .<AnnotationValue>map(java.util.Map.Entry::getValue).findFirst();
    }

    private static List<AnnotationValue> values(AnnotationMirror annotation, String name) {
        return value(annotation, name).map(found -> ((List<?>) found.getValue()).stream().map(AnnotationValue.class::cast).toList()).orElse(List.of());
    }

    private static List<String> texts(AnnotationMirror annotation, String name) {
        return values(annotation, name).stream().map(each -> (String) each.getValue()).toList();
    }
}
