package ristretto.packages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The packages in a directory and all below it, such as a local Maven repository. If the directory has an index file, that
 * counts, and nothing is searched.
 */
public final class DirectoryIndex implements Index {
    private final Path directory;

    public DirectoryIndex(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    @Override
    public String place() {
        return directory.toString();
    }

    @Override
    public List<Published> packages() throws PackageFailure {
        Path file = directory.resolve(IndexFile.NAME);
        if (!Files.isRegularFile(file)) {
            return scan().packages();
        }
        try {
            return IndexFile.read(Files.readAllBytes(file)).packages();
        } catch (IOException failure) {
            throw new PackageFailure(PackageFailure.Kind.CONTENT, file + " is not an index: " + Json.reason(failure), failure);
        }
    }

    @Override
    public Path fetch(Published published) throws PackageFailure {
        Path file = directory.resolve(published.file());
        try {
            String found = Hash.of(file);
            if (!found.equals(published.sha256())) {
                throw new ChangedArtefact(found, file + " is not what the index of " + directory + " lists as "
                        + published.coordinates() + ": its SHA-256 is " + found + ", and should be " + published.sha256()
                        + "; './ristretto packages index " + directory + "' makes a new index");
            }
            return file;
        } catch (IOException failure) {
            throw new PackageFailure(PackageFailure.Kind.ENVIRONMENT, published.coordinates() + " cannot be read: there is no file " + file, failure);
        }
    }

    @Override
    public Optional<URI> repository(Published published) {
        return Optional.of(directory.toUri()).filter(each -> Files.isRegularFile(directory.resolve(published.projectFile())));
    }

    /**
     * {@code write()} searches the directory and puts an index file into it.
     *
     * @return what was found
     */
    public Scan write() throws PackageFailure {
        Scan scan = scan();
        Path file = directory.resolve(IndexFile.NAME);
        try {
            Files.writeString(file, IndexFile.of(scan.packages()).text());
        } catch (IOException failure) {
            throw new PackageFailure(PackageFailure.Kind.ENVIRONMENT, "cannot write " + file + ": " + failure.getMessage(), failure);
        }
        return scan;
    }

    /**
     * What a search found.
     *
     * @param unusable why a jar with a descriptor is left out, by its path within the directory
     */
    public record Scan(List<Published> packages, Map<String, String> unusable) { }

    private Scan scan() throws PackageFailure {
        List<Published> found = new ArrayList<>();
        Map<String, String> unusable = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Artefact::candidate).sorted().toList()) {
                try {
                    Artefact.read(directory, file).ifPresent(found::add);
                } catch (IOException failure) {
                    unusable.put(directory.relativize(file).toString(), Json.reason(failure));
                }
            }
        } catch (NotDirectoryException | NoSuchFileException failure) {
            throw new PackageFailure(PackageFailure.Kind.REQUEST, "there is no directory " + directory, failure);
        } catch (IOException | UncheckedIOException failure) {
            throw new PackageFailure(PackageFailure.Kind.ENVIRONMENT, "cannot search " + directory + ": " + failure.getMessage(), failure);
        }
        return new Scan(found.stream().sorted().toList(), unusable);
    }
}
