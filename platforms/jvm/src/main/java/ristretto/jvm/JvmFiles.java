package ristretto.jvm;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import ristretto.files.PackedFiles;
import ristretto.signatures.ReadOnlyFiles;

/** Packed files for programs on the JVM that are wired by hand. */
public final class JvmFiles {
    private JvmFiles() {
    }

    /** {@code embedded()} is what the build packed for this program, as {@link EmbeddedFiles} finds it. */
    public static ReadOnlyFiles embedded() {
        return new PackedFiles(EmbeddedFiles.content());
    }

    /**
     * {@code mapped(file)} is what was packed into {@code file}, which must not change from now on.
     *
     * @throws ristretto.files.CorruptFilesException if they are not packed files
     */
    public static ReadOnlyFiles mapped(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return new PackedFiles(JvmBuffer.of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto())));
        }
    }
}
