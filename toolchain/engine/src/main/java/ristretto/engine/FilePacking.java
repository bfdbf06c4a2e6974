package ristretto.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ristretto.packer.FilePacker;
import ristretto.packer.PackingException;

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
        pack(only.getValue(), packed, stampFile);
        return Optional.of(packed);
    }

    private static void pack(Path files, Path packed, Path stampFile) throws BuildFailure, IOException {
        try {
            String stamp = new Stamp().text(files).state(withLinks(files)).hex();
            if (!Files.exists(packed) || !Stamp.matches(stampFile, stamp)) {
                Files.createDirectories(packed.getParent());
                FilePacker.pack(files, packed);
                Files.writeString(stampFile, stamp);
            }
        } catch (PackingException wrong) {
            throw new BuildFailure(BuildFailure.Kind.REQUEST, wrong.getMessage(), wrong);
        }
    }

    /** All files under {@code root}, behind links too; nothing where links go around in a circle, which packing then complains about. */
    private static List<Path> withLinks(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException circle) {
            return List.of();
        }
    }
}
