package ristretto.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ristretto.resolver.Binding;

/**
 * What a description said, with the keys of one build.
 *
 * @param name the appliance's name in kebab-case
 * @param main the binary name of the main class
 * @param bindings what stands for a signature, by the signature's binary name
 * @param embedded the directories of files to embed, by the name of their {@link Binding.ToSupply}
 * @param entries values of the configuration tree that it sets, by path
 * @param keys all keys and their values
 */
record Described(String name, String main, Map<String, Binding> bindings, Map<String, Path> embedded, Map<String, Entry> entries,
        List<KeyValue> keys) {
    /**
     * @param constant whether arguments cannot change it
     * @param origin where the description says so
     */
    record Entry(String text, boolean constant, String origin) { }

    /** @param text the value, as on the command line */
    record KeyValue(String name, String documentation, String text) { }
}
