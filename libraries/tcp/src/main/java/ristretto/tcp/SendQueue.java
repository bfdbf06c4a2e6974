package ristretto.tcp;

import ristretto.signatures.Buffer;
import ristretto.signatures.Memory;
import ristretto.signatures.OutgoingFrame;

/**
 * The bytes that the application has written and the peer has not yet acknowledged, oldest first. Constant buffers are
 * referred to; other bytes were copied into chunks. Retransmissions read from here too.
 */
final class SendQueue {
    /** Constant buffers shorter than this are copied: a reference would cost a part of a frame each. */
    private static final int WORTH_REFERRING = 256;
    private static final int SHARE_WHEN_SCARCE = 16;
    private static final int MOST_ENTRIES = 256;
    private static final int MOST_BYTES = 1 << 30;

    private final Chunks chunks;
    private final int limit;
    // A ring of pieces. Those that are not constant are chunks, owned by the queue.
    private Buffer[] buffers = new Buffer[4];
    private int[] offsets = new int[4];
    private int[] lengths = new int[4];
    private int head;
    private int count;
    private int length;
    private int copied;
    /** A piece where the last frame ended, counted from the head, and its first byte's place: the next begins there as a rule. */
    private int mark;
    private int markAt;

    /** @param limit the most bytes that are copied */
    SendQueue(Chunks chunks, int limit) {
        this.chunks = chunks;
        this.limit = limit;
    }

    int length() {
        return length;
    }

    /** Whether at least one byte of any kind can be appended. */
    boolean hasRoom() {
        return copied < limit() && count < MOST_ENTRIES && length < MOST_BYTES;
    }

    private int limit() {
        return chunks.scarce() ? limit / SHARE_WHEN_SCARCE : limit;
    }

    /**
     * Appends as many bytes as there is room for.
     *
     * @return how many
     * @throws Memory.MemoryExhausted if there is no chunk for the first of them
     */
    int append(Buffer data, int from, int bytes) {
        if (!hasRoom()) {
            return 0;
        }
        if (data.constant() && bytes >= WORTH_REFERRING) {
            int some = Math.min(bytes, MOST_BYTES - length);
            add(data, from, some);
            length += some;
            return some;
        }
        int done = 0;
        while (done < bytes && hasRoom()) {
            int some = Math.min(Math.min(bytes - done, limit() - copied), roomInLast());
            if (some > 0) {
                copy(data, from + done, some);
                done += some;
            } else if (done == 0) {
                add(chunks.allocate(), 0, 0);
            } else if (!extend()) {
                break;
            }
        }
        return done;
    }

    private void copy(Buffer data, int from, int bytes) {
        int last = slot(count - 1);
        buffers[last].put(offsets[last] + lengths[last], data, from, bytes);
        lengths[last] += bytes;
        length += bytes;
        copied += bytes;
    }

    private boolean extend() {
        try {
            add(chunks.allocate(), 0, 0);
            return true;
        } catch (Memory.MemoryExhausted none) {
            return false;
        }
    }

    private int roomInLast() {
        if (count == 0) {
            return 0;
        }
        int last = slot(count - 1);
        return buffers[last].constant() ? 0 : Chunks.SIZE - offsets[last] - lengths[last];
    }

    private void add(Buffer buffer, int offset, int bytes) {
        if (count == buffers.length) {
            grow();
        }
        int slot = slot(count++);
        buffers[slot] = buffer;
        offsets[slot] = offset;
        lengths[slot] = bytes;
    }

    private void grow() {
        Buffer[] widerBuffers = new Buffer[count * 2];
        int[] widerOffsets = new int[count * 2];
        int[] widerLengths = new int[count * 2];
        for (int i = 0; i < count; i++) {
            widerBuffers[i] = buffers[slot(i)];
            widerOffsets[i] = offsets[slot(i)];
            widerLengths[i] = lengths[slot(i)];
        }
        buffers = widerBuffers;
        offsets = widerOffsets;
        lengths = widerLengths;
        head = 0;
    }

    private int slot(int index) {
        return head + index & buffers.length - 1;
    }

    /**
     * {@code gather(frame, from, bytes)} appends bytes of the queue to a frame, by reference.
     *
     * @return how many; fewer than asked for if they lie in more pieces than a frame has parts
     */
    int gather(OutgoingFrame frame, int from, int bytes) {
        if (from < markAt) {
            mark = 0;
            markAt = 0;
        }
        while (mark < count - 1 && from - markAt >= lengths[slot(mark)]) {
            markAt += lengths[slot(mark++)];
        }
        int skip = from - markAt;
        int done = 0;
        for (int i = mark; done < bytes; i++) {
            int slot = slot(i);
            int some = Math.min(lengths[slot] - skip, bytes - done);
            if (!frame.append(buffers[slot], offsets[slot] + skip, some)) {
                break;
            }
            skip = 0;
            done += some;
        }
        return done;
    }

    /** The first {@code bytes} were acknowledged. */
    void discard(int bytes) {
        length -= bytes;
        markAt = Math.max(markAt - bytes, 0);
        int left = bytes;
        while (count > 0 && left >= lengths[head]) {
            left -= lengths[head];
            removeHead();
        }
        if (left > 0) {
            offsets[head] += left;
            lengths[head] -= left;
            if (!buffers[head].constant()) {
                copied -= left;
            }
        }
    }

    private void removeHead() {
        if (!buffers[head].constant()) {
            copied -= lengths[head];
            chunks.release(buffers[head]);
        }
        buffers[head] = null;
        head = slot(1);
        count--;
        mark = Math.max(mark - 1, 0);
    }

    /** Drops everything. */
    void release() {
        discard(length);
    }
}
