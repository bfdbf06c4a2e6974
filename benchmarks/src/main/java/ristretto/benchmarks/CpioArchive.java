package ristretto.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** An initial file system for Linux: a cpio archive in the "newc" format (Documentation/driver-api/early-userspace/buffer-format.rst). */
final class CpioArchive {
    private static final int DIRECTORY = 0040000;
    private static final int REGULAR = 0100000;
    private static final int DIRECTORY_MODE = 0755;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Set<String> directories = new HashSet<>();
    private int inode;

    void directory(String name) {
        if (directories.add(name)) {
            entry(name, DIRECTORY | DIRECTORY_MODE, new byte[0]);
        }
    }

    /** Adds a file, and the directories above it. */
    void file(String name, byte[] content, int mode) {
        Path path = Path.of(name);
        for (int i = 1; i < path.getNameCount(); i++) {
            directory(path.subpath(0, i).toString());
        }
        entry(name, REGULAR | mode, content);
    }

    /** The whole archive. */
    byte[] end() {
        entry("TRAILER!!!", 0, new byte[0]);
        return out.toByteArray();
    }

    private void entry(String name, int mode, byte[] content) {
        byte[] path = (name + "\0").getBytes(StandardCharsets.UTF_8);
        int links = (mode & DIRECTORY) != 0 ? 2 : 1;
        // Magic, inode, mode, user, group, links, time, size, four device numbers, length of the name, checksum.
        out.writeBytes(String.format(Locale.ROOT, "070701%08X%08X%08X%08X%08X%08X%08X%08X%08X%08X%08X%08X%08X", ++inode, mode, 0, 0, links, 0,
                content.length, 0, 0, 0, 0, path.length, 0).getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(path);
        align();
        out.writeBytes(content);
        align();
    }

    private void align() {
        while (out.size() % 4 != 0) {
            out.write(0);
        }
    }
}
