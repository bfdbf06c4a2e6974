package ristretto.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.URI;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import ristretto.signatures.Buffer;

/** The packed files of an appliance, which the build puts on the class path. */
public final class EmbeddedFiles {
    private static final String RESOURCE = "ristretto/files";

    private EmbeddedFiles() {
    }

    /** The packed files, constant; mapped into memory if they are a file of their own. */
    public static Buffer content() {
        URL resource = Thread.currentThread().getContextClassLoader().getResource(RESOURCE);
        if (resource == null) {
            throw new IllegalStateException("there is no " + RESOURCE + " on the class path");
        }
        try {
            return JvmBuffer.of(resource.getProtocol().equals("file") ? map(Path.of(URI.create(resource.toString()))) : read(resource));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + resource, failure);
        }
    }

    private static MemorySegment map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.global());
        }
    }

    private static MemorySegment read(URL resource) throws IOException {
        try (InputStream stream = resource.openStream()) {
            return MemorySegment.ofArray(stream.readAllBytes()).asReadOnly();
        }
    }
}
