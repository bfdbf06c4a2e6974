package ristretto.packer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ristretto.jvm.JvmFiles;
import ristretto.signatures.ReadOnlyFiles;

class FilePackerTest {
    @TempDir
    Path scratch;
    private Path source;
    private Path output;

    @BeforeEach
    void directories() throws IOException {
        source = Files.createDirectory(scratch.resolve("source"));
        output = scratch.resolve("files.bin");
    }

    @Test
    void filesComeBackWithTheirPathsContentsAndDigests() throws Exception {
        write("index.html", "<h1>home</h1>");
        write("a/b/c.txt", "deep");
        write("empty", "");
        write("zzz-empty-too", "");
        ReadOnlyFiles files = pack();
        assertEquals(List.of("a/b/c.txt", "empty", "index.html", "zzz-empty-too"), files.paths());
        assertContent("<h1>home</h1>".getBytes(StandardCharsets.UTF_8), files.find("index.html").orElseThrow());
        assertContent("deep".getBytes(StandardCharsets.UTF_8), files.find("a/b/c.txt").orElseThrow());
        assertContent(new byte[0], files.find("zzz-empty-too").orElseThrow());
        for (String missing : List.of("", "a", "a/b", "a/b/", "/index.html", "index.htm", "index.html ", "zzzz")) {
            assertTrue(files.find(missing).isEmpty(), missing);
        }
    }

    @Test
    void anEmptyDirectoryHoldsNoFiles() throws Exception {
        ReadOnlyFiles files = pack();
        assertEquals(List.of(), files.paths());
        assertTrue(files.find("x").isEmpty());
    }

    @Test
    void everyContentIsAlignedToEightBytes() throws Exception {
        for (int i = 0; i < 20; i++) {
            write("f" + i, "x".repeat(i));
        }
        FilePacker.pack(source, output);
        byte[] packed = Files.readAllBytes(output);
        for (int i = 0; i < 20; i++) {
            int at = 16 + 32 * i + 8;
            assertEquals(0, packed[at + 3] & 7);
        }
    }

