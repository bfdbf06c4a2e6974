package ristretto.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import ristretto.elf.ElfFile;
import ristretto.elf.Loadable;

/**
 * What is in images that were built on this computer, a file for each. They are found by a digest of what is loaded of an image: a copy
 * of an image, and one with other documents behind it, is the same. All of it can be made again by building.
 */
public final class ContentsStore {
    private final Path directory;

    /** @param directory which need not exist */
    public ContentsStore(Path directory) {
        this.directory = directory;
    }

    /** The digest of an image: SHA-256, in hexadecimal digits. */
    public static String key(ElfFile image) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Loadable.of(image).bytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** Keeps a copy of {@code file}, which a compiler wrote. */
    public void add(Path file) throws IOException {
        Path kept = directory.resolve(ContentsFile.read(file).image());
        if (!Files.exists(kept)) {
            Files.createDirectories(directory);
            Path copy = Files.createTempFile(directory, "new", "");
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, kept, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** What is in {@code image}, if it is known. */
    public Optional<Contents> find(ElfFile image) throws IOException {
        Path kept = directory.resolve(key(image));
        if (!Files.exists(kept)) {
            return Optional.empty();
        }
        Contents contents = ContentsFile.read(kept);
        return Optional.of(contents.of(contents.image(), image.bytes().length));
    }
}
