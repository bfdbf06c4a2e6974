package ristretto.pvh;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Variable;
import ristretto.machine.Pages;

/**
 * The final page tables (Intel SDM, volume 3, section 4.5), which map nothing that can be both written and executed, and
 * themselves read-only: docs/memory.md.
 */
@Unmanaged
final class PageTables {
    static final long GIGABYTE = 1 << 30;
    static final long LARGE = 2 << 20;
    /** Where the stacks of fibers begin. */
    static final long STACKS = 256 * GIGABYTE;

    private static final long PRESENT = 1;
    private static final long WRITE = 2;
    private static final long UNCACHED = 0x18;
    private static final long LARGE_PAGE = 0x80;
    /** Accessed and dirty: the processor never has to write to a sealed table. */
    private static final long USED = 0x60;
    private static final long NO_EXECUTE = 1L << 63;
    private static final long ADDRESS = 0x000F_FFFF_FFFF_F000L;
    private static final long DATA = PRESENT | WRITE | NO_EXECUTE | USED;
    private static final int ENTRIES = 512;

    private static long tables;
    private static long next;
    /** Where the part of memory in small pages ends, and where the tables end: each depends on the other. */
    private static long smallEnd;
    private static long tablesEnd;

    private PageTables() { }

    /** Decides how many tables there are, from an address on, for memory up to another; the address behind them. */
    static long plan(long start, long end) {
        tables = start;
        smallEnd = start + LARGE - 1 & -LARGE;
        tablesEnd = start + tableBytes(end);
        while (tablesEnd > smallEnd) {
            smallEnd += LARGE;
            tablesEnd = start + tableBytes(end);
        }
        return tablesEnd;
    }

    /** One of the fourth level, one of the third, one for device registers; of the second for each gigabyte, of the first below. */
    private static long tableBytes(long end) {
        return (3 + gigabytes(end) + smallEnd / LARGE) * Pages.SIZE;
    }

    private static long gigabytes(long end) {
        return (end + GIGABYTE - 1) / GIGABYTE;
    }

    /** Where the part of memory in small pages ends. */
    static long smallEnd() {
        return smallEnd;
    }

    /** Builds what was planned, and directories for so many gigabytes of stacks; the address of the uppermost table. */
    static long build(long end, long stackDirectories) {
        next = tables;
        long level4 = table();
        long level3 = table();
        put(level4, 0, level3 | PRESENT | WRITE | USED);
        for (long g = 0; g < gigabytes(end); g++) {
            put(level3, g, level2(g * GIGABYTE, end) | PRESENT | WRITE | USED);
        }
        put(level3, 3, devices() | DATA);
        /* The directories of stacks stay writable in themselves; nothing that they map can be executed. */
        for (long i = 0; i < stackDirectories; i++) {
            put(level3, STACKS / GIGABYTE + i, cleared(Pages.take(0)) | DATA);
        }
        return level4;
    }

    private static long level2(long start, long end) {
        long level2 = table();
        for (int i = 0; i < ENTRIES; i++) {
            long at = start + i * LARGE;
            if (at < smallEnd) {
                put(level2, i, level1(at, end) | PRESENT | WRITE | USED);
            } else if (at + LARGE <= end) {
                put(level2, i, at | LARGE_PAGE | DATA);
            }
        }
        return level2;
    }

    private static long level1(long start, long end) {
        long level1 = table();
        for (int i = 0; i < ENTRIES; i++) {
            long page = start + i * Pages.SIZE;
            long bits = page < end ? protection(page) : 0;
            if (bits != 0) {
                put(level1, i, page | bits | USED);
            }
        }
        return level1;
    }

    private static long devices() {
        long devices = table();
        for (int i = 0; i < ENTRIES; i++) {
            put(devices, i, 3 * GIGABYTE + i * LARGE | LARGE_PAGE | UNCACHED | DATA);
        }
        return devices;
    }

    /** The protection of a page in the part of memory that holds image and page tables. */
    private static long protection(long page) {
        if (page < imageStart().toLong() || page == stackGuard().toLong()) {
            return 0;
        } else if (page < textEnd().toLong()) {
            return PRESENT;
        } else if (page < constantsEnd().toLong() || page >= tables && page < tablesEnd) {
            return PRESENT | NO_EXECUTE;
        }
        return PRESENT | WRITE | NO_EXECUTE;
    }

    private static long table() {
        long table = next;
        next += Pages.SIZE;
        return cleared(Address.fromLong(table));
    }

    private static long cleared(Address table) {
        Address.fillZero(table, Pages.SIZE);
        return table.toLong();
    }

    private static void put(long table, long index, long entry) {
        Address.fromLong(table + index * 8).putLong(entry);
    }

    /** The entry of the lowest table for an address of a stack; null if there is no memory for the table. */
    static Address stackEntry(long address) {
        /* Tables are reached through their physical addresses, which are their addresses. */
        Address level3 = follow(Address.fromLong(Processor.pageTables() & ADDRESS));
        Address level2 = follow(level3.add(address / GIGABYTE * 8));
        Address slot = level2.add(address / LARGE % ENTRIES * 8);
        if (slot.getLong() == 0) {
            Address table = Pages.take(0);
            if (table == null) {
                return null;
            }
            slot.putLong(cleared(table) | PRESENT | WRITE);
        }
        return follow(slot).add(address / Pages.SIZE % ENTRIES * 8);
    }

    /** Puts a page of memory where a stack needs it; false if there is none. */
    static boolean map(Address entry, Address page) {
        if (entry == null || page == null) {
            return false;
        }
        entry.putLong(page.toLong() | DATA);
        return true;
    }

    /** Takes the page away again; null if there was none. */
    static Address unmap(long address) {
        Address entry = stackEntry(address);
        Address page = entry == null || entry.getLong() == 0 ? null : Address.fromLong(entry.getLong() & ADDRESS);
        if (page != null) {
            entry.putLong(0);
            Processor.forget(address);
        }
        return page;
    }

    private static Address follow(Address entry) {
        return Address.fromLong(entry.getLong() & ADDRESS);
    }

    @Import(name = "image_start")
    @Variable
    static native Address imageStart();

    @Import(name = "image_text_end")
    @Variable
    static native Address textEnd();

    @Import(name = "image_constants_end")
    @Variable
    private static native Address constantsEnd();

    @Import(name = "pvh_boot_stack_guard")
    @Variable
    static native Address stackGuard();
}
