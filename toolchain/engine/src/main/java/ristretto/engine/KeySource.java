package ristretto.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import ristretto.resolver.Names;
import ristretto.resolver.Node;
import ristretto.settings.Nearest;
import ristretto.settings.WrongArgument;
import ristretto.signatures.Ipv4Address;

/** Writes the values of keys as literals: for the compiler they are constants, and what they exclude is not compiled. */
final class KeySource {
    private final SourceText source;
    private final List<Described.KeyValue> keys;
    private final String origin;

    /** @param origin where the description names the main class */
    KeySource(SourceText source, List<Described.KeyValue> keys, String origin) {
        this.source = source;
        this.keys = keys;
        this.origin = origin;
    }

    /**
     * {@code literal(node)} is Java text of the type of the parameter that asks for it.
     *
     * @throws BuildFailure if there is no such key, or its values have another type
     */
    String literal(Node.KeyValue node) throws BuildFailure {
        Described.KeyValue key = find(node);
        String type = node.type();
        return switch (key.value()) {
            case Boolean flag when type.equals("boolean") -> flag.toString();
            case Integer number when type.equals("int") -> number.toString();
            case Integer number when type.equals("long") -> number + "L";
            case Long number when type.equals("long") -> number + "L";
            case Duration duration when type.equals("long") -> duration.toNanos() + "L";
            case String text when type.equals("java.lang.String") -> SourceText.literal(text);
            case Enum<?> constant when type.equals(constant.getDeclaringClass().getName()) -> source.type(type) + "." + constant.name();
            case Ipv4Address address when type.equals(Ipv4Address.class.getName()) || type.equals("ristretto.signatures.IpAddress") ->
                    source.type(Ipv4Address.class.getName()) + ".parse(" + SourceText.literal(key.text()) + ")";
            default -> throw wrong(node.user() + " takes key '" + key.name() + "' as " + Names.simple(type) + ", but it is for a parameter of type "
                    + fitting(key.value()) + " (" + key.kind() + ")");
        };
    }

    private static String fitting(Object value) {
        return switch (value) {
            case Boolean flag -> "boolean";
            case Integer number -> "int or long";
            case Long number -> "long";
            case Duration duration -> "long, in nanoseconds";
            case Enum<?> constant -> Names.simple(constant.getDeclaringClass().getName());
            case Path path -> "none: a path of this computer means nothing to an image";
            default -> Names.simple(value.getClass().getName());
        };
    }

    private BuildFailure wrong(String message) {
        return new BuildFailure(BuildFailure.Kind.APPLIANCE, List.of(SettingsCheck.at(origin, message)), null);
    }

    private Described.KeyValue find(Node.KeyValue node) throws BuildFailure {
        try {
            Nearest.require("key", node.key(), keys.stream().map(Described.KeyValue::name).toArray(String[]::new));
        } catch (WrongArgument unknown) {
            throw wrong(node.user() + " asks for a key of the description: " + unknown.getMessage());
        }
        return keys.stream().filter(key -> key.name().equals(node.key())).findFirst().orElseThrow();
    }
}
