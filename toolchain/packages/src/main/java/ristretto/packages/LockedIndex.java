package ristretto.packages;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ristretto.descriptors.Descriptor;
import ristretto.resolver.PackageVersion;

/** Packages of a lock file: nothing is searched, and what has changed is refused. */
public final class LockedIndex implements Index {
    private final List<Lock.Package> locked;
    private final Indexes indexes;

    public LockedIndex(List<Lock.Package> locked, Indexes indexes) {
        this.locked = List.copyOf(locked);
        this.indexes = indexes;
    }

    @Override
    public String place() {
        return Lock.FILE;
    }

    /** The index from which a package came. */
    public String origin(PackageVersion coordinates) {
        return locked(coordinates).index();
    }

    @Override
    public List<Published> packages() throws PackageFailure {
        List<Published> packages = new ArrayList<>();
        for (Lock.Package each : locked) {
            Path file = fetch(new Published(each.name(), each.version(), each.file(), each.sha256(), 0,
                    new Descriptor(Descriptor.FORMAT, List.of(), List.of())));
            try {
                packages.add(Artefact.read(each.coordinates(), each.file(), file)
                        .orElseThrow(() -> new IOException("it has no descriptor")));
            } catch (IOException failure) {
                throw new PackageFailure(PackageFailure.Kind.CONTENT, file + " is no package: " + Json.reason(failure), failure);
            }
        }
        return packages.stream().sorted().toList();
    }

    @Override
    public Path fetch(Published published) throws PackageFailure {
        Index index = index(published);
        try {
            return index.fetch(published);
        } catch (ChangedArtefact changed) {
            throw Lock.changed(published.coordinates() + " in " + index.place(), published.sha256(), changed.found());
        }
    }

    @Override
    public Optional<URI> repository(Published published) throws PackageFailure {
        return index(published).repository(published);
    }

    private Index index(Published published) throws PackageFailure {
        return indexes.find(origin(published.coordinates()));
    }

    private Lock.Package locked(PackageVersion coordinates) {
        return locked.stream().filter(each -> each.coordinates().equals(coordinates)).findFirst().orElseThrow(() ->
                new IllegalArgumentException(coordinates + " is not locked"));
    }
}
