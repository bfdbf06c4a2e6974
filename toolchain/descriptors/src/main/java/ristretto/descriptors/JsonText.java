package ristretto.descriptors;

import java.util.List;
import java.util.function.Consumer;

/** Writes JSON (RFC 8259), one member a line, so that differences can be read. What is written depends on nothing but the calls. */
final class JsonText {
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean first = true;

    /** {@code object(members)} writes an object; {@code members} calls {@link #name} before each value. */
    JsonText object(Runnable members) {
        return nested('{', members, '}');
    }

    /** {@code array(values, writer)} writes an array, each element by {@code writer}. */
    <T> JsonText array(List<T> values, Consumer<T> writer) {
        if (values.isEmpty()) {
            text.append("[]");
            return this;
        }
        return nested('[', () -> values.forEach(value -> {
            separate();
            writer.accept(value);
        }), ']');
    }

    JsonText name(String name) {
        separate();
        return string(name).raw(": ");
    }

    JsonText number(int value) {
        return raw(String.valueOf(value));
    }

    JsonText string(String value) {
        text.append('"');
        for (char c : value.toCharArray()) {
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                default -> text.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return raw("\"");
    }

    private JsonText nested(char open, Runnable content, char close) {
        text.append(open);
        depth++;
        first = true;
        content.run();
        depth--;
        first = false;
        line();
        return raw(String.valueOf(close));
    }

    private void separate() {
        if (!first) {
            text.append(',');
        }
        first = false;
        line();
    }

    private void line() {
        text.append('\n').append("  ".repeat(depth));
    }

    private JsonText raw(String more) {
        text.append(more);
        return this;
    }

    @Override
    public String toString() {
        return text + "\n";
    }
}
