package ristretto.resolver;

import java.util.List;

/**
 * A record of values that an implementation reads from the configuration tree.
 *
 * @param type the binary name of the record
 * @param values its components, in their order
 */
public record SettingsRecord(String type, List<Value> values) {
    public SettingsRecord {
        values = List.copyOf(values);
    }

    /** The same for the instance {@code name}, which follows the first step of each path; an empty name changes nothing. */
    SettingsRecord of(String name) {
        return name.isEmpty() ? this : new SettingsRecord(type, values.stream().map(value -> value.of(name)).toList());
    }

    /**
     * One component.
     *
     * @param path such as {@code http/port}
     * @param type the binary name of its type, or of the type within {@code Optional}
     * @param optional whether it is an {@code Optional}
     * @param documented what it is
     * @param otherwise its default as text; empty if there is none
     */
    public record Value(String path, String type, boolean optional, String documented, String otherwise) {
        private Value of(String name) {
            int step = (path + "/").indexOf('/');
            return new Value(path.substring(0, step) + "/" + name + path.substring(step), type, optional, documented, otherwise);
        }
    }
}
