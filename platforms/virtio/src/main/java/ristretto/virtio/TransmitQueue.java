package ristretto.virtio;

import ristretto.machine.Hardware;
import ristretto.signatures.Buffer;
import ristretto.signatures.OutgoingFrame;

/**
 * Sends frames. Descriptor {@code i} owns chunk {@code i} of the queue's memory; what has to be copied goes there, and
 * constant parts are referred to where they are. Chunks come back when later frames need them: sending interrupts nobody.
 */
final class TransmitQueue {
    /** The fewest descriptors: a frame with all its parts constant must fit. */
    static final int LEAST = 32;
    /** Bytes of a chunk: a frame of ordinary length takes one. */
    static final int CHUNK = 2048;
    /** Constant parts shorter than this are copied: that costs less than a descriptor of their own. */
    private static final int WORTH_REFERRING = 256;
    /** The longest TCP segment in an IPv4 packet. */
    private static final int LONGEST_SEGMENT = 65535 - 20;

    private final Hardware hardware;
    private final Virtqueue queue;
    private final Buffer memory;
    private final long base;
    /** Where the open chunk begins, and how much of it is filled. */
    private int chunk;
    private int filled;

    private long frames;
    private long bytes;
    private long dropped;

    TransmitQueue(Hardware hardware, Virtqueue queue) {
        this.hardware = hardware;
        this.queue = queue;
        memory = hardware.allocate(queue.size() * CHUNK);
        base = hardware.physicalAddress(memory, 0);
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

    /** Bytes of the longest TCP segment that surely fits into the empty queue, whatever its parts are. */
    int longestSegment() {
        // A part may begin a chunk and leave the one before it partly filled; headers fill less than one chunk.
        return Math.min(LONGEST_SEGMENT, (queue.size() - 1 - OutgoingFrame.PARTS) * CHUNK);
    }

    /** Queues a frame, or drops it if the device is behind. */
    void send(OutgoingFrame frame) {
        if (queue.free() < queue.size() / 2) {
            queue.flush();
            reclaim();
        }
        if (build(frame)) {
            queue.submit();
            frames++;
            bytes += frame.length();
        } else {
            queue.abandon();
            drop();
        }
    }

    /** Counts a frame that is not sent. */
    void drop() {
        dropped++;
    }

    /** Shows the device what was queued since the last time: one notification for many frames. */
    void flush() {
        queue.flush();
    }

    private void reclaim() {
        for (int chain; (chain = queue.nextUsed()) != Virtqueue.NONE;) {
            queue.free(chain);
        }
        queue.suppressInterrupts();
    }

    /** False if descriptors ran out. */
    private boolean build(OutgoingFrame frame) {
        if (queue.free() == 0) {
            return false;
        }
        openChunk();
        putHeader(frame);
        boolean fits = copy(frame.head(), frame.start(), frame.headLength());
        for (int i = 0; fits && i < frame.parts(); i++) {
            Buffer part = frame.part(i);
            int from = frame.partOffset(i);
            int length = frame.partLength(i);
            fits = length >= WORTH_REFERRING && part.constant() ? refer(part, from, length) : copy(part, from, length);
        }
        closeChunk();
        return fits;
    }

    private void openChunk() {
        chunk = queue.nextDescriptor() * CHUNK;
        filled = 0;
    }

    private void putHeader(OutgoingFrame frame) {
        boolean checksum = frame.checksumStart() >= 0;
        boolean segments = frame.segmentSize() > 0;
        memory.putByte(chunk + FrameHeader.FLAGS, checksum ? FrameHeader.FLAG_NEEDS_CHECKSUM : 0);
        memory.putByte(chunk + FrameHeader.SEGMENTATION,
                segments ? FrameHeader.SEGMENTATION_TCP_IPV4 : FrameHeader.SEGMENTATION_NONE);
        memory.putShortLittleEndian(chunk + FrameHeader.HEADERS, segments ? frame.headLength() : 0);
        memory.putShortLittleEndian(chunk + FrameHeader.SEGMENT_SIZE, frame.segmentSize());
        memory.putShortLittleEndian(chunk + FrameHeader.CHECKSUM_START, checksum ? frame.checksumStart() - frame.start() : 0);
        memory.putShortLittleEndian(chunk + FrameHeader.CHECKSUM_OFFSET, checksum ? frame.checksumOffset() : 0);
        memory.putShortLittleEndian(chunk + FrameHeader.BUFFERS, 0);
        filled = FrameHeader.LENGTH;
    }

    private boolean copy(Buffer source, int from, int length) {
        int at = from;
        int left = length;
        while (left > 0) {
            if (filled == CHUNK) {
                closeChunk();
            }
            if (filled == 0) {
                if (queue.free() == 0) {
                    return false;
                }
                openChunk();
            }
            int piece = Math.min(left, CHUNK - filled);
            memory.put(chunk + filled, source, at, piece);
            filled += piece;
            at += piece;
            left -= piece;
        }
        return true;
    }

    private boolean refer(Buffer part, int from, int length) {
        closeChunk();
        if (queue.free() == 0) {
            return false;
        }
        queue.add(hardware.physicalAddress(part, from), length, false);
        return true;
    }

    /** Adds the open chunk, if there is one, to the chain. An open chunk's descriptor is free: this cannot fail. */
    private void closeChunk() {
        if (filled > 0) {
            queue.add(base + chunk, filled, false);
            filled = 0;
        }
    }
}
