package ristretto.settings;

import java.util.List;
import java.util.Optional;
import ristretto.signatures.Arguments;

/**
 * The configuration tree at boot: what the arguments say, or else what was fixed when the image was built. Every wrong
 * name or value is a {@link WrongArgument} whose message is for people.
 */
public final class Values {
    private final Arguments arguments;

    /**
     * {@code new Values(arguments, known)} reads values whose paths are in {@code known}.
     *
     * @throws WrongArgument if an argument has another name; it suggests the nearest
     */
    public Values(Arguments arguments, String... known) {
        this.arguments = arguments;
        List<String> names = arguments.names();
        for (int i = 0; i < names.size(); i++) {
            Nearest.require("argument", names.get(i), known);
        }
    }

    /** Reads a decimal number. */
    public int integer(String path, int otherwise) {
        Optional<String> text = arguments.find(path);
        return text.isPresent() ? parse(path, text.get(), Integer::parseInt) : otherwise;
    }

    /** Reads a decimal number. */
    public long number(String path, long otherwise) {
        Optional<String> text = arguments.find(path);
        return text.isPresent() ? parse(path, text.get(), Long::parseLong) : otherwise;
    }

    /** Reads {@code true} or {@code false}. */
    public boolean flag(String path, boolean otherwise) {
        Optional<String> text = arguments.find(path);
        return text.isPresent() ? parse(path, text.get(), Values::parseFlag) : otherwise;
    }

    public String text(String path, String otherwise) {
        Optional<String> text = arguments.find(path);
        return text.isPresent() ? text.get() : otherwise;
    }

    /** {@code value(path, otherwise, parser)} reads what {@code parser} makes of the text. */
    public <T> T value(String path, String otherwise, Parser<T> parser) {
        return parse(path, text(path, otherwise), parser);
    }

    /** {@code required(path, parser)} reads a value for which there is no default. */
    public <T> T required(String path, Parser<T> parser) {
        Optional<String> text = arguments.find(path);
        if (text.isEmpty()) {
            throw new WrongArgument("argument '" + path + "' must be given");
        }
        return parse(path, text.get(), parser);
    }

    /** {@code optional(path, parser)} reads a value that may be absent. */
    public <T> Optional<T> optional(String path, Parser<T> parser) {
        Optional<String> text = arguments.find(path);
        return text.isPresent() ? Optional.of(parse(path, text.get(), parser)) : Optional.empty();
    }

    /**
     * {@code parseFlag("true")}.
     *
     * @throws IllegalArgumentException if it is neither {@code true} nor {@code false}
     */
    public static boolean parseFlag(String text) {
        if (text.equals("true")) {
            return true;
        }
        if (text.equals("false")) {
            return false;
        }
        throw new IllegalArgumentException("not 'true' or 'false': '" + text + "'");
    }

    private static <T> T parse(String path, String text, Parser<T> parser) {
        try {
            return parser.parse(text);
        } catch (NumberFormatException notNumber) {
            throw new WrongArgument("argument '" + path + "': not a number, or too large: '" + text + "'");
        } catch (IllegalArgumentException wrong) {
            throw new WrongArgument("argument '" + path + "': " + wrong.getMessage());
        }
    }

    /** Makes a value of its text. */
    @FunctionalInterface
    public interface Parser<T> {
        /** @throws IllegalArgumentException if {@code text} is not such a value, with a message for people */
        T parse(String text);
    }
}
