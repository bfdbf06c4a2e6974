package ristretto.packer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ristretto.files.CorruptFilesException;
import ristretto.files.PackedFiles;
import ristretto.jvm.JvmBuffer;
import ristretto.signatures.ReadOnlyFiles;

class PackedFilesTest {
    private byte[] packed;

    @BeforeEach
    @BeforeProperty
    void pack() throws Exception {
        Path base = Files.createTempDirectory("packed");
        Path source = Files.createDirectories(base.resolve("in/d")).getParent();
        Files.writeString(source.resolve("a"), "alpha");
        Files.writeString(source.resolve("d/b"), "beta");
        Files.writeString(source.resolve("d/c"), "");
        FilePacker.pack(source, base.resolve("out"));
        packed = Files.readAllBytes(base.resolve("out"));
    }

    @Test
    void everyTruncationIsRefused() {
        for (int length = 0; length < packed.length; length++) {
            byte[] part = java.util.Arrays.copyOf(packed, length);
            assertThrows(CorruptFilesException.class, () -> open(part));
        }
        assertThrows(CorruptFilesException.class, () -> open(java.util.Arrays.copyOf(packed, packed.length + 1)));
    }

    @Test
    void aBufferThatMayChangeIsRefused() {
        assertThrows(CorruptFilesException.class, () -> new PackedFiles(JvmBuffer.of(packed)));
    }

    @Test
    void pathsOutOfOrderOrMalformedAreRefused() {
        int paths = 16 + 3 * 32;
        // "a", "d/b", "d/c"
        assertRefused(paths, 'z', "path of file 1 is not in order");
        assertRefused(paths, '.', "path of file 0 is malformed");
        assertRefused(paths, '/', "path of file 0 is malformed");
        assertRefused(paths + 2, '/', "path of file 1 is malformed");
        assertRefused(paths + 6, '/', "path of file 1 is malformed");
        assertRefused(paths + 6, 'c', "path of file 2 is not in order");
    }

    @Property(tries = 2000)
    void damageIsEitherRefusedOrConfinedToContent(@ForAll @IntRange(max = 1000) int place, @ForAll byte value) {
        byte[] damaged = packed.clone();
        damaged[place % damaged.length] = value;
        try {
            ReadOnlyFiles files = open(damaged);
            for (String path : files.paths()) {
                ReadOnlyFiles.File file = files.find(path).orElseThrow();
                assertEquals(32, file.digest().length());
                assertTrue(file.content().length() < damaged.length);
            }
        } catch (CorruptFilesException refused) {
            assertTrue(refused.getMessage().startsWith("packed files: "));
        }
    }

    @Property(tries = 2000)
    void garbageIsRefused(@ForAll byte[] garbage, @ForAll int count) {
        byte[] bytes = new byte[16 + garbage.length];
        System.arraycopy(garbage, 0, bytes, 16, garbage.length);
        ByteBuffer.wrap(bytes).putLong(0x5246494C45533031L).putInt(count).putInt(bytes.length);
        if (count != 0 || garbage.length != 0) {
            assertThrows(CorruptFilesException.class, () -> open(bytes));
        }
    }

    private void assertRefused(int at, char letter, String message) {
        byte[] damaged = packed.clone();
        ByteBuffer.wrap(damaged).putChar(at, letter);
        assertTrue(assertThrows(CorruptFilesException.class, () -> open(damaged)).getMessage().contains(message));
    }

    static ReadOnlyFiles open(byte[] bytes) {
        return new PackedFiles(JvmBuffer.of(MemorySegment.ofArray(bytes).asReadOnly()));
    }
}
