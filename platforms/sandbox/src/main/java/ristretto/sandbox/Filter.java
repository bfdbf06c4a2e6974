package ristretto.sandbox;

import org.teavm.interop.Address;
import org.teavm.interop.Unmanaged;
import ristretto.machine.Pages;
import ristretto.machine.Stacks;

/**
 * The system calls that remain once the program runs: a program for classic BPF (Linux,
 * Documentation/userspace-api/seccomp_filter.rst) that is written when the addresses are known. docs/sandbox.md gives the
 * reason of each call.
 */
@Unmanaged
final class Filter {
    /** {@code BPF_LD | BPF_W | BPF_ABS}. */
    private static final int LOAD = 0x20;
    /** {@code BPF_JMP | BPF_JEQ | BPF_K}. */
    private static final int IF_EQUAL = 0x15;
    /** {@code BPF_JMP | BPF_JGT | BPF_K}. */
    private static final int IF_GREATER = 0x25;
    /** {@code BPF_JMP | BPF_JGE | BPF_K}. */
    private static final int IF_AT_LEAST = 0x35;
    /** {@code BPF_RET | BPF_K}. */
    private static final int RETURN = 0x06;

    private static final int ALLOW = 0x7FFF_0000;
    private static final int KILL = 0x8000_0000;
    /** SIGSYS: {@link Faults} names the call, then dies of it. */
    private static final int TRAP = 0x0003_0000;
    private static final int X86_64 = 0xC000_003E;
    private static final int SET_MODE_FILTER = 1;

    /** Offsets in {@code struct seccomp_data}. */
    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    private static final int ARGUMENTS = 16;

    /** {@code struct sock_filter}: the operation, where to go if a test holds and if not, and the operand. */
    private static final int INSTRUCTION = 8;
    private static final int IF_FALSE = 3;
    /** The program begins behind {@code struct sock_fprog}: its length and its address. */
    private static final int PROGRAM = 16;
    private static final int MOST = (Room.STRUCTURE_SIZE - PROGRAM) / INSTRUCTION;

    private static int length;

    private Filter() { }

    static void install() {
        Address filter = Room.structure();
        write(Descriptor.number());
        filter.putShort((short) length);
        filter.add(8).putAddress(filter.add(PROGRAM));
        long failure = SystemCall.call(SystemCall.SECCOMP, SET_MODE_FILTER, 0, filter.toLong());
        if (failure != 0) {
            Start.refuse("the kernel installs no filter: it needs CONFIG_SECCOMP_FILTER, and a container that lets seccomp through", null, failure);
        }
    }

    private static void write(int network) {
        emit(LOAD, 0, 0, ARCHITECTURE);
        emit(IF_EQUAL, 1, 0, X86_64);
        emit(RETURN, 0, 0, KILL);
        emit(LOAD, 0, 0, NUMBER);
        if (network >= 0) {
            int read = begin(SystemCall.READ);
            requireDescriptor(network, -1);
            end(read);
        }
        int write = begin(SystemCall.WRITE);
        requireDescriptor(1, network);
        end(write);
        if (network >= 0) {
            int gather = begin(SystemCall.WRITEV);
            requireDescriptor(network, -1);
            end(gather);
        }
        int wait = begin(SystemCall.PPOLL);
        requireLess(1, 2);
        require(3, 0);
        end(wait);
        /* Guard pages below the stacks: one page, made less accessible. */
        int guard = begin(ProcessMemory.guardCall());
        if (ProcessMemory.guardCall() == SystemCall.MADVISE) {
            allowStacksToShrink();
        }
        require(1, Pages.SIZE);
        requireLow(2, ProcessMemory.guardArgument());
        end(guard);
        /* Only where the kernel's own function in the process cannot read the clock. */
        int time = begin(SystemCall.CLOCK_GETTIME);
        requireLess(0, 2);
        end(time);
        int random = begin(SystemCall.GETRANDOM);
        requireLess(1, 257);
        requireLow(2, 0);
        end(random);
        end(begin(SystemCall.EXIT_GROUP));
        emit(RETURN, 0, 0, TRAP);
    }

