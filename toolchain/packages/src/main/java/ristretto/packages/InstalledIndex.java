package ristretto.packages;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The packages that every appliance may be made of: those of this installation. */
public final class InstalledIndex implements Index {
    private final List<Path> jars;

    public InstalledIndex(List<Path> jars) {
        this.jars = List.copyOf(jars);
    }

    @Override
    public String place() {
        return "this installation";
    }

    @Override
    public List<Published> packages() throws PackageFailure {
        List<Published> packages = new ArrayList<>();
        for (Path jar : jars) {
            try {
                if (Files.isRegularFile(jar)) {
                    Artefact.read(jar.getParent(), jar).ifPresent(packages::add);
                }
            } catch (IOException failure) {
                throw new PackageFailure(PackageFailure.Kind.ENVIRONMENT, jar + " cannot be read: " + Json.reason(failure), failure);
            }
        }
        return packages.stream().sorted().toList();
    }

    @Override
    public Path fetch(Published published) throws PackageFailure {
        return jars.stream().filter(jar -> jar.endsWith(published.file())).findFirst().orElseThrow(() -> new PackageFailure(
                PackageFailure.Kind.REQUEST, "this installation has no package " + published.coordinates()));
    }

    /** What is installed depends on nothing else. */
    @Override
    public Optional<URI> repository(Published published) {
        return Optional.empty();
    }
}
