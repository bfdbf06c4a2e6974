package ristretto.machine;

import ristretto.signatures.Buffer;

/** What a device driver may ask of the machine that it runs on. */
public interface Hardware {
    /** The command line that the boot loader passed, arguments of the application and of the machine alike. */
    String commandLine();

    /** Loads from a device register at a physical address; exactly one access of this width, in program order. */
    int read8(long address);

    int read16(long address);

    int read32(long address);

    /** Stores to a device register at a physical address; exactly one access of this width, in program order. */
    void write8(long address, int value);

    void write16(long address, int value);

    void write32(long address, int value);

    /** Reads an I/O port. */
    int in8(int port);

    int in16(int port);

    int in32(int port);

    /** Writes an I/O port. */
    void out8(int port, int value);

    void out16(int port, int value);

    void out32(int port, int value);

    /** Memory for a device: page-aligned, physically contiguous, outside the Java heap, zero. It is never given back. */
    Buffer allocate(int bytes);

    /** The address by which a device reaches the byte at {@code at} of a buffer from any source, constants included. */
    long physicalAddress(Buffer buffer, int at);

    /** Loads before the fence are complete before loads after it. */
    void readFence();

    /** Stores before the fence are visible before stores after it. */
    void writeFence();

    /** Loads and stores before the fence are complete before loads and stores after it. */
    void fullFence();

    /** Lets the interrupt line {@code line} of the I/O APIC, edge-triggered, wake the processor. */
    void enableInterrupt(int line);

    /** The address to which a device writes {@link #messageData} to wake the processor (MSI and MSI-X). */
    long messageAddress();

    int messageData();

    /**
     * {@code processorSeed(into)} fills an array from the processor's noise source (RDSEED).
     *
     * @return false if the processor has none, or it did not answer in a bounded number of attempts; the content of
     *     {@code into} means nothing then
     */
    boolean processorSeed(byte[] into);

    /** As {@link #processorSeed}, from the processor's random number generator (RDRAND): faster, more often present. */
    boolean processorRandom(byte[] into);

    /**
     * Has {@code device} polled in the event loop from now on. Interrupts do nothing but end the processor's sleep.
     */
    void attach(Pollable device);

    /** A device that the event loop looks at. */
    interface Pollable {
        /** Handles what has happened since the last call, a bounded amount of it; true if anything had. */
        boolean poll();

        /**
         * The processor is about to sleep: asks the device for an interrupt at the next event.
         *
         * @return false if an event is there already, and the processor must not sleep
         */
        boolean sleep();
    }
}