    /** What a stack has grown by is given back: at most one stack, and nothing but stacks. */
    private static void allowStacksToShrink() {
        emit(LOAD, 0, 0, low(2));
        emit(IF_EQUAL, 0, 0, ProcessMemory.ADVICE_DONT_NEED);
        int begun = length;
        requireLess(1, Stacks.LARGE);
        requireAtLeast(0, Stacks.start().toLong());
        requireBelow(0, Stacks.end().toLong());
        emit(RETURN, 0, 0, ALLOW);
        at(begun - 1).add(IF_FALSE).putByte((byte) (length - begun));
    }

    private static int begin(int number) {
        emit(IF_EQUAL, 0, 0, number);
        return length;
    }

    /** The tests of a call end in its permission; another call goes on behind it. */
    private static void end(int begun) {
        emit(RETURN, 0, 0, ALLOW);
        at(begun - 1).add(IF_FALSE).putByte((byte) (length - begun));
        emit(LOAD, 0, 0, NUMBER);
    }

    private static void require(int argument, int value) {
        requireLow(argument, value);
        emit(LOAD, 0, 0, high(argument));
        refuseUnless(IF_EQUAL, 0);
    }

    private static void requireLow(int argument, int value) {
        emit(LOAD, 0, 0, low(argument));
        refuseUnless(IF_EQUAL, value);
    }

    /** The argument is below a bound. */
    private static void requireLess(int argument, int bound) {
        emit(LOAD, 0, 0, high(argument));
        refuseUnless(IF_EQUAL, 0);
        emit(LOAD, 0, 0, low(argument));
        emit(IF_AT_LEAST, 0, 1, bound);
        emit(RETURN, 0, 0, TRAP);
    }

    /** An address, in two halves, is at least another. */
    private static void requireAtLeast(int argument, long bound) {
        emit(LOAD, 0, 0, high(argument));
        emit(IF_GREATER, 4, 0, (int) (bound >>> 32));
        emit(IF_EQUAL, 0, 2, (int) (bound >>> 32));
        emit(LOAD, 0, 0, low(argument));
        emit(IF_AT_LEAST, 1, 0, (int) bound);
        emit(RETURN, 0, 0, TRAP);
    }

    private static void requireBelow(int argument, long bound) {
        emit(LOAD, 0, 0, high(argument));
        emit(IF_GREATER, 3, 0, (int) (bound >>> 32));
        emit(IF_EQUAL, 0, 3, (int) (bound >>> 32));
        emit(LOAD, 0, 0, low(argument));
        emit(IF_AT_LEAST, 0, 1, (int) bound);
        emit(RETURN, 0, 0, TRAP);
    }

    /** A descriptor is 32 bits wide: the kernel ignores the rest of the register. The second may be -1. */
    private static void requireDescriptor(int first, int second) {
        emit(LOAD, 0, 0, low(0));
        if (second >= 0) {
            emit(IF_EQUAL, 2, 0, second);
        }
        refuseUnless(IF_EQUAL, first);
    }

    /** Each test that fails ends in a refusal of its own, so that the program needs no far jumps. */
    private static void refuseUnless(int test, int operand) {
        emit(test, 1, 0, operand);
        emit(RETURN, 0, 0, TRAP);
    }

    private static int low(int argument) {
        return ARGUMENTS + 8 * argument;
    }

    private static int high(int argument) {
        return low(argument) + 4;
    }

    private static void emit(int operation, int ifTrue, int ifFalse, int operand) {
        if (length == MOST) {
            Start.refuse("the filter is too long");
        }
        Address instruction = at(length++);
        instruction.putShort((short) operation);
        instruction.add(2).putByte((byte) ifTrue);
        instruction.add(IF_FALSE).putByte((byte) ifFalse);
        instruction.add(4).putInt(operand);
    }

    private static Address at(int index) {
        return Room.at(Room.STRUCTURE + PROGRAM + index * INSTRUCTION);
    }
}
