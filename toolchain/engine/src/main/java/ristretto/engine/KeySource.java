package ristretto.engine;

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

    KeySource(SourceText source, List<Described.KeyValue> keys) {
        this.source = source;
        this.keys = keys;
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
            default -> throw new BuildFailure(BuildFailure.Kind.APPLIANCE, node.user() + " takes key '" + key.name() + "' as "
                    + Names.simple(node.type()) + ", and its values are " + key.kind() + " (" + Names.simple(key.value().getClass().getName()) + ")");
        };
    }

    private Described.KeyValue find(Node.KeyValue node) throws BuildFailure {
        try {
            Nearest.require("key", node.key(), keys.stream().map(Described.KeyValue::name).toArray(String[]::new));
        } catch (WrongArgument unknown) {
            throw new BuildFailure(BuildFailure.Kind.APPLIANCE, node.user() + " asks for a key of the description: " + unknown.getMessage());
        }
        return keys.stream().filter(key -> key.name().equals(node.key())).findFirst().orElseThrow();
    }
}
