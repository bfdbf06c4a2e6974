package ristretto.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ristretto.descriptors.Descriptor;
import ristretto.resolver.Implementation;
import ristretto.resolver.PackageVersion;
import ristretto.resolver.Pin;
import ristretto.resolver.Terms;

/** The packages on a class path: those of this installation, and those that the project depends on. */
public final class ClassPathPackages {
    private final Map<String, Terms> terms = new HashMap<>();
    private final Map<String, String> versions = new TreeMap<>();

    /** @throws PackageFailure if a descriptor on the class path cannot be read */
    public ClassPathPackages(List<Path> classPath) throws PackageFailure {
        for (Path entry : classPath) {
            try {
                read(entry);
            } catch (IOException failure) {
                throw new PackageFailure(PackageFailure.Kind.CONTENT, entry + " on the class path cannot be read: " + Json.reason(failure), failure);
            }
        }
    }

    private void read(Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            Path descriptor = entry.resolve(Descriptor.PATH);
            if (Files.isRegularFile(descriptor)) {
                add(DescriptorReader.read(Files.readAllBytes(descriptor)), Optional.empty());
            }
        } else if (Files.isRegularFile(entry)) {
            Optional<Artefact.Described> described = Artefact.describe(entry);
            if (described.isPresent()) {
                add(described.get().descriptor(), described.get().name());
            }
        }
    }

    private void add(Descriptor descriptor, Optional<PackageVersion> name) {
        name.ifPresent(each -> versions.putIfAbsent(each.name(), each.version()));
        descriptor.implementations().forEach(each -> terms.putIfAbsent(each.type(), Offers.terms(each, name, true, 0)));
    }

    /** An implementation of the class path on the terms of its package, if it has one. */
    Implementation onTerms(Implementation implementation) {
        Terms known = terms.get(implementation.type());
        return known == null ? implementation : implementation.on(known);
    }

    boolean has(PackageVersion coordinates) {
        return coordinates.version().equals(versions.get(coordinates.name()));
    }

    /** What is there keeps its version. */
    public Map<String, Pin> pins() {
        Map<String, Pin> pins = new TreeMap<>();
        versions.forEach((name, version) -> pins.put(name, new Pin(version, "what the project depends on")));
        return pins;
    }
}
