package ristretto.machine;

import org.teavm.interop.Address;
import ristretto.signatures.Buffer;

/** A buffer over raw memory outside the Java heap. */
public final class NativeBuffer extends Buffer {
    private final Address start;
    private final boolean constant;

    NativeBuffer(Address start, int length, boolean constant) {
        super(length);
        this.start = start;
        this.constant = constant;
    }

    /** The address of the byte at {@code at}. */
    long address(int at) {
        return start.toLong() + at;
    }

    Address start() {
        return start;
    }

    @Override
    public boolean constant() {
        return constant;
    }

    @Override
    protected Buffer view(int from, int count) {
        return new NativeBuffer(start.add(from), count, constant);
    }

    @Override
    protected byte loadByte(int at) {
        return start.add(at).getByte();
    }

    @Override
    protected short loadShort(int at) {
        return start.add(at).getShort();
    }

    @Override
    protected int loadInt(int at) {
        return start.add(at).getInt();
    }

    @Override
    protected long loadLong(int at) {
        return start.add(at).getLong();
    }

    @Override
    protected void storeByte(int at, byte value) {
        start.add(at).putByte(value);
    }

    @Override
    protected void storeShort(int at, short value) {
        start.add(at).putShort(value);
    }

    @Override
    protected void storeInt(int at, int value) {
        start.add(at).putInt(value);
    }

    @Override
    protected void storeLong(int at, long value) {
        start.add(at).putLong(value);
    }

    @Override
    protected void load(int at, byte[] into, int from, int count) {
        Address.moveMemoryBlock(start.add(at), Address.ofData(into).add(from), count);
    }

    @Override
    protected void store(int at, byte[] source, int from, int count) {
        Address.moveMemoryBlock(Address.ofData(source).add(from), start.add(at), count);
    }

    @Override
    protected void store(int at, Buffer source, int from, int count) {
        Address.moveMemoryBlock(((NativeBuffer) source).start.add(from), start.add(at), count);
    }

    @Override
    protected void set(int at, int count, byte value) {
        Address.fill(start.add(at), value, count);
    }

    /** Eight bytes at a time. */
    @Override
    protected int accumulate(int from, int count, int initial) {
        long sum = Short.reverseBytes((short) initial) & 0xFFFF;
        Address at = start.add(from);
        int left = count;
        while (left >= 8) {
            long word = at.getLong();
            sum += (word & 0xFFFF_FFFFL) + (word >>> 32);
            at = at.add(8);
            left -= 8;
        }
        if (left >= 4) {
            sum += at.getInt() & 0xFFFF_FFFFL;
            at = at.add(4);
            left -= 4;
        }
        if (left >= 2) {
            sum += at.getShort() & 0xFFFF;
            at = at.add(2);
            left -= 2;
        }
        if (left > 0) {
            sum += at.getByte() & 0xFF;
        }
        while (sum >>> 16 != 0) {
            sum = (sum & 0xFFFF) + (sum >>> 16);
        }
        return Short.reverseBytes((short) sum) & 0xFFFF;
    }
}
