package ristretto.pvh;

import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Variable;
import ristretto.machine.CommandLine;
import ristretto.machine.LastResort;
import ristretto.machine.Machine;
import ristretto.machine.Pages;
import ristretto.machine.Stacks;

/**
 * From the boot loader's start information (Xen, docs/misc/pvh.pandoc) to the final address space, which docs/memory.md draws,
 * and to the program. There is no heap yet.
 */
@Unmanaged
final class Boot {
    private static final int START_MAGIC = 0x336E_C578;
    private static final int START_VERSION = 4;
    private static final int START_COMMAND_LINE = 24;
    private static final int START_MEMORY_MAP = 40;
    private static final int START_MEMORY_MAP_ENTRIES = 48;

    private static final int RANGE = 24;
    private static final int RANGE_SIZE = 8;
    private static final int RANGE_TYPE = 16;
    private static final int RAM = 1;
    /** Device registers begin here. */
    private static final long MEMORY_LIMIT = 3 * PageTables.GIGABYTE;

    private static final int FS_BASE = 0xC000_0100;
    private static final long MIXING = 0x9E37_79B9_7F4A_7C15L;

    private Boot() { }

    @Export(name = "pvh_start")
    static void start(Address information) {
        SerialPort.initialize();
        setCanary();
        if (information.getInt() != START_MAGIC) {
            refuse("not started by a boot loader that speaks PVH");
        }
        if (information.add(START_VERSION).getInt() < 1 || information.add(START_MEMORY_MAP_ENTRIES).getInt() == 0) {
            refuse("the boot loader gives no memory map");
        }
        readCommandLine(information.add(START_COMMAND_LINE).getAddress());
        divide(memoryEnd(information.add(START_MEMORY_MAP).getAddress(), information.add(START_MEMORY_MAP_ENTRIES).getInt()));
        Interrupts.initialize();
        PvhClock.initialize();
        main(0, null);
        Machine.stop(0);
    }

    /** Functions of musl's archive look for a stack protector's canary at %fs:0x28. */
    private static void setCanary() {
        Address thread = Room.at(Room.THREAD);
        thread.add(0x28).putLong(Processor.timeStamp() * MIXING & -0x100);
        Processor.writeModelRegister(FS_BASE, thread.toLong());
    }

    private static void readCommandLine(Address text) {
        CommandLine.begin(Room.at(Room.COMMAND_LINE));
        if (text != null) {
            for (; text.getByte() != 0; text = text.add(1)) {
                if (!CommandLine.add(text.getByte())) {
                    refuse("the command line is longer than 4095 bytes");
                }
            }
        }
    }

    /** The end of the memory that begins with the image. */
    private static long memoryEnd(Address map, int entries) {
        for (int i = 0; i < entries; i++) {
            Address range = map.add(i * RANGE);
            long end = range.getLong() + range.add(RANGE_SIZE).getLong();
            if (range.add(RANGE_TYPE).getInt() == RAM && range.getLong() <= PageTables.imageStart().toLong() && end > imageEnd().toLong()) {
                return (end < MEMORY_LIMIT ? end : MEMORY_LIMIT) & -Pages.SIZE;
            }
        }
        refuse("the memory map has no memory where the image lies");
        return 0;
    }

    /** Half of what the page tables leave is for packets, devices and stacks; the rest is for objects. */
    private static void divide(long end) {
        long tables = imageEnd().toLong();
        if (end < tables + (2 << 20)) {
            refuse("the machine has less than 2 MiB of memory beside the image");
        }
        long pages = PageTables.plan(tables, end);
        if (end > PageTables.smallEnd()) {
            end &= -PageTables.LARGE;
        }
        long heap = pages + ((end - pages) / 2 & -Pages.SIZE);
        Pages.lieIn(Address.fromLong(pages), Address.fromLong(heap));
        long large = Stacks.large((heap - pages) / Pages.SIZE);
        long small = Stacks.small((heap - pages) / Pages.SIZE);
        Stacks.lieAt(Address.fromLong(PageTables.STACKS), large, small);
        long uppermost = PageTables.build(end, Stacks.addresses(large, small) / PageTables.GIGABYTE + 1);
        Traps.describe();
        loadTables(uppermost);
        heapLiesAt(Address.fromLong(heap), end - heap);
    }

    private static void refuse(String why) {
        LastResort.print("boot: ");
        LastResort.print(why);
        LastResort.print("\n");
        Machine.stop(1);
    }

    @Import(name = "image_end")
    @Variable
    private static native Address imageEnd();

    @Import(name = "pvh_load_tables")
    private static native void loadTables(long uppermost);

    @Import(name = "heap_lies_at")
    private static native void heapLiesAt(Address start, long size);

    @Import(name = "ristretto_main")
    private static native int main(int count, Address arguments);
}