    @Test
    void theSameFilesMakeTheSameBytesWhateverTheirTimesAndOrder() throws Exception {
        for (int i = 0; i < 50; i++) {
            write("d" + i % 7 + "/f" + i, "content " + i);
        }
        FilePacker.pack(source, output);
        Path again = Files.createDirectory(scratch.resolve("again"));
        for (int i = 49; i >= 0; i--) {
            Path file = again.resolve("d" + i % 7 + "/f" + i);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "content " + i);
            assertTrue(file.toFile().setLastModified(1_000_000L * i));
        }
        FilePacker.pack(again, scratch.resolve("again.bin"));
        assertArrayEquals(Files.readAllBytes(output), Files.readAllBytes(scratch.resolve("again.bin")));
    }

    @Test
    void thousandsOfFilesAndTensOfMegabytesArePacked() throws Exception {
        for (int i = 0; i < 3000; i++) {
            write("many/" + i, Integer.toString(i));
        }
        byte[] large = new byte[30_000_001];
        new Random(7).nextBytes(large);
        Files.write(source.resolve("large"), large);
        ReadOnlyFiles files = pack();
        assertEquals(3001, files.paths().size());
        assertContent(large, files.find("large").orElseThrow());
        for (int i = 0; i < 3000; i++) {
            assertContent(Integer.toString(i).getBytes(StandardCharsets.UTF_8), files.find("many/" + i).orElseThrow());
        }
    }

    @Test
    void namesKeepEveryUnicodeCharacterInTheOrderOfUtf16() throws Exception {
        // In UTF-16, U+1F980 sorts before U+FF5E; in UTF-8 it is the other way around.
        for (String name : List.of("\uD83E\uDD80", "\uFF5E", "a b%20\"\\?#&", "é", "e\u0301")) {
            writeRaw(name.getBytes(StandardCharsets.UTF_8), name);
        }
        ReadOnlyFiles files = pack();
        List<String> sorted = new ArrayList<>(files.paths());
        sorted.sort(null);
        assertEquals(sorted, files.paths());
        assertEquals(5, sorted.size());
        for (String name : sorted) {
            assertContent(name.getBytes(StandardCharsets.UTF_8), files.find(name).orElseThrow());
        }
    }

    @Test
    void aNameThatIsNotUnicodeIsReported() throws Exception {
        writeRaw(new byte[] {'b', 'a', 'd', (byte) 0xFF}, "x");
        assertTrue(failure().contains("(bad%FF) is not UTF-8; rename the file"));
    }

    @Test
    void linksInsideTheDirectoryAreFollowed() throws Exception {
        write("real/file", "here");
        Files.createSymbolicLink(source.resolve("link"), Path.of("real"));
        Files.createSymbolicLink(source.resolve("direct"), Path.of("real/file"));
        assertEquals(List.of("direct", "link/file", "real/file"), pack().paths());
    }

    @Test
    void linksThatLeadOutsideOrNowhereOrInACircleAreReported() throws Exception {
        Path link = source.resolve("link");
        Files.writeString(scratch.resolve("secret"), "s");
        Files.createSymbolicLink(link, Path.of("../secret"));
        assertTrue(failure().contains("outside"));
        Files.delete(link);
        Files.createSymbolicLink(link, Path.of("missing"));
        assertTrue(failure().contains("does not exist"));
        Files.delete(link);
        Files.createDirectory(source.resolve("d"));
        Files.createSymbolicLink(source.resolve("d/up"), Path.of(".."));
        assertTrue(failure().contains("no end"));
    }

    @Test
    void aMissingDirectoryAndAnOutputAmongTheFilesAreReported() {
        assertThrows(PackingException.class, () -> FilePacker.pack(scratch.resolve("nothing"), output));
        assertThrows(PackingException.class, () -> FilePacker.pack(source, source.resolve("files.bin")));
    }

    @Property(tries = 100)
    void anyTreeComesBack(@ForAll @Size(max = 20) Map<@CharRange(from = 'a', to = 'e') @StringLength(min = 1, max = 4) String,
            @Size(max = 40) @ByteRange(min = -128, max = 127) List<Byte>> tree) throws Exception {
        Path base = Files.createTempDirectory("packer");
        Path directory = Files.createDirectory(base.resolve("in"));
        Map<String, byte[]> expected = new TreeMap<>();
        for (Map.Entry<String, List<Byte>> entry : tree.entrySet()) {
            byte[] content = new byte[entry.getValue().size()];
            for (int i = 0; i < content.length; i++) {
                content[i] = entry.getValue().get(i);
            }
            String path = "d" + entry.getKey().length() + "/" + entry.getKey();
            Files.createDirectories(directory.resolve(path).getParent());
            Files.write(directory.resolve(path), content);
            expected.put(path, content);
        }
        FilePacker.pack(directory, base.resolve("out"));
        ReadOnlyFiles files = JvmFiles.mapped(base.resolve("out"));
        assertEquals(List.copyOf(expected.keySet()), files.paths());
        for (Map.Entry<String, byte[]> entry : expected.entrySet()) {
            assertContent(entry.getValue(), files.find(entry.getKey()).orElseThrow());
        }
    }

    private ReadOnlyFiles pack() throws IOException {
        FilePacker.pack(source, output);
        return JvmFiles.mapped(output);
    }

    private String failure() {
        String message = assertThrows(PackingException.class, () -> FilePacker.pack(source, output)).getMessage();
        assertFalse(Files.exists(output));
        return message;
    }

    private void write(String path, String content) throws IOException {
        Path file = source.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** Makes a file whose name is these bytes, whatever the locale. */
    private void writeRaw(byte[] name, String content) throws IOException {
        StringBuilder uri = new StringBuilder(source.toUri().toString());
        for (byte b : name) {
            uri.append('%').append(HexFormat.of().toHexDigits(b));
        }
        Files.writeString(Path.of(URI.create(uri.toString())), content);
    }

    private static void assertContent(byte[] expected, ReadOnlyFiles.File file) throws Exception {
        assertArrayEquals(expected, file.content().bytes(0, file.content().length()));
        assertTrue(file.content().constant());
        String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(expected), 0, 16);
        assertEquals(digest, file.digest());
    }
}
