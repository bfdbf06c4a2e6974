package ristretto.compiler;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/** Says what the compiler found in the names of Java's language, not in those of class files. */
final class ProblemText extends DefaultProblemTextConsumer {
    private static final String ABSENT = " was not found";

    @Override
    public void appendMethod(MethodReference method) {
        String name = method.getName().equals("<init>") ? "" : "." + method.getName();
        append(method.getClassName().replace('$', '.') + name
            + Stream.of(method.getParameterTypes()).map(ProblemText::name).collect(Collectors.joining(", ", "(", ")")));
    }

    @Override
    public void appendField(FieldReference field) {
        append(field.getClassName().replace('$', '.') + "." + field.getFieldName());
    }

    @Override
    public void appendType(ValueType type) {
        append(name(type));
    }

    /** The text; what an image has of {@code java.*} is not all that a JDK has. */
    @Override
    public String getText() {
        String text = super.getText();
        return text.endsWith(ABSENT) && text.contains(" java.")
            ? text.substring(0, text.length() - ABSENT.length()) + " is not in the class library of images" : text;
    }

    private static String name(ValueType type) {
        return switch (type) {
            case ValueType.Array array -> name(array.getItemType()) + "[]";
            case ValueType.Object object -> object.getClassName().replace('$', '.');
            case ValueType.Primitive primitive -> primitive.getKind().name().toLowerCase(Locale.ROOT);
            default -> "void";
        };
    }
}
