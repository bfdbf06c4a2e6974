package ristretto.pvh;

import org.teavm.interop.Address;
import ristretto.machine.BootArguments;
import ristretto.machine.DeviceMemory;
import ristretto.machine.Hardware;
import ristretto.machine.Scheduler;
import ristretto.signatures.Buffer;
import ristretto.signatures.Provides;

/** The hardware of a virtual machine: physical addresses are addresses. */
@Provides(value = Hardware.class, targets = "virtio")
public final class PvhHardware implements Hardware {
    @Override
    public String commandLine() {
        return BootArguments.commandLine();
    }

    @Override
    public int read8(long address) {
        return Processor.read8(address);
    }

    @Override
    public int read16(long address) {
        return Processor.read16(address);
    }

    @Override
    public int read32(long address) {
        return Processor.read32(address);
    }

    @Override
    public void write8(long address, int value) {
        Processor.write8(address, value);
    }

    @Override
    public void write16(long address, int value) {
        Processor.write16(address, value);
    }

    @Override
    public void write32(long address, int value) {
        Processor.write32(address, value);
    }

    @Override
    public int in8(int port) {
        return Processor.in8(port);
    }

    @Override
    public int in16(int port) {
        return Processor.in16(port);
    }

    @Override
    public int in32(int port) {
        return Processor.in32(port);
    }

    @Override
    public void out8(int port, int value) {
        Processor.out8(port, value);
    }

    @Override
    public void out16(int port, int value) {
        Processor.out16(port, value);
    }

    @Override
    public void out32(int port, int value) {
        Processor.out32(port, value);
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
        Processor.order();
    }

    @Override
    public void writeFence() {
        Processor.order();
    }

    @Override
    public void fullFence() {
        Processor.fence();
    }

    @Override
    public void enableInterrupt(int line) {
        Interrupts.enable(line);
    }

    @Override
    public long messageAddress() {
        return Interrupts.LOCAL;
    }

    @Override
    public int messageData() {
        return Interrupts.DEVICE;
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
        return ProcessorNoise.fill(Address.ofData(into), into.length, seed);
    }

    @Override
    public void attach(Pollable device) {
        Scheduler.attach(device);
    }
}
