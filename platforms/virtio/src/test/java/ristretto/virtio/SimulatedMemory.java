package ristretto.virtio;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import ristretto.signatures.Buffer;

/** A part of the simulated machine's memory; its physical address is its offset there. */
final class SimulatedMemory extends Buffer {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] memory;
    private final int start;
    private final boolean constant;

    SimulatedMemory(byte[] memory, int start, int length, boolean constant) {
        super(length);
        this.memory = memory;
        this.start = start;
        this.constant = constant;
    }

    int address() {
        return start;
    }

    /** The same memory as a constant of the image. */
    SimulatedMemory asConstant() {
        return new SimulatedMemory(memory, start, length(), true);
    }

    @Override
    public boolean constant() {
        return constant;
    }

    @Override
    protected Buffer view(int from, int count) {
        return new SimulatedMemory(memory, start + from, count, constant);
    }

    @Override
    protected byte loadByte(int at) {
        return memory[start + at];
    }

    @Override
    protected short loadShort(int at) {
        return (short) SHORT.get(memory, start + at);
    }

    @Override
    protected int loadInt(int at) {
        return (int) INT.get(memory, start + at);
    }

    @Override
    protected long loadLong(int at) {
        return (long) LONG.get(memory, start + at);
    }

    @Override
    protected void storeByte(int at, byte value) {
        memory[start + at] = value;
    }

    @Override
    protected void storeShort(int at, short value) {
        SHORT.set(memory, start + at, value);
    }

    @Override
    protected void storeInt(int at, int value) {
        INT.set(memory, start + at, value);
    }

    @Override
    protected void storeLong(int at, long value) {
        LONG.set(memory, start + at, value);
    }

    @Override
    protected void load(int at, byte[] into, int from, int count) {
        System.arraycopy(memory, start + at, into, from, count);
    }

    @Override
    protected void store(int at, byte[] source, int from, int count) {
        System.arraycopy(source, from, memory, start + at, count);
    }

    @Override
    protected void store(int at, Buffer source, int from, int count) {
        System.arraycopy(source.bytes(from, count), 0, memory, start + at, count);
    }

    @Override
    protected void set(int at, int count, byte value) {
        Arrays.fill(memory, start + at, start + at + count, value);
    }
}
