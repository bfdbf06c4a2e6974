package ristretto.packages;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What was read from other computers, kept for the next time.
 *
 * @param directory where
 * @param offline whether the copies are all there is
 */
record Copies(Path directory, boolean offline) {
    /** {@code current(address)} is what is there now, and a copy of it is kept; offline it is the copy. */
    Optional<byte[]> current(URI address) throws PackageFailure {
        Path copy = copy(address);
        if (offline) {
            if (!Files.exists(copy)) {
                throw new PackageFailure(PackageFailure.Kind.REQUEST, address + " was never read, and '--offline' forbids it: leave that out once");
            }
            return Optional.of(read(copy));
        }
        Optional<byte[]> content = Transfer.get(address);
        if (content.isPresent()) {
            keep(content.get(), copy);
        }
        return content;
    }

    /** {@code unchanging(address)} is a file with what is there, which is read only once. */
    Optional<Path> unchanging(URI address) throws PackageFailure {
        Path copy = copy(address);
        return Files.exists(copy) || current(address).isPresent() ? Optional.of(copy) : Optional.empty();
    }

    /** The copy no longer counts. */
    void forget(URI address) throws PackageFailure {
        try {
            Files.deleteIfExists(copy(address));
        } catch (IOException failure) {
            throw new PackageFailure(PackageFailure.Kind.ENVIRONMENT, "cannot remove " + copy(address) + ": " + failure.getMessage(), failure);
        }
    }

    private Path copy(URI address) {
        String path = address.getPath();
        return directory.resolve(Hash.of(address.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16) + "-"
                + path.substring(path.lastIndexOf('/') + 1));
    }

    private static byte[] read(Path file) throws PackageFailure {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new PackageFailure(PackageFailure.Kind.ENVIRONMENT, "cannot read " + file + ": " + failure.getMessage(), failure);
        }
    }

    /** A copy is there as a whole or not at all. */
    private static void keep(byte[] content, Path copy) throws PackageFailure {
        try {
            Files.createDirectories(copy.getParent());
            Path part = Files.createTempFile(copy.getParent(), "part", "");
            Files.write(part, content);
            Files.move(part, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new PackageFailure(PackageFailure.Kind.ENVIRONMENT, "cannot write " + copy + ": " + failure.getMessage(), failure);
        }
    }
}
