package ristretto.tcp;

import ristretto.signatures.Buffer;
import ristretto.signatures.Memory;

/**
 * The bytes that have arrived and the application has not yet read, those behind a gap included. The byte with sequence
 * number {@code s} always has its place at {@code s % SIZE} of the chunk in slot {@code s / SIZE} of a ring, so that data
 * out of order is copied once too, to where it will be read. An empty queue holds no chunk.
 */
final class ReceiveQueue {
    private static final int SHIFT = Integer.numberOfTrailingZeros(Chunks.SIZE);
    /** The most separate ranges behind gaps that are kept; more are dropped and will be sent again. */
    static final int MOST_RANGES = 16;

    private final Chunks chunks;
    private Buffer[] ring = new Buffer[2];
    /** Chunks in the ring. */
    private int held;
    private int read;
    private int next;
    // Ranges beyond next, in ascending order, that neither touch nor overlap.
    private int[] starts = {};
    private int[] ends = {};
    private int ranges;

    ReceiveQueue(Chunks chunks) {
        this.chunks = chunks;
    }

    /** {@code start(sequence)}: the first byte to come has this sequence number. */
    void start(int sequence) {
        next = sequence;
        read = sequence;
    }

    /** The sequence number of the first byte that has not arrived. */
    int next() {
        return next;
    }

    /** Bytes that can be read. */
    int available() {
        return next - read;
    }

    /** Whether nothing is held at all. */
    boolean idle() {
        return read == next && ranges == 0;
    }

    /** The next {@code bytes} were given to the reader without coming here; the queue is {@link #idle}. */
    void skip(int bytes) {
        next += bytes;
        read = next;
    }

    /** Whether data behind a gap is held. */
    boolean gaps() {
        return ranges > 0;
    }

    /**
     * {@code accept(data, from, sequence, length)} takes bytes in. The caller has cut them to the window: none lies before
     * {@link #next}, and none so far behind it that the window would not cover it.
     *
     * @return false if they were dropped: for want of memory, which data behind a gap feels first, or for too many gaps
     */
    boolean accept(Buffer data, int from, int sequence, int length) {
        if (sequence == next && ranges == 0) {
            if (!reserve(sequence, length)) {
                return false;
            }
            store(data, from, sequence, length);
            next += length;
            return true;
        }
        int end = sequence + length;
        if (sequence != next && (chunks.scarce() || !insertable(sequence, end)) || !reserve(sequence, length)) {
            return false;
        }
        store(data, from, sequence, length);
        insert(sequence, end);
        if (starts[0] == next) {
            next = ends[0];
            remove(0);
        }
        return true;
    }

    private boolean insertable(int start, int end) {
        if (ranges < MOST_RANGES) {
            return true;
        }
        for (int i = 0; i < ranges; i++) {
            if (!Sequence.after(start, ends[i]) && !Sequence.before(end, starts[i])) {
                return true;
            }
        }
        return false;
    }

    private void insert(int start, int end) {
        if (starts.length == 0) {
            starts = new int[MOST_RANGES + 1];
            ends = new int[MOST_RANGES + 1];
        }
        int at = 0;
        while (at < ranges && Sequence.before(ends[at], start)) {
            at++;
        }
        int from = start;
        int to = end;
        while (at < ranges && !Sequence.after(starts[at], to)) {
            from = Sequence.before(starts[at], from) ? starts[at] : from;
            to = Sequence.later(ends[at], to);
            remove(at);
        }
        System.arraycopy(starts, at, starts, at + 1, ranges - at);
        System.arraycopy(ends, at, ends, at + 1, ranges - at);
        starts[at] = from;
        ends[at] = to;
        ranges++;
    }

    private void remove(int at) {
        ranges--;
        System.arraycopy(starts, at + 1, starts, at, ranges - at);
        System.arraycopy(ends, at + 1, ends, at, ranges - at);
    }

    /** Makes sure that there is a chunk for every byte of a range. */
    private boolean reserve(int sequence, int length) {
        int first = sequence >>> SHIFT;
        int slots = ((sequence & Chunks.SIZE - 1) + length + Chunks.SIZE - 1) >>> SHIFT;
        int distance = (first - (read >>> SHIFT) & -1 >>> SHIFT) + slots;
        while (distance > ring.length) {
            grow();
        }
        try {
            for (int i = 0; i < slots; i++) {
                int slot = first + i & ring.length - 1;
                if (ring[slot] == null) {
                    ring[slot] = chunks.allocate();
                    held++;
                }
            }
            return true;
        } catch (Memory.MemoryExhausted none) {
            releaseIfEmpty();
            return false;
        }
    }

    private void grow() {
        Buffer[] wider = new Buffer[ring.length * 2];
        int first = read >>> SHIFT;
        for (int i = 0; i < ring.length; i++) {
            wider[first + i & wider.length - 1] = ring[first + i & ring.length - 1];
        }
        ring = wider;
    }

    private void store(Buffer data, int from, int sequence, int length) {
        int done = 0;
        while (done < length) {
            int at = sequence + done & Chunks.SIZE - 1;
            int some = Math.min(length - done, Chunks.SIZE - at);
            ring[slot(sequence + done)].put(at, data, from + done, some);
            done += some;
        }
    }

    private int slot(int sequence) {
        return sequence >>> SHIFT & ring.length - 1;
    }

    /** Moves at most {@code count} bytes to {@code into}; returns how many. */
    int read(Buffer into, int from, int count) {
        int bytes = Math.min(count, available());
        int done = 0;
        while (done < bytes) {
            int at = read & Chunks.SIZE - 1;
            int some = Math.min(bytes - done, Chunks.SIZE - at);
            int slot = slot(read);
            into.put(from + done, ring[slot], at, some);
            done += some;
            read += some;
            if (at + some == Chunks.SIZE) {
                free(slot);
            }
        }
        releaseIfEmpty();
        return bytes;
    }

    private void releaseIfEmpty() {
        if (idle()) {
            for (int i = read >>> SHIFT; held > 0; i++) {
                free(i & ring.length - 1);
            }
        }
    }

    private void free(int slot) {
        if (ring[slot] != null) {
            chunks.release(ring[slot]);
            ring[slot] = null;
            held--;
        }
    }

    /** Drops everything. */
    void release() {
        read = next;
        ranges = 0;
        releaseIfEmpty();
    }
}
