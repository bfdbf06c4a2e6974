package ristretto.signatures;

/**
 * A bounds-checked view of a run of bytes: the one type that carries data from a device to an application.
 *
 * <p>Where the bytes live is the platform's business: outside the Java heap in an image, in a {@code MemorySegment} on
 * the JVM. An offset is always relative to the start of the view. Multi-byte accessors are big-endian, the order of the
 * network (RFC 1700); those that end in {@code LittleEndian} are for devices. No accessor requires alignment.
 *
 * <p>Every access outside {@code [0, length)} throws {@link IndexOutOfBoundsException} and touches nothing.
 */
public abstract class Buffer {
    private final int length;

    /** Creates a view of {@code length} bytes. */
    protected Buffer(int length) {
        if (length < 0) {
            throw new IllegalArgumentException("negative buffer length " + length);
        }
        this.length = length;
    }

    /** The number of bytes in this view. */
    public final int length() {
        return length;
    }

    /**
     * Whether the content can never change, as that of a file embedded in the image. A device or a protocol may keep a
     * reference to constant bytes where it would have to copy others. Writing to a constant buffer throws
     * {@link UnsupportedOperationException}.
     */
    public abstract boolean constant();

    /** {@code slice(from, count)} is a view of {@code count} bytes of the same memory, beginning at {@code from}. */
    public final Buffer slice(int from, int count) {
        check(from, count);
        return view(from, count);
    }

    /** {@code slice(from)} is a view of the rest of the same memory, beginning at {@code from}. */
    public final Buffer slice(int from) {
        return slice(from, length - from);
    }

    public final byte getByte(int at) {
        if (at < 0 || at >= length) {
            throw outside(at, 1, length);
        }
        return loadByte(at);
    }

    public final int getUnsignedByte(int at) {
        // Protocols in text do little else: no call on the way.
        if (at < 0 || at >= length) {
            throw outside(at, 1, length);
        }
        return loadByte(at) & 0xFF;
    }

    public final int getUnsignedShort(int at) {
        check(at, 2);
        return Short.reverseBytes(loadShort(at)) & 0xFFFF;
    }

    public final int getInt(int at) {
        check(at, 4);
        return Integer.reverseBytes(loadInt(at));
    }

    public final long getUnsignedInt(int at) {
        return getInt(at) & 0xFFFF_FFFFL;
    }

    public final long getLong(int at) {
        check(at, 8);
        return Long.reverseBytes(loadLong(at));
    }

    public final int getUnsignedShortLittleEndian(int at) {
        check(at, 2);
        return loadShort(at) & 0xFFFF;
    }

    public final int getIntLittleEndian(int at) {
        check(at, 4);
        return loadInt(at);
    }

    public final long getLongLittleEndian(int at) {
        check(at, 8);
        return loadLong(at);
    }

    /** Stores the low 8 bits of {@code value}. */
    public final void putByte(int at, int value) {
        checkWritable(at, 1);
        storeByte(at, (byte) value);
    }

    /** Stores the low 16 bits of {@code value}. */
    public final void putShort(int at, int value) {
        checkWritable(at, 2);
        storeShort(at, Short.reverseBytes((short) value));
    }

    public final void putInt(int at, int value) {
        checkWritable(at, 4);
        storeInt(at, Integer.reverseBytes(value));
    }

    public final void putLong(int at, long value) {
        checkWritable(at, 8);
        storeLong(at, Long.reverseBytes(value));
    }

    public final void putShortLittleEndian(int at, int value) {
        checkWritable(at, 2);
        storeShort(at, (short) value);
    }

    public final void putIntLittleEndian(int at, int value) {
        checkWritable(at, 4);
        storeInt(at, value);
    }

    public final void putLongLittleEndian(int at, long value) {
        checkWritable(at, 8);
        storeLong(at, value);
    }

    /** {@code get(at, into, from, count)} copies {@code count} bytes of this view to {@code into[from]} onwards. */
    public final void get(int at, byte[] into, int from, int count) {
        check(at, count);
        checkRange(from, count, into.length);
        load(at, into, from, count);
    }

