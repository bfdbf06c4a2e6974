package ristretto.configuration;

import java.nio.file.Path;
import ristretto.signatures.ReadOnlyFiles;

/** Bindings for {@link ReadOnlyFiles}. */
public final class Files {
    private Files() {
    }

    /** {@code embedded(directory)} makes all files under a directory, of any name and content, a constant of the image. */
    public static Binding<ReadOnlyFiles> embedded(Key<Path> directory) {
        return new EmbeddedFiles(directory);
    }
}
