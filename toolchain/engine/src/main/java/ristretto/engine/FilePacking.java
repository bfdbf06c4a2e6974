package ristretto.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Packs the files that a description embeds into one file, where the class path of the JVM target finds it. */
final class FilePacking {
    private final Path directory;

    /** @param directory what is made for one target */
    FilePacking(Path directory) {
        this.directory = directory;
    }

    /**
     * {@code pack(described)} is the packed file, if anything is embedded.
     *
     * @throws BuildFailure if a directory does not exist
     */
    Optional<Path> pack(Described described) throws BuildFailure, IOException {
        Path packed = directory.resolve("files/ristretto/files");
        Path stampFile = directory.resolve("files.stamp");
        if (described.embedded().isEmpty()) {
            Files.deleteIfExists(packed);
            return Optional.empty();
        }
        if (described.embedded().size() > 1) {
            throw new BuildFailure(BuildFailure.Kind.APPLIANCE, "an appliance embeds one directory of files; this one embeds those of keys "
                    + String.join(" and ", described.embedded().keySet()));
        }
        Map.Entry<String, Path> only = described.embedded().entrySet().iterator().next();
        if (!Files.isDirectory(only.getValue())) {
            throw new BuildFailure(BuildFailure.Kind.REQUEST, "key '" + only.getKey() + "': there is no directory " + only.getValue());
        }
        String stamp = new Stamp().state(List.of(only.getValue())).hex();
        if (!Files.exists(packed) || !Stamp.matches(stampFile, stamp)) {
            Files.createDirectories(packed.getParent());
            throw new UnsupportedOperationException();
        }
        return Optional.of(packed);
    }
}
