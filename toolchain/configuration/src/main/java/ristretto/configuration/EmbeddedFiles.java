package ristretto.configuration;

import java.nio.file.Path;
import ristretto.signatures.ReadOnlyFiles;

/** All files under the directory that a key names, as constant data of the image. */
public record EmbeddedFiles(Key<Path> directory) implements Binding<ReadOnlyFiles> {
}
