package ristretto.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ristretto.resolver.Names;
import ristretto.resolver.SettingsRecord;

/** Writes the expression that reads one value of the configuration tree. */
final class SettingsSource {
    private final SourceText source;
    private final Map<String, Described.Entry> entries;

    SettingsSource(SourceText source, Map<String, Described.Entry> entries) {
        this.source = source;
        this.entries = entries;
    }

    /**
     * {@code expression(record, value)} is, for a component of the record of that type, Java text of the value's own type.
     *
     * @throws BuildFailure if the default or the description's value is not of that type
     */
    String expression(String record, SettingsRecord.Value value) throws BuildFailure {
        Optional<Described.Entry> entry = Optional.ofNullable(entries.get(value.path()));
        Optional<String> otherwise = entry.map(Described.Entry::text)
                .or(() -> value.otherwise().isEmpty() ? Optional.empty() : Optional.of(value.otherwise()));
        if (otherwise.isPresent()) {
            check(value, otherwise.get(), entry.map(Described.Entry::origin).orElse(Names.simple(record)));
        }
        if (entry.isPresent() && entry.get().constant()) {
            String constant = constant(value.type(), entry.get().text());
            return value.optional() ? source.type("java.util.Optional") + ".of(" + constant + ")" : constant;
        }
        String path = SourceText.literal(value.path());
        if (value.optional()) {
            return optional(value.type(), path, otherwise);
        }
        return otherwise.isPresent() || value.type().equals("java.lang.String") ? read(value.type(), path, otherwise.orElse(""))
                : "values.required(" + path + ", " + parser(value.type()) + ")";
    }

    private String optional(String type, String path, Optional<String> otherwise) {
        return otherwise.isEmpty() ? "values.optional(" + path + ", " + parser(type) + ")"
                : source.type("java.util.Optional") + ".of(" + read(type, path, otherwise.get()) + ")";
    }

    private String read(String type, String path, String otherwise) {
        String arguments = "(" + path + ", " + constantOrText(type, otherwise);
        return switch (type) {
            case "int", "java.lang.Integer" -> "values.integer" + arguments + ")";
            case "long", "java.lang.Long" -> "values.number" + arguments + ")";
            case "boolean", "java.lang.Boolean" -> "values.flag" + arguments + ")";
            case "java.lang.String" -> "values.text" + arguments + ")";
            default -> "values.value" + arguments + ", " + parser(type) + ")";
        };
    }

    private String constantOrText(String type, String text) {
        return simple(type) ? constant(type, text) : SourceText.literal(text);
    }

    private String constant(String type, String text) {
        return switch (type) {
            case "int", "java.lang.Integer", "boolean", "java.lang.Boolean" -> text;
            case "long", "java.lang.Long" -> text + "L";
            case "java.lang.String" -> SourceText.literal(text);
            default -> source.type(type) + ".parse(" + SourceText.literal(text) + ")";
        };
    }

    private String parser(String type) {
        return switch (type) {
            case "int", "java.lang.Integer" -> "Integer::valueOf";
            case "long", "java.lang.Long" -> "Long::valueOf";
            case "boolean", "java.lang.Boolean" -> "Values::parseFlag";
            case "java.lang.String" -> "text -> text";
            default -> source.type(type) + "::parse";
        };
    }

    private static boolean simple(String type) {
        return !type.contains(".") || type.startsWith("java.lang.");
    }

    /** @throws BuildFailure if a number or a flag is none */
    static void check(SettingsRecord.Value value, String text, String origin) throws BuildFailure {
        boolean valid = switch (value.type()) {
            case "int", "java.lang.Integer" -> text.matches("-?[0-9]{1,10}") && Long.parseLong(text) == (int) Long.parseLong(text);
            case "long", "java.lang.Long" -> text.matches("-?[0-9]{1,18}");
            case "boolean", "java.lang.Boolean" -> text.matches("true|false");
            default -> true;
        };
        if (!valid) {
            throw new BuildFailure(BuildFailure.Kind.APPLIANCE, List.of(SettingsCheck.at(origin, "'" + value.path()
                    + "' cannot have the value '" + text + "': it is of type " + Names.simple(value.type()))), null);
        }
    }
}
