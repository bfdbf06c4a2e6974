package ristretto.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LinuxGuestTest {
    @Test
    void aBlockOfLz4MayRepeatWhatItHasJustMade() {
        // Token: 1 literal, a match of 4 + 5; distance 1; then 2 literals.
        byte[] block = {0x15, 'a', 1, 0, 0x20, 'b', 'c'};
        byte[] into = new byte[64];
        assertEquals("aaaaaaaaaabc", new String(into, 0, KernelImage.lz4(ByteBuffer.wrap(block), into), StandardCharsets.US_ASCII));
    }

    @Test
    void longLiteralsHaveTheirLengthInMoreBytes() {
        byte[] block = new byte[2 + 20];
        block[0] = (byte) 0xF0;
        block[1] = 5;
        assertEquals(20, KernelImage.lz4(ByteBuffer.wrap(block), new byte[64]));
    }

    @Test
    void theKernelIsTakenOutOfItsBootFile() {
        byte[] block = {0x30, 'e', 'l', 'f'};
        ByteBuffer file = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        file.put(0x1F1, (byte) 3).putInt(0x248, 16).putInt(0x24C, 4 + 4 + block.length + 4);
        file.position(4 * 512 + 16).putInt(0x184C2102).putInt(block.length).put(block).putInt(3);
        assertArrayEquals(new byte[] {'e', 'l', 'f'}, KernelImage.uncompressed(file.array()));
    }

    @Test
    void anArchiveHasTheDirectoriesOfItsFilesAndEntriesOnFourByteBoundaries() {
        CpioArchive archive = new CpioArchive();
        archive.file("a/b/c", new byte[] {'x'}, 0755);
        archive.file("a/b/d", new byte[0], 0644);
        String text = new String(archive.end(), StandardCharsets.ISO_8859_1);
        assertEquals(0, text.length() % 4);
        assertEquals(5, text.split("070701", -1).length - 1, "two directories, two files and the trailer");
        assertEquals("000081ED", text.substring(text.indexOf("a/b/c") - 110 + 14, text.indexOf("a/b/c") - 110 + 22));
    }
}
