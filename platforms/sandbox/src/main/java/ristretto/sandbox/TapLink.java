package ristretto.sandbox;

import ristretto.machine.DeviceMemory;
import ristretto.signatures.Buffer;
import ristretto.signatures.Network;
import ristretto.signatures.OutgoingFrame;

/**
 * A tap device: one frame with one system call, those of a turn in a row, behind a header that lets the kernel complete checksums, split segments
 * and hand up segments that it did not split ({@code struct virtio_net_hdr}; virtio 1.2, section 5.1.6).
 */
final class TapLink implements Link {
    private static final int CHECKSUM_OFFSET = 8;
    static final int HEADER = 10;

    /** The checksum at {@link #CHECKSUM_OFFSET} is the pseudo-header's only. */
    private static final int NEEDS_CHECKSUM = 1;
    /** The kernel, or the device beneath it, verified the checksum. */
    private static final int VALID = 2;
    private static final int TCP_IPV4 = 1;

    /** The longest TCP segment in an IPv4 packet. */
    private static final int LONGEST_SEGMENT = 65535 - 20;
    private static final Network.Offloads OFFLOADS = new Network.Offloads(true, LONGEST_SEGMENT);

    /** Frames that are sent together. */
    private static final int MOST = 32;
    private static final int BATCH = 1 << 14;

    private final Buffer header = DeviceMemory.allocate(HEADER);
    private final long headerAddress = DeviceMemory.address(header, 0);
    private final FrameReader reader = new FrameReader();
    private final Pieces pieces = new Pieces();
    /** Frames that wait for the end of the turn, each behind its header, and their lengths. */
    private final Buffer batch = DeviceMemory.allocate(BATCH);
    private final long batchAddress = DeviceMemory.address(batch, 0);
    private final int[] lengths = new int[MOST];
    private int count;
    private int filled;
    private int refused;

    @Override
    public Network.Offloads offloads() {
        return OFFLOADS;
    }

    /**
     * A frame that is not to be split waits for the end of the turn: the instructions of the program and those of the kernel,
     * which brings each frame all the way to its reader, take the place of each other in the processor's caches less often.
     */
    @Override
    public boolean send(OutgoingFrame frame) {
        int length = HEADER + frame.length();
        boolean alone = frame.segmentSize() > 0 || length > BATCH;
        if (alone || count == MOST || length > BATCH - filled) {
            flush();
        }
        if (alone) {
            describe(frame, header, 0);
            pieces.gather(headerAddress, HEADER, frame);
            return pieces.write() >= 0;
        }
        describe(frame, batch, filled);
        frame.copyTo(batch, filled + HEADER);
        lengths[count++] = length;
        filled += length;
        return true;
    }

    /** Whether the flags of a frame that was read say that nobody need verify its checksum. */
    static boolean verified(int flags) {
        return (flags & (NEEDS_CHECKSUM | VALID)) != 0;
    }

    /** Flags and kind of segmentation, a byte each; length of the headers, size of a segment and start of the checksum, 16 bits each. */
    private static void describe(OutgoingFrame frame, Buffer header, int at) {
        long first = 0;
        int checksumOffset = 0;
        if (frame.checksumStart() >= 0) {
            first = NEEDS_CHECKSUM | (long) (frame.checksumStart() - frame.start()) << 48;
            checksumOffset = frame.checksumOffset();
        }
        if (frame.segmentSize() > 0) {
            first |= TCP_IPV4 << 8 | (long) frame.headLength() << 16 | (long) frame.segmentSize() << 32;
        }
        header.putLongLittleEndian(at, first);
        header.putShortLittleEndian(at + CHECKSUM_OFFSET, checksumOffset);
    }

    private void flush() {
        long at = batchAddress;
        for (int i = 0; i < count; i++) {
            if (Descriptor.write(at, lengths[i]) < 0) {
                refused++;
            }
            at += lengths[i];
        }
        count = 0;
        filled = 0;
    }

    @Override
    public int refused() {
        return refused;
    }

    @Override
    public int receive(int most, SandboxNetwork receiver) {
        flush();
        return reader.receive(most, receiver);
    }

    /** The processor's sleep ends when a frame arrives. */
    @Override
    public void sleep() {
        flush();
    }

    @Override
    public String fault() {
        return reader.fault();
    }
}
