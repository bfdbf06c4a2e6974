package ristretto.virtio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import ristretto.machine.Hardware;
import ristretto.signatures.Buffer;

/** A machine of one array of memory, with devices at addresses and ports that tests plug in. */
final class SimulatedHardware implements Hardware {
    static final int MEMORY = 16 << 20;
    static final int PAGE = 4096;

    /** Registers of a device, one access at a time; {@code width} is in bytes. */
    interface Registers {
        boolean claims(long address);

        int read(long address, int width);

        void write(long address, int width, int value);
    }

    final byte[] memory;
    final List<Registers> devices = new ArrayList<>();
    final List<Registers> ports = new ArrayList<>();
    final List<Pollable> pollables = new ArrayList<>();
    final List<Integer> enabledLines = new ArrayList<>();
    String commandLine = "";
    Random seeds;
    Random randoms;
    private int allocated = PAGE;

    SimulatedHardware() {
        this(MEMORY);
    }

    SimulatedHardware(int bytes) {
        memory = new byte[bytes];
    }

    /** The whole memory, as a device sees it. */
    Buffer all() {
        return new SimulatedMemory(memory, 0, memory.length, false);
    }

    @Override
    public String commandLine() {
        return commandLine;
    }

    private static int read(List<Registers> where, long address, int width) {
        int found = where.stream().filter(device -> device.claims(address)).findFirst()
                .map(device -> device.read(address, width)).orElse(-1);
        return width == 4 ? found : found & (1 << 8 * width) - 1;
    }

    private static void write(List<Registers> where, long address, int width, int value) {
        where.stream().filter(device -> device.claims(address)).findFirst()
                .ifPresent(device -> device.write(address, width, value));
    }

    @Override
    public int read8(long address) {
        return read(devices, address, 1);
    }

    @Override
    public int read16(long address) {
        return read(devices, address, 2);
    }

    @Override
    public int read32(long address) {
        return read(devices, address, 4);
    }

    @Override
    public void write8(long address, int value) {
        write(devices, address, 1, value);
    }

    @Override
    public void write16(long address, int value) {
        write(devices, address, 2, value);
    }

    @Override
    public void write32(long address, int value) {
        write(devices, address, 4, value);
    }

    @Override
    public int in8(int port) {
        return read(ports, port, 1);
    }

    @Override
    public int in16(int port) {
        return read(ports, port, 2);
    }

    @Override
    public int in32(int port) {
        return read(ports, port, 4);
    }

    @Override
    public void out8(int port, int value) {
        write(ports, port, 1, value);
    }

    @Override
    public void out16(int port, int value) {
        write(ports, port, 2, value);
    }

    @Override
    public void out32(int port, int value) {
        write(ports, port, 4, value);
    }

    @Override
    public SimulatedMemory allocate(int bytes) {
        int start = allocated;
        // A page that belongs to nobody follows each piece.
        allocated += (bytes + PAGE - 1) / PAGE * PAGE + PAGE;
        return new SimulatedMemory(memory, start, bytes, false);
    }

    @Override
    public long physicalAddress(Buffer buffer, int at) {
        if (at < 0 || at > buffer.length()) {
            throw new IndexOutOfBoundsException("byte " + at + " of " + buffer.length());
        }
        return ((SimulatedMemory) buffer).address() + at;
    }

    @Override
    public void readFence() {
        // One thread needs none.
    }

    @Override
    public void writeFence() {
        // One thread needs none.
    }

    @Override
    public void fullFence() {
        // One thread needs none.
    }

    @Override
    public void enableInterrupt(int line) {
        enabledLines.add(line);
    }

    @Override
    public long messageAddress() {
        return 0xFEE0_0000L;
    }

    @Override
    public int messageData() {
        return 0x31;
    }

    @Override
    public boolean processorSeed(byte[] into) {
        return fill(seeds, into);
    }

    @Override
    public boolean processorRandom(byte[] into) {
        return fill(randoms, into);
    }

    private static boolean fill(Random source, byte[] into) {
        if (source == null) {
            Arrays.fill(into, (byte) 0);
            return false;
        }
        source.nextBytes(into);
        return true;
    }

    @Override
    public void attach(Pollable device) {
        pollables.add(device);
    }

    /** Bytes of memory that drivers have taken. */
    int allocated() {
        return allocated;
    }
}
