package ristretto.packer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SortedMap;
import ristretto.files.PackedFormat;

/**
 * Packs a directory into the {@link PackedFormat}. The result depends on the names and contents of the files alone, and
 * contents pass through a small buffer: tens of megabytes need no memory.
 */
public final class FilePacker {
    private static final int PIECE = 64 * 1024;

    private final FileChannel output;
    private final ByteBuffer index;
    private final byte[] piece = new byte[PIECE];

    private FilePacker(FileChannel output, ByteBuffer index) {
        this.output = output;
        this.index = index;
    }

    /**
     * {@code pack(directory, output)} writes the files under {@code directory} to the file {@code output}, which is outside it.
     *
     * @throws PackingException if a name is not Unicode, a link leads outside or around in a circle, an entry is no file, or
     *     the whole would reach 2 GiB; there is no output then
     */
    public static void pack(Path directory, Path output) throws IOException {
        SortedMap<String, Path> files = SourceTree.read(directory);
        if (output.toAbsolutePath().getParent().toRealPath().startsWith(directory.toRealPath())) {
            throw new PackingException("the output " + output + " would be among the files to be packed");
        }
        try (FileChannel channel = FileChannel.open(output, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            new FilePacker(channel, ByteBuffer.allocate(indexLength(files))).write(files);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(output);
            throw failure;
        }
    }

    private static int indexLength(SortedMap<String, Path> files) throws PackingException {
        long length = PackedFormat.INDEX;
        for (String path : files.keySet()) {
            length += PackedFormat.ENTRY + 2L * path.length();
        }
        return checked(length, "the index");
    }

    private void write(SortedMap<String, Path> files) throws IOException {
        int pathOffset = PackedFormat.INDEX + files.size() * PackedFormat.ENTRY;
        long end = index.capacity();
        int entry = PackedFormat.INDEX;
        for (SortedMap.Entry<String, Path> file : files.entrySet()) {
            String path = file.getKey();
            long start = PackedFormat.aligned(end);
            MessageDigest digest = sha256();
            end = copy(file.getValue(), start, digest);
            index.putInt(entry + PackedFormat.PATH_OFFSET, pathOffset);
            index.putInt(entry + PackedFormat.PATH_LENGTH, path.length());
            index.putInt(entry + PackedFormat.CONTENT_OFFSET, (int) start);
            index.putInt(entry + PackedFormat.CONTENT_LENGTH, (int) (end - start));
            index.put(entry + PackedFormat.CONTENT_DIGEST, digest.digest(), 0, PackedFormat.DIGEST);
            index.asCharBuffer().put(pathOffset / 2, path.toCharArray());
            pathOffset += 2 * path.length();
            entry += PackedFormat.ENTRY;
        }
        index.putLong(0, PackedFormat.MAGIC);
        index.putInt(PackedFormat.COUNT, files.size());
        index.putInt(PackedFormat.LENGTH, checked(end, "everything"));
        writeAt(0, index);
        extendTo(end);
    }

    /** Copies a file's content to {@code start}; where it ends. */
    private long copy(Path file, long start, MessageDigest digest) throws IOException {
        long at = start;
        try (InputStream input = Files.newInputStream(file)) {
            for (int count = input.read(piece); count >= 0; count = input.read(piece)) {
                digest.update(piece, 0, count);
                checked(at + count, file.toString());
                writeAt(at, ByteBuffer.wrap(piece, 0, count));
                at += count;
            }
        }
        return at;
    }

    /** Padding before an empty last file is part of the whole. */
    private void extendTo(long length) throws IOException {
        if (output.size() < length) {
            writeAt(length - 1, ByteBuffer.wrap(new byte[1]));
        }
    }

    private void writeAt(long offset, ByteBuffer bytes) throws IOException {
        long at = offset;
        while (bytes.hasRemaining()) {
            at += output.write(bytes, at);
        }
    }

    private static int checked(long length, String what) throws PackingException {
        if (length > Integer.MAX_VALUE) {
            throw new PackingException(what + " brings the packed files to 2 GiB or more; leave some out");
        }
        return (int) length;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }
}
