package ristretto.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Takes a Linux kernel out of the file that boot loaders load: the payload of the boot protocol (Documentation/arch/x86/boot.rst), if
 * it is in the legacy frame format of LZ4 (lz4_Frame_format.md, "Legacy frame"), as Debian's kernels for clouds are.
 */
final class KernelImage {
    private static final int SETUP_SECTORS = 0x1F1;
    private static final int PAYLOAD_OFFSET = 0x248;
    private static final int PAYLOAD_LENGTH = 0x24C;
    private static final int SECTOR = 512;
    private static final int LZ4_LEGACY = 0x184C2102;
    private static final int BLOCK = 8 << 20;
    /** The payload ends with the kernel's own length. */
    private static final int TRAILER = 4;

    private KernelImage() {
    }

    static byte[] uncompressed(byte[] file) {
        ByteBuffer image = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int start = (1 + (image.get(SETUP_SECTORS) & 0xFF)) * SECTOR + image.getInt(PAYLOAD_OFFSET);
        ByteBuffer payload = image.slice(start, image.getInt(PAYLOAD_LENGTH) - TRAILER).order(ByteOrder.LITTLE_ENDIAN);
        if (payload.getInt() != LZ4_LEGACY) {
            throw new BenchmarkException("the kernel is not compressed with LZ4; this recipe knows nothing else");
        }
        ByteArrayOutputStream kernel = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        while (payload.remaining() >= TRAILER) {
            int length = payload.getInt();
            kernel.write(block, 0, lz4(payload.slice(payload.position(), length), block));
            payload.position(payload.position() + length);
        }
        return kernel.toByteArray();
    }

    /** Decodes one block (lz4_Block_format.md) and returns its length. */
    static int lz4(ByteBuffer from, byte[] into) {
        int at = 0;
        while (from.hasRemaining()) {
            int token = from.get() & 0xFF;
            int literals = length(token >> 4, from);
            from.get(into, at, literals);
            at += literals;
            if (!from.hasRemaining()) {
                break;
            }
            int distance = from.get() & 0xFF | (from.get() & 0xFF) << 8;
            int match = length(token & 15, from) + 4;
            // The match may overlap what it makes.
            for (int end = at + match; at < end; at++) {
                into[at] = into[at - distance];
            }
        }
        return at;
    }

    private static int length(int nibble, ByteBuffer from) {
        int length = nibble;
        for (int next = nibble == 15 ? 255 : 0; next == 255;) {
            next = from.get() & 0xFF;
            length += next;
        }
        return length;
    }
}
