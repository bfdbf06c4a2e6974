package ristretto.command;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The smallest image that tells whether an accelerator runs kernel code well: through PVH it runs eight million rounds of
 * a loop, an SSE instruction and {@code lidt}, and ends the machine with {@link #STATUS}. It takes milliseconds where code runs
 * on the processor or is translated, and far longer where a hypervisor interprets it or fails at those instructions.
 */
final class ProbeImage {
    /** What the image writes to the debug exit port. */
    static final int STATUS = 42;

    private static final int ADDRESS = 0x10_0000;
    private static final int HEADERS = 64 + 2 * 56;
    /** Note header, the name "Xen" with its zero, and the entry address. */
    private static final int NOTE = 12 + 4 + 8;
    private static final int XEN_ELFNOTE_PHYS32_ENTRY = 18;
    private static final int DESCRIPTOR = ADDRESS + HEADERS + NOTE;
    private static final int ENTRY = DESCRIPTOR + 8;

    private static final int[] CODE = {
        0xB9, 0x00, 0x00, 0x80, 0x00,                      // mov ecx, 0x800000
        0x49,                                              // again: dec ecx
        0x75, 0xFD,                                        // jnz again
        0x0F, 0x20, 0xE0,                                  // mov eax, cr4
        0x0D, 0x00, 0x06, 0x00, 0x00,                      // or eax, OSFXSR | OSXMMEXCPT
        0x0F, 0x22, 0xE0,                                  // mov cr4, eax
        0x0F, 0x57, 0xC0,                                  // xorps xmm0, xmm0
        0x0F, 0x01, 0x1D, DESCRIPTOR & 0xFF, DESCRIPTOR >> 8 & 0xFF, DESCRIPTOR >> 16 & 0xFF, 0x00, // lidt [descriptor]
        0x66, 0xBA, 0xF4, 0x00,                            // mov dx, 0xf4
        0xB0, STATUS,                                      // mov al, STATUS
        0xEE,                                              // out dx, al
        0xF4,                                              // stop: hlt
        0xEB, 0xFD,                                        // jmp stop
    };

    private ProbeImage() {
    }

    /** The image: an ELF file of one segment that holds all of the file, and a note (Xen's elfnote.h) with the entry. */
    static byte[] bytes() {
        int length = ENTRY - ADDRESS + CODE.length;
        ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        file.putShort((short) 2).putShort((short) 62).putInt(1).putLong(ENTRY).putLong(64).putLong(0).putInt(0);
        file.putShort((short) 64).putShort((short) 56).putShort((short) 2).putShort((short) 0).putShort((short) 0).putShort((short) 0);
        segment(file, 1, 7, 0, length, 0x1000);
        segment(file, 4, 4, HEADERS, NOTE, 4);
        file.putInt(4).putInt(8).putInt(XEN_ELFNOTE_PHYS32_ENTRY).put(new byte[] {'X', 'e', 'n', 0}).putLong(ENTRY);
        file.putLong(0);
        for (int code : CODE) {
            file.put((byte) code);
        }
        return file.array();
    }

    private static void segment(ByteBuffer file, int type, int flags, int offset, int length, int alignment) {
        file.putInt(type).putInt(flags).putLong(offset).putLong(ADDRESS + offset).putLong(ADDRESS + offset);
        file.putLong(length).putLong(length).putLong(alignment);
    }
}
