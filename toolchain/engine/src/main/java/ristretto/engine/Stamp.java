package ristretto.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** A digest of a step's inputs; a step whose stamp is that of the last time has nothing to do. */
final class Stamp {
    private final MessageDigest digest;

    Stamp() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    Stamp text(Object value) {
        digest.update(String.valueOf(value).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    Stamp content(Path file) throws IOException {
        digest.update(Files.readAllBytes(file));
        return text(file);
    }

    /** Name, length and time of last change of each file; for a directory, of every file in it. */
    Stamp state(Collection<Path> paths) throws IOException {
        for (Path path : paths) {
            text(path);
            for (Path file : Files.isRegularFile(path) ? List.of(path) : Project.files(path)) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                text(file).text(attributes.size()).text(attributes.lastModifiedTime().toInstant());
            }
        }
        return this;
    }

    /** The content of each file; for a directory, of every file in it, with its path there. */
    Stamp contents(Collection<Path> paths) throws IOException {
        for (Path path : paths) {
            for (Path file : Files.isRegularFile(path) ? List.of(path) : Project.files(path)) {
                byte[] content = Files.readAllBytes(file);
                text(path.relativize(file)).text(content.length);
                digest.update(content);
            }
            text("");
        }
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whether {@code file} holds this stamp, given as its {@linkplain #hex() text}. */
    static boolean matches(Path file, String stamp) throws IOException {
        return Files.isRegularFile(file) && Files.readString(file).startsWith(stamp);
    }
}
