package ristretto.elf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Documents in an executable that is on every Linux: the one that runs this test. */
class DocumentsTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private static ElfFile java() throws IOException {
        return ElfFile.read(JAVA);
    }

    private static TreeMap<String, String> documents(String text) {
        return new TreeMap<>(Map.of(".a.bill", text, ".a.other", "short"));
    }

    @Property(tries = 50)
    void anyTextComesBack(@ForAll String text) throws IOException {
        ElfFile image = ElfFile.of(Documents.attach(java(), documents(text)), "image");
        assertEquals(Optional.of(text).map(DocumentsTest::encodable), Documents.read(image, ".a.bill"));
        assertEquals(Optional.of("short"), Documents.read(image, ".a.other"));
        assertEquals(Optional.empty(), Documents.read(image, ".a.none"));
    }

    private static String encodable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Test
    void theLoadablePartIsTheSameWithAndWithoutDocuments() throws IOException {
        ElfFile plain = java();
        ElfFile image = ElfFile.of(Documents.attach(plain, documents("{}")), "image");
        assertArrayEquals(Loadable.of(plain).bytes(), Loadable.of(image).bytes());
        assertArrayEquals(image.bytes(), Documents.attach(image, documents("{}")));
        assertEquals(plain.segments(), image.segments());
        assertEquals(plain.entry(), image.entry());
    }

    @Test
    void loadedSectionsKeepTheirPlaces() throws IOException {
        ElfFile plain = java();
        ElfFile image = ElfFile.of(Documents.attach(plain, documents("{}")), "image");
        Section text = plain.section(".text").orElseThrow();
        assertEquals(text.address(), image.section(".text").orElseThrow().address());
        assertArrayEquals(plain.content(text), image.content(image.section(".text").orElseThrow()));
    }

    @Test
    void readelfShowsADocument() throws Exception {
        Path file = Files.createTempFile("image", ".elf");
        Files.write(file, Documents.attach(java(), documents("a text that is worth compressing, compressing, compressing")));
        Process readelf = new ProcessBuilder("readelf", "-z", "-p", ".a.bill", file.toString()).redirectErrorStream(true).start();
        String shown = new String(readelf.getInputStream().readAllBytes());
        assertEquals(0, readelf.waitFor(), shown);
        assertTrue(shown.contains("a text that is worth compressing"), shown);
        Files.delete(file);
    }

    @Test
    void whatIsNoElfFileIsSaidToBeNone() {
        assertMessage("x: it is no ELF file for x86-64", new byte[0]);
        assertMessage("x: it is no ELF file for x86-64", "#!/bin/sh\necho this is a shell script, and long enough for a header of ELF\n".getBytes());
    }

    @Test
    void aFileThatIsCutAnywhereIsRefusedOrReadWithoutFailing() throws IOException {
        byte[] whole = Documents.attach(java(), documents("{}"));
        for (int length = 64; length < whole.length; length += 97) {
            byte[] part = Arrays.copyOf(whole, length);
            ElfException refused = assertThrows(ElfException.class, () -> ElfFile.of(part, "x"));
            assertTrue(refused.getMessage().contains("truncated or damaged"), refused.getMessage());
        }
    }

    @Test
    void damageIsRefusedOrHarmless() throws IOException {
        byte[] whole = Documents.attach(java(), documents("a text, a text, a text"));
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = whole.clone();
            int from = random.nextBoolean() ? 0 : Math.max(0, damaged.length - 2500);
            int to = from == 0 ? 1000 : damaged.length;
            damaged[random.nextInt(from, to)] ^= (byte) (1 << random.nextInt(8));
            try {
                ElfFile image = ElfFile.of(damaged, "x");
                image.sections().forEach(image::content);
                Loadable.of(image);
                Documents.read(image, ".a.bill");
            } catch (ElfException refused) {
                assertTrue(refused.getMessage().startsWith("x: "), "seed " + seed + ": " + refused.getMessage());
            }
        }
    }

    private static void assertMessage(String expected, byte[] content) {
        assertEquals(expected, assertThrows(ElfException.class, () -> ElfFile.of(content, "x")).getMessage());
    }
}
