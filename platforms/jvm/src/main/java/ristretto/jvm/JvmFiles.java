package ristretto.jvm;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ristretto.files.PackedFiles;
import ristretto.signatures.Provides;
import ristretto.signatures.ReadOnlyFiles;

/** The files that the build packed into the resource {@value #RESOURCE}, at the root of the class path. */
@Provides(value = ReadOnlyFiles.class, targets = "jvm")
public final class JvmFiles implements ReadOnlyFiles {
    /** The resource's name. */
    public static final String RESOURCE = "files.bin";

    private final ReadOnlyFiles packed;

    /**
     * The files of this program.
     *
     * @throws UncheckedIOException if there is no such resource
     * @throws ristretto.files.CorruptFilesException if it was damaged
     */
    public JvmFiles() {
        this.packed = resource(Thread.currentThread().getContextClassLoader(), RESOURCE);
    }

    /** {@code resource(loader, name)} is what was packed into that resource, read into memory. */
    public static ReadOnlyFiles resource(ClassLoader loader, String name) {
        try (InputStream input = loader.getResourceAsStream(name)) {
            if (input == null) {
                throw new FileNotFoundException("the class path has no resource " + name + ": build the appliance first");
            }
            return new PackedFiles(JvmBuffer.of(MemorySegment.ofArray(input.readAllBytes()).asReadOnly()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@code mapped(file)} is what was packed into {@code file}, which must not change from now on. */
    public static ReadOnlyFiles mapped(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return new PackedFiles(JvmBuffer.of(
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto()).asReadOnly()));
        }
    }

    @Override
    public Optional<File> find(String path) {
        return packed.find(path);
    }

    @Override
    public List<String> paths() {
        return packed.paths();
    }
}
