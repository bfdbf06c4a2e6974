package ristretto.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ristretto.elf.ElfFile;

class ContentsFileTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    Path directory;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Path file = directory.resolve("contents");
        ContentsFile.write(Sample.contents(), file);
        assertEquals(Sample.contents(), ContentsFile.read(file));
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        Path file = directory.resolve("contents");
        ContentsFile.write(Sample.contents(), file);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length - 8; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThrows(IOException.class, () -> ContentsFile.read(file));
        }
    }

    @Test
    void anImageIsFoundByWhatIsLoadedOfIt() throws IOException {
        ElfFile image = ElfFile.read(JAVA);
        ContentsStore store = new ContentsStore(directory.resolve("store"));
        assertEquals(Optional.empty(), store.find(image));
        Path file = directory.resolve("contents");
        Contents contents = Sample.contents().of(ContentsStore.key(image), 0);
        ContentsFile.write(contents, file);
        store.add(file);
        store.add(file);
        assertEquals(Optional.of(contents.of(contents.image(), Files.size(JAVA))), store.find(image));
        byte[] other = image.bytes();
        other[(int) image.section(".text").orElseThrow().offset()] ^= 1;
        assertTrue(store.find(ElfFile.of(other, "other")).isEmpty());
    }
}
