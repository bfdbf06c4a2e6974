package ristretto.virtio;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import ristretto.machine.Hardware;
import ristretto.signatures.Buffer;

/**
 * QEMU's firmware configuration device, fw_cfg (docs/specs/fw_cfg.rst in QEMU's sources): items of bytes, some of which are
 * files with names. It is read through its DMA interface, which takes two writes to ports for each transfer; its data port
 * would take an exit to the hypervisor for each byte.
 */
final class FirmwareConfiguration {
    /** The port of the upper half of the DMA address, big-endian; the lower half follows. */
    private static final int DMA_ADDRESS = 0x514;
    /** What the upper half reads as: "QEMU", in the order of bytes in memory. */
    private static final int SIGNATURE = 0x554D_4551;
    private static final int FILE_DIRECTORY = 0x19;

    // Control of a transfer.
    private static final int ERROR = 1;
    private static final int READ = 2;
    private static final int SELECT = 8;
    private static final int KEY_SHIFT = 16;

    // A transfer is described by control, length and address; the data follow in the same page.
    private static final int LENGTH = 4;
    private static final int ADDRESS = 8;
    private static final int DATA = 16;
    private static final int PAGE = 4096;

    // An entry of the directory: its size, key, two reserved bytes, and its name with a zero at the end.
    private static final int ENTRY_KEY = 4;
    private static final int ENTRY_NAME = 8;
    private static final int ENTRY_LENGTH = 64;
    private static final int MOST_AT_ONCE = (PAGE - DATA) / ENTRY_LENGTH;
    /** Keys have 16 bits. */
    private static final int MOST_FILES = 1 << 16;
    /** Longer than any argument. */
    private static final int LONGEST = 1 << 20;

    private final Hardware hardware;
    private final Buffer page;

    FirmwareConfiguration(Hardware hardware) {
        this.hardware = hardware;
        this.page = hardware.allocate(PAGE);
    }

    /** Whether the machine has the device, with its DMA interface. */
    static boolean present(Hardware hardware) {
        return hardware.in32(DMA_ADDRESS) == SIGNATURE;
    }

    /**
     * {@code read(prefix, reader)} hands each file whose name begins so to {@code reader}, without the prefix.
     *
     * @throws IllegalArgumentException if there are more or longer files than there can be
     */
    void read(String prefix, Reader reader) {
        for (Entry entry : entries(prefix)) {
            reader.file(entry.name.substring(prefix.length()), new String(content(entry), StandardCharsets.UTF_8));
        }
    }

    /** The directory, a page of entries at a time. */
    private List<Entry> entries(String prefix) {
        List<Entry> found = new ArrayList<>();
        if (!transfer(FILE_DIRECTORY << KEY_SHIFT | SELECT | READ, 4)) {
            return found;
        }
        int left = page.getInt(DATA);
        require(left >= 0 && left <= MOST_FILES, "the directory cannot have " + Integer.toUnsignedString(left) + " files");
        while (left > 0) {
            int count = Math.min(left, MOST_AT_ONCE);
            if (!transfer(READ, count * ENTRY_LENGTH)) {
                return found;
            }
            for (int i = 0; i < count; i++) {
                Entry entry = entry(DATA + i * ENTRY_LENGTH);
                if (entry.name.startsWith(prefix)) {
                    found.add(entry);
                }
            }
            left -= count;
        }
        return found;
    }

    private Entry entry(int at) {
        int length = 0;
        while (length < ENTRY_LENGTH - ENTRY_NAME && page.getByte(at + ENTRY_NAME + length) != 0) {
            length++;
        }
        return new Entry(new String(page.bytes(at + ENTRY_NAME, length), StandardCharsets.UTF_8),
                page.getUnsignedShort(at + ENTRY_KEY), page.getInt(at));
    }

    private byte[] content(Entry entry) {
        require(entry.size >= 0 && entry.size <= LONGEST,
                entry.name + " has " + Integer.toUnsignedString(entry.size) + " bytes, and " + LONGEST + " are allowed");
        byte[] content = new byte[entry.size];
        int control = entry.key << KEY_SHIFT | SELECT | READ;
        for (int at = 0; at < content.length; control = READ) {
            int count = Math.min(content.length - at, PAGE - DATA);
            if (!transfer(control, count)) {
                return new byte[0];
            }
            page.get(DATA, content, at, count);
            at += count;
        }
        return content;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException("fw_cfg: " + otherwise);
        }
    }

    /** Brings {@code length} bytes; the device has done so, or failed, when the write to the port returns. */
    private boolean transfer(int control, int length) {
        long access = hardware.physicalAddress(page, 0);
        page.putInt(0, control);
        page.putInt(LENGTH, length);
        page.putLong(ADDRESS, access + DATA);
        hardware.fullFence();
        hardware.out32(DMA_ADDRESS, Integer.reverseBytes((int) (access >>> 32)));
        hardware.out32(DMA_ADDRESS + 4, Integer.reverseBytes((int) access));
        hardware.fullFence();
        return (page.getInt(0) & ERROR) == 0;
    }

    /** Takes files. */
    interface Reader {
        void file(String name, String content);
    }

    private record Entry(String name, int key, int size) { }
}
