package ristretto.pvh;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;

/** Instructions for which Java has no words: see pvh.h. Each access is one of its width, in program order. */
@Unmanaged
final class Processor {
    private Processor() { }

    @Import(name = "read8")
    static native int read8(long address);

    @Import(name = "read16")
    static native int read16(long address);

    @Import(name = "read32")
    static native int read32(long address);

    @Import(name = "write8")
    static native void write8(long address, int value);

    @Import(name = "write16")
    static native void write16(long address, int value);

    @Import(name = "write32")
    static native void write32(long address, int value);

    @Import(name = "in8")
    static native int in8(int port);

    @Import(name = "in16")
    static native int in16(int port);

    @Import(name = "in32")
    static native int in32(int port);

    @Import(name = "out8")
    static native void out8(int port, int value);

    @Import(name = "out16")
    static native void out16(int port, int value);

    @Import(name = "out32")
    static native void out32(int port, int value);

    /** x86 keeps loads in order, and stores; the compiler is told. */
    @Import(name = "order")
    static native void order();

    @Import(name = "fence")
    static native void fence();

    /** What is remembered of the tables for a page holds no longer. */
    @Import(name = "invlpg")
    static native void forget(long page);

    /** The time-stamp counter. */
    @Import(name = "rdtsc")
    static native long timeStamp();

    @Import(name = "cpuid")
    static native int identify(int leaf, int register);

    @Import(name = "rdmsr")
    static native long readModelRegister(int register);

    @Import(name = "wrmsr")
    static native void writeModelRegister(int register, long value);

    /** The address of the uppermost page table. */
    @Import(name = "read_cr3")
    static native long pageTables();

    /** The upper 96 bits of the product of two unsigned numbers, the lower 64 of them. */
    @Import(name = "multiply_shift")
    static native long multiplyShift(long factor, long other);

    /** RDSEED if {@code seed}, else RDRAND, to an address; false if the instruction failed. */
    @Import(name = "random_bits")
    static native boolean randomBits(boolean seed, Address into);

    /** Waits for an interrupt; none comes at any other time. */
    @Import(name = "wait_for_interrupt")
    static native void waitForInterrupt();

    /** Waits for nothing. */
    @Import(name = "halt")
    static native void halt();
}
