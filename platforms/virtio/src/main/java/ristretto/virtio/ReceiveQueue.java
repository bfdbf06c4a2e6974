package ristretto.virtio;

import ristretto.machine.Hardware;
import ristretto.signatures.Buffer;
import ristretto.signatures.Network;

/**
 * Receives frames into buffers that the device always has, but for the moment in which a frame is handed up.
 *
 * <p>All buffers are one run of memory, and chain {@code i} is always buffer {@code i}. A device takes them in order, so
 * that a frame which fills several (virtio 1.2, section 5.1.6.4) lies in one piece, unless the order wraps around: behind
 * the last buffer is room to which the rest of such a frame is copied.
 */
final class ReceiveQueue {
    /** The fewest buffers. */
    static final int LEAST = 2;
    /** Frames after which used buffers are shown to the device again. */
    private static final int BATCH = 16;
    private static final int ETHERNET_HEADER = 14;
    private static final int VALID = FrameHeader.FLAG_NEEDS_CHECKSUM | FrameHeader.FLAG_VALID;

    private final Virtqueue queue;
    private final boolean merge;
    private final int bufferBytes;
    private final Buffer memory;
    /** The end of the buffers, and the beginning of the room behind them, which the longest frame with its header fits. */
    private final int room;
    /** The most bytes of a frame with its header. */
    private final int most;
    /** The buffers of the frame in hand. */
    private final int[] held;
    private int heldCount;

    private long frames;
    private long bytes;
    private long dropped;

    /**
     * @param merge whether a frame may fill several buffers
     * @param longest bytes of the longest frame that is handed up
     */
    ReceiveQueue(Hardware hardware, Virtqueue queue, boolean merge, int bufferBytes, int longest) {
        this.queue = queue;
        this.merge = merge;
        this.bufferBytes = bufferBytes;
        room = queue.size() * bufferBytes;
        most = Math.max(FrameHeader.LENGTH + longest, bufferBytes);
        memory = hardware.allocate(merge ? room + most : room);
        held = new int[queue.size()];
        long base = hardware.physicalAddress(memory, 0);
        while (queue.free() > 0) {
            queue.add(base + (long) queue.nextDescriptor() * bufferBytes, bufferBytes, true);
            queue.submit();
        }
    }

    long frames() {
        return frames;
    }

    long bytes() {
        return bytes;
    }

    long dropped() {
        return dropped;
    }

    /** Hands up to {@code budget} frames to {@code receiver}; false if there was none. */
    boolean poll(int budget, Network.Receiver receiver) {
        int taken = 0;
        for (int first; taken < budget && (first = queue.nextUsed()) != Virtqueue.NONE; taken++) {
            try {
                receive(first, receiver);
            } finally {
                recycle();
            }
            if (taken % BATCH == BATCH - 1) {
                queue.flush();
            }
        }
        queue.flush();
        return taken > 0;
    }

    private void recycle() {
        for (int i = 0; i < heldCount; i++) {
            queue.submitAgain(held[i]);
        }
        heldCount = 0;
    }

    private void receive(int first, Network.Receiver receiver) {
        hold(first);
        int start = first * bufferBytes;
        int length = queue.usedLength();
        int buffers = merge && length >= FrameHeader.LENGTH
                ? memory.getUnsignedShortLittleEndian(start + FrameHeader.BUFFERS) : 1;
        if (buffers == 1) {
            deliver(start, length, receiver);
        } else {
            join(start, length, buffers, receiver);
        }
    }

    private void hold(int buffer) {
        held[heldCount++] = buffer;
    }

    /** Takes the other buffers of a frame whose first begins at {@code start}. */
    private void join(int start, int first, int buffers, Network.Receiver receiver) {
        int length = first;
        int end = start + first;
        boolean whole = true;
        int begin = start;
        for (int i = 1; i < buffers; i++) {
            int buffer = queue.nextUsed();
            if (buffer == Virtqueue.NONE) {
                // All buffers of a frame are returned at once: the rest will not come.
                whole = false;
                break;
            }
            hold(buffer);
            int piece = queue.usedLength();
            whole &= length + piece <= most;
            if (whole) {
                if (buffer * bufferBytes != end) {
                    if (end < room) {
                        memory.put(room, memory, begin, length);
                        begin = room;
                        end = room + length;
                    }
                    memory.put(end, memory, buffer * bufferBytes, piece);
                }
                length += piece;
                end += piece;
            }
        }
        if (whole) {
            deliver(begin, length, receiver);
        } else {
            dropped++;
        }
    }

    /** Hands up the frame behind the header at {@code start}; {@code length} counts the header. */
    private void deliver(int start, int length, Network.Receiver receiver) {
        int frame = length - FrameHeader.LENGTH;
        if (frame < ETHERNET_HEADER) {
            dropped++;
            return;
        }
        frames++;
        bytes += frame;
        boolean valid = (memory.getUnsignedByte(start + FrameHeader.FLAGS) & VALID) != 0;
        receiver.received(memory.slice(start + FrameHeader.LENGTH, frame), valid);
    }
}