    /** {@code put(at, source, from, count)} copies {@code count} bytes from {@code source[from]} onwards into this view. */
    public final void put(int at, byte[] source, int from, int count) {
        checkWritable(at, count);
        checkRange(from, count, source.length);
        store(at, source, from, count);
    }

    /**
     * {@code put(at, source, from, count)} copies {@code count} bytes of {@code source} into this view. The two may
     * overlap: the result is as if through a copy.
     */
    public final void put(int at, Buffer source, int from, int count) {
        checkWritable(at, count);
        source.check(from, count);
        store(at, source, from, count);
    }

    /** {@code fill(at, count, value)} sets {@code count} bytes to the low 8 bits of {@code value}. */
    public final void fill(int at, int count, int value) {
        checkWritable(at, count);
        set(at, count, (byte) value);
    }

    /** The offset of the first byte equal to {@code value} in {@code [from, to)}, or -1. */
    public final int indexOf(int value, int from, int to) {
        check(from, to - from);
        for (int i = from; i < to; i++) {
            if (loadByte(i) == (byte) value) {
                return i;
            }
        }
        return -1;
    }

    /**
     * {@code sum(from, count, initial)} adds the 16-bit big-endian words of a range to {@code initial} in one's
     * complement arithmetic, an odd last byte padded with zero on the right, and returns the 16-bit sum, not
     * complemented (RFC 1071). Sums of ranges of even length chain through {@code initial}.
     */
    public final int sum(int from, int count, int initial) {
        check(from, count);
        return accumulate(from, count, initial);
    }

    /** A copy of a range as a byte array. */
    public final byte[] bytes(int from, int count) {
        check(from, count);
        byte[] copy = new byte[count];
        load(from, copy, 0, count);
        return copy;
    }

    private void check(int at, int count) {
        if ((at | count) < 0 || at > length - count) {
            throw outside(at, count, length);
        }
    }

    private void checkWritable(int at, int count) {
        if ((at | count) < 0 || at > length - count) {
            throw outside(at, count, length);
        }
        if (constant()) {
            throw new UnsupportedOperationException("the buffer is constant");
        }
    }

    private static void checkRange(int at, int count, int length) {
        if ((at | count) < 0 || at > length - count) {
            throw outside(at, count, length);
        }
    }

    private static IndexOutOfBoundsException outside(int at, int count, int length) {
        return new IndexOutOfBoundsException(count + " bytes at " + at + " of a buffer of " + length);
    }

    // What a platform supplies. Bounds have been checked; multi-byte values are in little-endian order.

    protected abstract Buffer view(int from, int count);

    protected abstract byte loadByte(int at);

    protected abstract short loadShort(int at);

    protected abstract int loadInt(int at);

    protected abstract long loadLong(int at);

    protected abstract void storeByte(int at, byte value);

    protected abstract void storeShort(int at, short value);

    protected abstract void storeInt(int at, int value);

    protected abstract void storeLong(int at, long value);

    protected abstract void load(int at, byte[] into, int from, int count);

    protected abstract void store(int at, byte[] source, int from, int count);

    protected abstract void store(int at, Buffer source, int from, int count);

    protected abstract void set(int at, int count, byte value);

    /** As {@link #sum}; a platform may override it with something faster. */
    protected int accumulate(int from, int count, int initial) {
        // Little-endian words are summed and the result is swapped once: the sum does not depend on byte order (RFC 1071,
        // section 2 (B)).
        long sum = Short.reverseBytes((short) initial) & 0xFFFF;
        int at = from;
        int end = from + count;
        for (; end - at >= 4; at += 4) {
            sum += loadInt(at) & 0xFFFF_FFFFL;
        }
        if (end - at >= 2) {
            sum += loadShort(at) & 0xFFFF;
            at += 2;
        }
        if (at < end) {
            sum += loadByte(at) & 0xFF;
        }
        while (sum >>> 16 != 0) {
            sum = (sum & 0xFFFF) + (sum >>> 16);
        }
        return Short.reverseBytes((short) sum) & 0xFFFF;
    }
}
