package ristretto.jvm;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import ristretto.signatures.Buffer;

/** A buffer over a memory segment: native memory, a mapped file or an array. */
public final class JvmBuffer extends Buffer {
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment segment;

    private JvmBuffer(MemorySegment segment) {
        super(Math.toIntExact(segment.byteSize()));
        this.segment = segment;
    }

    /** A view of {@code segment}, {@linkplain #constant() constant} if that is read-only. */
    public static JvmBuffer of(MemorySegment segment) {
        return new JvmBuffer(segment);
    }

    /** A view of the same bytes as {@code array}. */
    public static JvmBuffer of(byte[] array) {
        return new JvmBuffer(MemorySegment.ofArray(array));
    }

    /** {@code range(buffer, from, count)} is a part of a JVM buffer for the JDK's channels. */
    static ByteBuffer range(Buffer buffer, int from, int count) {
        return ((JvmBuffer) buffer.slice(from, count)).segment.asByteBuffer();
    }

    /** The memory itself. */
    MemorySegment segment() {
        return segment;
    }

    @Override
    public boolean constant() {
        return segment.isReadOnly();
    }

    @Override
    protected Buffer view(int from, int count) {
        return new JvmBuffer(segment.asSlice(from, count));
    }

    @Override
    protected byte loadByte(int at) {
        return segment.get(ValueLayout.JAVA_BYTE, at);
    }

    @Override
    protected short loadShort(int at) {
        return segment.get(SHORT, at);
    }

    @Override
    protected int loadInt(int at) {
        return segment.get(INT, at);
    }

    @Override
    protected long loadLong(int at) {
        return segment.get(LONG, at);
    }

    @Override
    protected void storeByte(int at, byte value) {
        segment.set(ValueLayout.JAVA_BYTE, at, value);
    }

    @Override
    protected void storeShort(int at, short value) {
        segment.set(SHORT, at, value);
    }

    @Override
    protected void storeInt(int at, int value) {
        segment.set(INT, at, value);
    }

    @Override
    protected void storeLong(int at, long value) {
        segment.set(LONG, at, value);
    }

    @Override
    protected void load(int at, byte[] into, int from, int count) {
        MemorySegment.copy(segment, ValueLayout.JAVA_BYTE, at, into, from, count);
    }

    @Override
    protected void store(int at, byte[] source, int from, int count) {
        MemorySegment.copy(source, from, segment, ValueLayout.JAVA_BYTE, at, count);
    }

    @Override
    protected void store(int at, Buffer source, int from, int count) {
        MemorySegment.copy(((JvmBuffer) source).segment, from, segment, at, count);
    }

    @Override
    protected void set(int at, int count, byte value) {
        segment.asSlice(at, count).fill(value);
    }
}
