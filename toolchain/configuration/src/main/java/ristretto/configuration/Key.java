package ristretto.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import ristretto.signatures.Ipv4Address;

/**
 * A parameter that is fixed when an appliance is built, given as {@code --key name=value}. It may change what the
 * appliance is made of. Immutable: each method gives a new key.
 *
 * @param <T> the type of its value
 */
public final class Key<T> {
    private final String name;
    private final String kind;
    private final String documentation;
    private final Optional<String> otherwise;
    private final Function<String, T> parser;

    private Key(String name, String kind, String documentation, Optional<String> otherwise, Function<String, T> parser) {
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("the name of a key is in kebab-case, not '" + name + "'");
        }
        this.name = name;
        this.kind = kind;
        this.documentation = documentation;
        this.otherwise = otherwise;
        this.parser = parser;
    }

    /** A path of a file or directory; a relative one begins at the project's directory. */
    public static Key<Path> path(String name) {
        return of(name, "path", Values::path);
    }

    public static Key<String> text(String name) {
        return of(name, "text", Function.identity());
    }

    /** A number in decimal digits. */
    public static Key<Integer> integer(String name) {
        return of(name, "integer", Values::integer);
    }

    /** A number in decimal digits, from {@code least} to {@code most}. */
    public static Key<Integer> integer(String name, int least, int most) {
        return of(name, "number from " + least + " to " + most, text -> Values.number(text, least, most));
    }

    /** A port of TCP or UDP, 1 to 65535. */
    public static Key<Integer> port(String name) {
        return of(name, "port from 1 to 65535", text -> Values.number(text, 1, 0xFFFF));
    }

    /** A number of bytes, such as {@code 512}, {@code 64K}, {@code 16M} or {@code 1G}; K is 1024. */
    public static Key<Long> size(String name) {
        return of(name, "size such as 512, 64K, 16M or 1G", Values::size);
    }

    /** A time with its unit, such as {@code 250ms}, {@code 10s}, {@code 5m} or {@code 2h}. */
    public static Key<Duration> duration(String name) {
        return of(name, "duration such as 250ms, 10s, 5m or 2h", Values::duration);
    }

    /** An IPv4 address such as {@code 192.0.2.1}. */
    public static Key<Ipv4Address> address(String name) {
        return of(name, "IPv4 address", Ipv4Address::parse);
    }

    /** {@code true} or {@code false}. */
    public static Key<Boolean> flag(String name) {
        return of(name, "true or false", Values::flag).otherwise("false");
    }

    /** One of the constants of an enumeration, its name in kebab-case. */
    public static <E extends Enum<E>> Key<E> choice(String name, Class<E> type) {
        String kind = String.join(", ", Arrays.stream(type.getEnumConstants()).map(Key::kebabCase).toList());
        return of(name, kind, text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> kebabCase(constant).equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not one of " + kind)));
    }

    private static <T> Key<T> of(String name, String kind, Function<String, T> parser) {
        return new Key<>(name, kind, "", Optional.empty(), parser);
    }

    /** {@code documented(text)} says in a phrase what the key is for. */
    public Key<T> documented(String text) {
        return new Key<>(name, kind, text, otherwise, parser);
    }

    /** {@code otherwise(text)} is the value, as one would write it on the command line, if nobody gives one. */
    public Key<T> otherwise(String text) {
        parse(text);
        return new Key<>(name, kind, documentation, Optional.of(text), parser);
    }

    /** {@code where(valid, requirement)} refuses values that are not valid; {@code requirement} completes the sentence "it must …". */
    public Key<T> where(Predicate<? super T> valid, String requirement) {
        Key<T> key = new Key<>(name, kind, documentation, Optional.empty(), text -> {
            T value = parser.apply(text);
            if (!valid.test(value)) {
                throw new IllegalArgumentException("'" + text + "': it must " + requirement);
            }
            return value;
        });
        return otherwise.isPresent() ? key.otherwise(otherwise.get()) : key;
    }

    public String name() {
        return name;
    }

    /** What values look like, in a phrase. */
    public String kind() {
        return kind;
    }

    public String documentation() {
        return documentation;
    }

    /** The text of the default value, if there is one. */
    public Optional<String> otherwise() {
        return otherwise;
    }

    /**
     * The value that {@code text} stands for.
     *
     * @throws IllegalArgumentException if it is none, with a message that names the key
     */
    public T parse(String text) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("key '" + name + "': " + wrong.getMessage(), wrong);
        }
    }

    private static String kebabCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
