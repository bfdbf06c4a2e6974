package ristretto.engine;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ristretto.resolver.Binding;
import ristretto.resolver.Need;
import ristretto.resolver.Pin;

/**
 * What a description said, with the keys of one build.
 *
 * @param name the appliance's name in kebab-case, with that of the unikernel if there are several
 * @param unikernels the names of its unikernels; empty if it is one
 * @param main the binary name of the main class
 * @param origin where the description names the main class
 * @param bindings what stands for a signature, or for one instance of it
 * @param embedded the directories of files to embed, by the name of their {@link Binding.ToSupply}
 * @param entries values of the configuration tree that it sets, by path
 * @param keys all keys and their values
 * @param indexes from which packages may be chosen
 * @param pins the versions of packages, by their names
 */
record Described(String name, List<String> unikernels, String main, String origin, Map<Need, Binding> bindings, Map<String, Path> embedded,
        Map<String, Entry> entries, List<KeyValue> keys, List<String> indexes, Map<String, Pin> pins) {
    /**
     * {@code with(values)} lets a file's values replace those of the description.
     *
     * @throws BuildFailure if one of them is a constant
     */
    Described with(Map<String, Entry> values) throws BuildFailure {
        Map<String, Entry> merged = new LinkedHashMap<>(entries);
        for (Map.Entry<String, Entry> each : values.entrySet()) {
            Entry described = merged.put(each.getKey(), each.getValue());
            if (described != null && described.constant()) {
                throw new BuildFailure(BuildFailure.Kind.APPLIANCE, List.of(SettingsCheck.at(each.getValue().origin(), "'" + each.getKey()
                        + "' cannot be given: it is the constant '" + described.text() + "' of this appliance (" + described.origin() + ")")), null);
            }
        }
        return new Described(name, unikernels, main, origin, bindings, embedded, merged, keys, indexes, pins);
    }

    /**
     * @param constant whether arguments cannot change it
     * @param origin where the description says so
     */
    record Entry(String text, boolean constant, String origin) { }

    /**
     * @param kind what values look like, in a phrase
     * @param text the value, as on the command line
     * @param value what that stands for
     */
    record KeyValue(String name, String documentation, String kind, String text, Object value) { }
}
