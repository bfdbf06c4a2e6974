package ristretto.packer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files under a directory by their paths in it. Symbolic links are followed as long as they stay inside. */
final class SourceTree {
    private final Path root;
    private final SortedMap<String, Path> files = new TreeMap<>();
    /** Directories from the root to where the walk is now. */
    private final Deque<Path> above = new ArrayDeque<>();

    private SourceTree(Path root) {
        this.root = root;
    }

    /** {@code read(directory)} lists its files, by path in the order of UTF-16 code units. */
    static SortedMap<String, Path> read(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new PackingException(directory + " is not a directory");
        }
        SourceTree tree = new SourceTree(directory.toRealPath());
        tree.walk(tree.root, "");
        return tree.files;
    }

    private void walk(Path directory, String prefix) throws IOException {
        above.push(directory);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                add(entry, prefix + name(entry));
            }
        }
        above.pop();
    }

    private void add(Path entry, String path) throws IOException {
        Path real = real(entry);
        if (!real.startsWith(root)) {
            throw new PackingException(entry + " is a link to " + real + ", outside " + root);
        }
        if (Files.isDirectory(real)) {
            if (above.contains(real)) {
                throw new PackingException(entry + " is a link to a directory that it is in: the files would have no end");
            }
            walk(real, path + "/");
        } else if (Files.isRegularFile(real)) {
            files.put(path, real);
        } else {
            throw new PackingException(entry + " is neither a file nor a directory");
        }
    }

    private static Path real(Path entry) throws IOException {
        try {
            return entry.toRealPath();
        } catch (NoSuchFileException dangling) {
            throw new PackingException(entry + " is a link to a file that does not exist");
        }
    }

    /**
     * The last name of a path. It is taken from the URI, which has the bytes of the file system; what {@code toString} says
     * depends on the locale in which the JVM was started.
     */
    private static String name(Path entry) throws PackingException {
        String encoded = entry.toUri().getRawPath();
        int end = encoded.endsWith("/") ? encoded.length() - 1 : encoded.length();
        String name = encoded.substring(encoded.lastIndexOf('/', end - 1) + 1, end);
        ByteBuffer bytes = ByteBuffer.allocate(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '%') {
                bytes.put((byte) Integer.parseInt(name.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.put((byte) name.charAt(i));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException notText) {
            throw new PackingException("the name of " + entry + " (" + name + ") is not UTF-8; rename the file");
        }
    }
}
