package ristretto.provenance;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that decides the bytes of an image: neither a time, nor a place, nor a person is among it.
 *
 * @param appliance its name, with that of the unikernel if there are several
 * @param unikernel which of several; empty if it is one
 * @param target such as {@code virtio}
 * @param network whose TCP and UDP were asked for
 * @param keys the values of all keys, as on the command line; for a directory that is embedded, its digest
 * @param settings the name of the file of settings among the sources; empty if there is none
 * @param sources the project's files
 * @param embedded the files that are embedded, by the key that names their directory
 * @param components the class path, in its order, and libraries of C
 * @param tools programs that took part
 * @param flags of the C compiler
 */
public record Inputs(String appliance, String unikernel, String target, String network, SortedMap<String, String> keys, String settings,
        FileSet sources, SortedMap<String, FileSet> embedded, List<Component> components, List<Tool> tools, List<String> flags) {
    public Inputs {
        keys = new TreeMap<>(keys);
        embedded = new TreeMap<>(embedded);
        components = List.copyOf(components);
        tools = List.copyOf(tools);
        flags = List.copyOf(flags);
    }

    /** Names these inputs, and no others: SHA-256 of their JSON. */
    public String id() {
        return Sha256.of(Json.write(this));
    }

    /** What there is something of in the image. */
    public List<Component> linked() {
        return components.stream().filter(Component::linked).toList();
    }
}
