package ristretto.packages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ristretto.descriptors.Descriptor;
import ristretto.resolver.PackageVersion;

/** The packages of several indexes. One that is in more than one index counts in the first that has it. */
public final class Catalog {
    private final Map<PackageVersion, Entry> entries = new LinkedHashMap<>();

    /** @throws PackageFailure if one of them cannot be read */
    public Catalog(List<Index> indexes) throws PackageFailure {
        for (Index index : indexes) {
            for (Published each : index.packages()) {
                entries.putIfAbsent(each.coordinates(), new Entry(each, index));
            }
        }
    }

    /** A package, and where it can be had. */
    public record Entry(Published published, Index index) { }

    public Collection<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** All versions of a package, the newest first. */
    public List<Entry> versions(String name) {
        return sorted(entries.values().stream().filter(each -> each.published().name().equals(name)).toList());
    }

    /** The names of all packages. */
    public List<String> names() {
        return entries.values().stream().map(each -> each.published().name()).distinct().sorted().toList();
    }

    /**
     * {@code search(text)} is the newest version of each package that mentions {@code text}, in small or capital letters: in its
     * name, and in names and documentation of what it provides and declares.
     */
    public List<Entry> search(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return names().stream().map(name -> versions(name).getFirst())
                .filter(each -> texts(each.published()).stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(wanted))).toList();
    }

    private static List<String> texts(Published published) {
        List<String> texts = new ArrayList<>(List.of(published.name()));
        for (Descriptor.Offered each : published.descriptor().implementations()) {
            texts.add(each.type());
            texts.add(each.documented());
            each.provides().forEach(signature -> texts.add(signature.type()));
        }
        for (Descriptor.Declared each : published.descriptor().signatures()) {
            texts.add(each.type());
            texts.add(each.documented());
        }
        return texts;
    }

    private static List<Entry> sorted(List<Entry> entries) {
        return entries.stream().sorted((one, other) -> one.published().compareTo(other.published())).toList();
    }
}
