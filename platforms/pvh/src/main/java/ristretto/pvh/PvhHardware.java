package ristretto.pvh;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import ristretto.machine.BootArguments;
import ristretto.machine.DeviceMemory;
import ristretto.machine.Hardware;
import ristretto.machine.Scheduler;
import ristretto.signatures.Buffer;
import ristretto.signatures.Provides;

/** The hardware of a virtual machine: physical addresses are addresses. */
@Provides(value = Hardware.class, targets = "virtio")
public final class PvhHardware implements Hardware {
    /** Messages to this address interrupt the first processor (Intel SDM, volume 3, section 11.11.1). */
    private static final long MESSAGE_ADDRESS = 0xFEE0_0000L;
    /** The interrupt vector that only wakes the processor. */
    private static final int VECTOR = 33;

    @Override
    public String commandLine() {
        return BootArguments.commandLine();
    }

    @Override
    public int read8(long address) {
        return load8(address);
    }

    @Override
    public int read16(long address) {
        return load16(address);
    }

    @Override
    public int read32(long address) {
        return load32(address);
    }

    @Override
    public void write8(long address, int value) {
        store8(address, value);
    }

    @Override
    public void write16(long address, int value) {
        store16(address, value);
    }

    @Override
    public void write32(long address, int value) {
        store32(address, value);
    }

    @Override
    public int in8(int port) {
        return portIn8(port);
    }

    @Override
    public int in16(int port) {
        return portIn16(port);
    }

    @Override
    public int in32(int port) {
        return portIn32(port);
    }

    @Override
    public void out8(int port, int value) {
        portOut8(port, value);
    }

    @Override
    public void out16(int port, int value) {
        portOut16(port, value);
    }

    @Override
    public void out32(int port, int value) {
        portOut32(port, value);
    }

    @Override
    public Buffer allocate(int bytes) {
        return DeviceMemory.allocate(bytes);
    }

    @Override
    public long physicalAddress(Buffer buffer, int at) {
        return DeviceMemory.address(buffer, at);
    }

    @Override
    public void readFence() {
        order();
    }

    @Override
    public void writeFence() {
        order();
    }

    @Override
    public void fullFence() {
        fence();
    }

    @Override
    public void enableInterrupt(int line) {
        enable(line);
    }

    @Override
    public long messageAddress() {
        return MESSAGE_ADDRESS;
    }

    @Override
    public int messageData() {
        return VECTOR;
    }

    @Override
    public boolean processorSeed(byte[] into) {
        return fill(into, true);
    }

    @Override
    public boolean processorRandom(byte[] into) {
        return fill(into, false);
    }

    private static boolean fill(byte[] into, boolean seed) {
        return noise(Address.ofData(into), into.length, seed ? 1 : 0) != 0;
    }

    @Override
    public void attach(Pollable device) {
        Scheduler.attach(device);
    }

    @Import(name = "read8")
    @Unmanaged
    private static native int load8(long address);

    @Import(name = "read16")
    @Unmanaged
    private static native int load16(long address);

    @Import(name = "read32")
    @Unmanaged
    private static native int load32(long address);

    @Import(name = "write8")
    @Unmanaged
    private static native void store8(long address, int value);

    @Import(name = "write16")
    @Unmanaged
    private static native void store16(long address, int value);

    @Import(name = "write32")
    @Unmanaged
    private static native void store32(long address, int value);

    @Import(name = "in8")
    @Unmanaged
    private static native int portIn8(int port);

    @Import(name = "in16")
    @Unmanaged
    private static native int portIn16(int port);

    @Import(name = "in32")
    @Unmanaged
    private static native int portIn32(int port);

    @Import(name = "out8")
    @Unmanaged
    private static native void portOut8(int port, int value);

    @Import(name = "out16")
    @Unmanaged
    private static native void portOut16(int port, int value);

    @Import(name = "out32")
    @Unmanaged
    private static native void portOut32(int port, int value);

    @Import(name = "order")
    @Unmanaged
    private static native void order();

    @Import(name = "fence")
    @Unmanaged
    private static native void fence();

    @Import(name = "pvh_enable_interrupt")
    @Unmanaged
    private static native void enable(int line);

    @Import(name = "pvh_noise")
    @Unmanaged
    private static native int noise(Address into, int length, int seed);
}
