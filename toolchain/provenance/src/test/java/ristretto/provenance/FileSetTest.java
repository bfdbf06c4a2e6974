package ristretto.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSetTest {
    @TempDir
    Path directory;

    @Test
    void theDigestIsThatOfTheLinesOfSha256sum() throws Exception {
        Path files = Files.createDirectories(directory.resolve("files/deep"));
        Files.writeString(files.resolve("ü.txt"), "umlaut");
        Files.writeString(files.resolveSibling("a"), "first");
        Process sum = new ProcessBuilder("sh", "-c", "find . -type f | cut -c3- | LC_ALL=C sort | xargs sha256sum | sha256sum").directory(
                directory.resolve("files").toFile()).start();
        String expected = new String(sum.getInputStream().readAllBytes()).substring(0, 64);
        assertEquals(expected, FileSet.in(directory.resolve("files")).digest().hex());
    }

    @Test
    void anArchiveHasTheDigestOfItsFilesHoweverItIsPacked() throws Exception {
        Path files = Files.createDirectories(directory.resolve("files/deep"));
        Files.writeString(files.resolve("b.txt"), "second");
        Files.writeString(files.resolveSibling("a"), "first");
        Path archive = directory.resolve("files.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry("deep/"));
            for (String name : new String[] {"deep/b.txt", "a"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(Files.readAllBytes(directory.resolve("files").resolve(name)));
            }
        }
        assertEquals(FileSet.in(directory.resolve("files")), FileSet.in(archive));
    }
}
