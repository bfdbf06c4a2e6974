package ristretto.sandbox;

import org.teavm.interop.Address;
import org.teavm.interop.Function;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Variable;
import ristretto.machine.LastResort;
import ristretto.machine.Pages;
import ristretto.machine.Panic;
import ristretto.machine.Stacks;

/** Faults of the processor, which the kernel hands to us as signals, end the process with a message. */
@Unmanaged
final class Faults {
    private static final int ILLEGAL = 4;
    private static final int BUS = 7;
    private static final int FLOAT = 8;
    private static final int SEGMENT = 11;
    private static final int PIPE = 13;
    private static final int SYSTEM = 31;

    /** {@code SA_SIGINFO}, {@code SA_ONSTACK} and {@code SA_RESTORER}, without which x86-64 takes no handler. */
    private static final int FLAGS = 4 | 0x0800_0000 | 0x0400_0000;
    private static final int IGNORE = 1;

    /** Offsets in {@code siginfo_t}: of the call that was refused. */
    private static final int INFORMATION_CALL = 24;
    /** Offsets in {@code ucontext_t}: registers, and what the processor says of a fault. */
    private static final int CONTEXT_RSP = 160;
    private static final int CONTEXT_RIP = 168;
    private static final int CONTEXT_ERROR = 192;
    private static final int CONTEXT_TRAP = 200;
    private static final int CONTEXT_CR2 = 216;

    private static final int GENERAL_PROTECTION = 13;
    private static final int PAGE_FAULT = 14;
    /** Bits of a page fault's error code (Intel SDM, volume 3, section 4.7). */
    private static final int WRITE = 2;
    private static final int FETCH = 16;

    private Faults() { }

    static void handle() {
        Address stack = Room.structure();
        stack.putAddress(Room.at(Room.SIGNAL_STACK));
        stack.add(16).putLong(Room.SIGNAL_STACK_SIZE);
        SystemCall.call(SystemCall.SIGALTSTACK, stack.toLong(), 0, 0);
        Address fault = Address.ofObject(Function.get(Handler.class, Faults.class, "fault"));
        handle(ILLEGAL, fault);
        handle(BUS, fault);
        handle(FLOAT, fault);
        handle(SEGMENT, fault);
        handle(SYSTEM, Address.ofObject(Function.get(Handler.class, Faults.class, "refusedCall")));
        handle(PIPE, Address.fromInt(IGNORE));
    }

    /** No handler returns, so that nothing has to be restored. */
    private static void handle(int signal, Address handler) {
        Address action = Room.structure();
        action.putAddress(handler);
        action.add(8).putLong(FLAGS);
        action.add(16).putAddress(handler);
        SystemCall.call(SystemCall.RT_SIGACTION, signal, action.toLong(), 0, 8, 0);
    }

    static void fault(int signal, Address information, Address context) {
        LastResort.print("trap at ");
        LastResort.hexadecimal(context.add(CONTEXT_RIP).getLong());
        LastResort.print(", address ");
        boolean pageFault = signal == SEGMENT && context.add(CONTEXT_TRAP).getLong() == PAGE_FAULT;
        LastResort.hexadecimal(pageFault ? context.add(CONTEXT_CR2).getLong() : 0);
        LastResort.print("\n");
        Panic.panic(switch (signal) {
            case SEGMENT -> pageFault ? pageFault(context.add(CONTEXT_CR2).getLong(), context)
                : context.add(CONTEXT_TRAP).getLong() == GENERAL_PROTECTION ? "general protection" : "protection fault";
            case FLOAT -> "division error";
            case ILLEGAL -> "invalid opcode";
            default -> "bus error";
        });
    }

    private static String pageFault(long address, Address context) {
        long error = context.add(CONTEXT_ERROR).getLong();
        boolean inPageZero = address >= 0 && address < Pages.SIZE;
        if ((error & FETCH) != 0) {
            return inPageZero ? "access to page zero" : "execution of data";
        }
        long belowStack = address - (context.add(CONTEXT_RSP).getLong() - 65536);
        if (isStackGuard(Address.fromLong(address)) || belowStack >= 0 && belowStack < 65536 + Pages.SIZE) {
            return "stack overflow";
        } else if (inPageZero) {
            return "access to page zero";
        } else if ((error & WRITE) != 0) {
            return address >= imageStart().toLong() && address < textEnd().toLong() ? "write to text" : "write to protected memory";
        }
        return "page fault";
    }

    private static boolean isStackGuard(Address address) {
        return Stacks.contains(address) && Stacks.isGuard(address);
    }

    /** The filter refused a call. The signal is blocked here, so that the kernel kills the process at the next refusal. */
    static void refusedCall(int signal, Address information, Address context) {
        LastResort.print("filter: system call ");
        LastResort.number(information.add(INFORMATION_CALL).getInt());
        LastResort.print(" is not allowed; at ");
        LastResort.hexadecimal(context.add(CONTEXT_RIP).getLong());
        LastResort.print("\n");
        SystemCall.call(SystemCall.GETPID, 0, 0, 0);
        ProcessConsole.stop(1);
    }

    /** As the kernel calls a handler of a signal. */
    abstract static class Handler extends Function {
        abstract void handle(int signal, Address information, Address context);
    }

    @Import(name = "__ehdr_start")
    @Variable
    private static native Address imageStart();

    @Import(name = "image_text_end")
    @Variable
    private static native Address textEnd();
}
