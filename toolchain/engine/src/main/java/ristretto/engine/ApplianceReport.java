package ristretto.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ristretto.resolver.Names;
import ristretto.resolver.Plan;
import ristretto.resolver.SettingsRecord;

/**
 * What can be set of an appliance, and to what it is set.
 *
 * @param name the appliance's name
 * @param target the label of what it is for
 * @param keys what is fixed when building
 * @param values the configuration tree, in the order of the paths
 */
public record ApplianceReport(String name, String target, List<Key> keys, List<Value> values) {
    public ApplianceReport {
        keys = List.copyOf(keys);
        values = List.copyOf(values);
    }

    /**
     * @param kind what values look like, in a phrase
     * @param value as on the command line
     * @param origin {@code argument} if it was given there, else {@code default}
     */
    public record Key(String name, String kind, String documented, String value, String origin) { }

    /**
     * @param path such as {@code http/port}
     * @param type the simple name of the type
     * @param optional whether there may be no value
     * @param documented what it is
     * @param otherwise the library's default
     * @param value what it is now
     * @param origin where that comes from: {@code default}, {@code argument}, or a line such as {@code Website.java:14}
     * @param constant whether no argument can change it
     */
    public record Value(String path, String type, boolean optional, String documented, Optional<String> otherwise, Optional<String> value,
            String origin, boolean constant) { }

    static ApplianceReport of(Plan plan, Described described, BuildRequest request) {
        Map<String, String> arguments = request.given().arguments();
        List<Key> keys = described.keys().stream().map(key -> new Key(key.name(), key.kind(), key.documentation(), key.text(),
                request.keys().containsKey(key.name()) ? "argument" : "default")).toList();
        List<Value> values = new ArrayList<>();
        for (SettingsRecord record : plan.settings()) {
            for (SettingsRecord.Value value : record.values()) {
                values.add(value(value, Optional.ofNullable(described.entries().get(value.path())), Optional.ofNullable(arguments.get(value.path()))));
            }
        }
        values.sort(Comparator.comparing(Value::path));
        return new ApplianceReport(described.name(), request.target().label(), keys, values.stream().distinct().toList());
    }

    private static Value value(SettingsRecord.Value value, Optional<Described.Entry> entry, Optional<String> argument) {
        Optional<String> otherwise = value.otherwise().isEmpty() ? Optional.empty() : Optional.of(value.otherwise());
        String origin = argument.isPresent() ? "argument" : entry.map(Described.Entry::origin)
                .orElse(otherwise.isPresent() ? "default" : "nowhere");
        return new Value(value.path(), Names.simple(value.type()), value.optional(), value.documented(), otherwise,
                argument.or(() -> entry.map(Described.Entry::text)).or(() -> otherwise), origin, entry.isPresent() && entry.get().constant());
    }
}
