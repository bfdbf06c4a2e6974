package ristretto.pvh;

import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Variable;
import ristretto.machine.LastResort;
import ristretto.machine.Pages;
import ristretto.machine.Panic;
import ristretto.machine.Stacks;

/** Exceptions of the processor (Intel SDM, volume 3, chapter 6): a stack gets another page; all else ends the machine. */
@Unmanaged
final class Traps {
    private static final int PAGE_FAULT = 14;
    private static final int EXCEPTIONS = 32;
    /** Bytes of each entry in boot.S. */
    private static final int ENTRY = 16;
    private static final long CODE_SEGMENT = 0x08;
    /** Present, of 64 bits, and no other interrupt comes meanwhile. */
    private static final long INTERRUPT_GATE = 0x8E00;
    private static final int TASK_STATE_SIZE = 104;
    private static final int TASK_STACK = 36;
    private static final int TASK_PORTS = 102;

    /** Offsets in what boot.S pushes. */
    private static final int NUMBER = 80;
    private static final int ERROR = 88;
    private static final int INSTRUCTION = 96;

    /** Bits of a page fault's error code. */
    private static final int PRESENT = 1;
    private static final int WRITE = 2;
    private static final int FETCH = 16;

    private Traps() { }

    /** Fills the table of gates. Exceptions are handled on a stack of their own, so that a full stack can be. */
    static void describe() {
        for (int i = 0; i < EXCEPTIONS; i++) {
            gate(i, entries().add(i * ENTRY), 1);
        }
        for (int i = EXCEPTIONS; i < Interrupts.SPURIOUS; i++) {
            gate(i, wakeEntry(), 0);
        }
        gate(Interrupts.SPURIOUS, spuriousEntry(), 0);
        Address task = Room.at(Room.TASK_STATE);
        task.add(TASK_STACK).putAddress(stackEnd());
        task.add(TASK_PORTS).putShort((short) TASK_STATE_SIZE);
        long base = task.toLong();
        Address segment = segments().add(16);
        segment.putLong(TASK_STATE_SIZE - 1 | (base & 0xFF_FFFF) << 16 | 0x89L << 40 | (base >>> 24 & 0xFF) << 56);
        segment.add(8).putLong(base >>> 32);
    }

    private static void gate(int vector, Address entry, long stack) {
        long address = entry.toLong();
        Address gate = gates().add(vector * 16);
        gate.putLong(address & 0xFFFF | CODE_SEGMENT << 16 | stack << 32 | INTERRUPT_GATE << 32 | (address >>> 16 & 0xFFFF) << 48);
        gate.add(8).putLong(address >>> 32);
    }

    /** @param address what could not be accessed, if this is a page fault */
    @Export(name = "pvh_trap")
    static void trap(Address trap, long address) {
        int number = (int) trap.add(NUMBER).getLong();
        String what = name(number);
        if (number == PAGE_FAULT) {
            int error = (int) trap.add(ERROR).getLong();
            Address at = Address.fromLong(address);
            if (Stacks.contains(at) && !Stacks.isGuard(at) && (error & (PRESENT | FETCH)) == 0) {
                if (StackPages.touched(at)) {
                    return;
                }
                what = "out of memory for the stack of a fiber";
            } else {
                what = pageFault(address, error);
            }
        }
        LastResort.print("trap at ");
        LastResort.hexadecimal(trap.add(INSTRUCTION).getLong());
        LastResort.print(", address ");
        LastResort.hexadecimal(number == PAGE_FAULT ? address : 0);
        LastResort.print("\n");
        Panic.panic(what);
    }

    private static String pageFault(long address, int error) {
        long intoGuard = address - PageTables.stackGuard().toLong();
        if (Stacks.contains(Address.fromLong(address)) && (error & (PRESENT | FETCH)) == 0 || intoGuard >= 0 && intoGuard < Pages.SIZE) {
            return "stack overflow";
        } else if (address >= 0 && address < Pages.SIZE) {
            return "access to page zero";
        } else if ((error & FETCH) != 0) {
            return "execution of data";
        } else if ((error & WRITE) != 0) {
            return address >= PageTables.imageStart().toLong() && address < PageTables.textEnd().toLong() ? "write to text"
                : "write to protected memory";
        }
        return "page fault";
    }

    private static String name(int number) {
        return switch (number) {
            case 0 -> "division error";
            case 1 -> "debug";
            case 2 -> "NMI";
            case 3 -> "breakpoint";
            case 4 -> "overflow";
            case 5 -> "bound range";
            case 6 -> "invalid opcode";
            case 7 -> "no FPU";
            case 8 -> "double fault";
            case 10 -> "invalid TSS";
            case 11 -> "segment not present";
            case 12 -> "stack fault";
            case 13 -> "general protection";
            case 16 -> "x87 error";
            case 17 -> "alignment check";
            case 18 -> "machine check";
            case 19 -> "SIMD floating point";
            case 20 -> "virtualization";
            case 21 -> "control protection";
            default -> "";
        };
    }

    @Import(name = "pvh_trap_entries")
    @Variable
    private static native Address entries();

    @Import(name = "pvh_wake_entry")
    @Variable
    private static native Address wakeEntry();

    @Import(name = "pvh_spurious_entry")
    @Variable
    private static native Address spuriousEntry();

    @Import(name = "pvh_trap_stack_end")
    @Variable
    private static native Address stackEnd();

    @Import(name = "pvh_gdt")
    @Variable
    private static native Address segments();

    @Import(name = "pvh_idt")
    @Variable
    private static native Address gates();
}
