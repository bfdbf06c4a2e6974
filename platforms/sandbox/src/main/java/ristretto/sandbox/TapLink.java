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
    private static final int FLAGS = 0;
    private static final int SEGMENTATION = 1;
    /** Bytes of headers in front of the payload that is to be split. */
    private static final int HEADERS = 2;
    private static final int SEGMENT_SIZE = 4;
    private static final int CHECKSUM_START = 6;
    private static final int CHECKSUM_OFFSET = 8;
    static final int HEADER = 10;

    /** The checksum at {@link #CHECKSUM_OFFSET} is the pseudo-header's only. */
    private static final int NEEDS_CHECKSUM = 1;
    /** The kernel, or the device beneath it, verified the checksum. */
    private static final int VALID = 2;
    private static final int TCP_IPV4 = 1;

    private static final int ETHERNET_HEADER = 14;
    /** The longest TCP segment in an IPv4 packet. */
    private static final int LONGEST_SEGMENT = 65535 - 20;
    private static final Network.Offloads OFFLOADS = new Network.Offloads(true, LONGEST_SEGMENT);

    /** Frames that are sent together. */
    private static final int MOST = 32;
    private static final int BATCH = 1 << 14;

    private final Buffer header = DeviceMemory.allocate(HEADER);
    private final long headerAddress = DeviceMemory.address(header, 0);
    private final Buffer incoming = DeviceMemory.allocate(HEADER + ETHERNET_HEADER + 65535);
    private final long incomingAddress = DeviceMemory.address(incoming, 0);
    private final Pieces pieces = new Pieces();
    /** Frames that wait for the end of the turn, each behind its header, and their lengths. */
    private final Buffer batch = DeviceMemory.allocate(BATCH);
    private final long batchAddress = DeviceMemory.address(batch, 0);
    private final int[] lengths = new int[MOST];
    private int count;
    private int filled;
    private int refused;
    /** The view of the frame in hand: many frames have the length of the one before. */
    private Buffer frame = incoming.slice(HEADER, ETHERNET_HEADER);
    private String fault = "";

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

    private static void describe(OutgoingFrame frame, Buffer header, int at) {
        boolean checksum = frame.checksumStart() >= 0;
        boolean segments = frame.segmentSize() > 0;
        header.putByte(at + FLAGS, checksum ? NEEDS_CHECKSUM : 0);
        header.putByte(at + SEGMENTATION, segments ? TCP_IPV4 : 0);
        header.putShortLittleEndian(at + HEADERS, segments ? frame.headLength() : 0);
        header.putShortLittleEndian(at + SEGMENT_SIZE, frame.segmentSize());
        header.putShortLittleEndian(at + CHECKSUM_START, checksum ? frame.checksumStart() - frame.start() : 0);
        header.putShortLittleEndian(at + CHECKSUM_OFFSET, checksum ? frame.checksumOffset() : 0);
    }

    private void flush() {
        long at = batchAddress;
        for (int i = 0; i < count; i++) {
            pieces.gather(at, lengths[i]);
            if (pieces.write() < 0) {
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
        int taken = 0;
        while (taken < most) {
            int length = Descriptor.read(incomingAddress, incoming.length());
            if (length < 0) {
                if (length != Descriptor.WOULD_BLOCK && length != Descriptor.INTERRUPTED) {
                    fault = "reading the tap device failed with error " + -length;
                }
                break;
            }
            taken++;
            deliver(length - HEADER, receiver);
        }
        return taken;
    }

    private void deliver(int length, SandboxNetwork receiver) {
        if (length < ETHERNET_HEADER) {
            receiver.drop();
            return;
        }
        if (frame.length() != length) {
            frame = incoming.slice(HEADER, length);
        }
        receiver.deliver(frame, (incoming.getByte(FLAGS) & (NEEDS_CHECKSUM | VALID)) != 0);
    }

    /** The processor's sleep ends when a frame arrives. */
    @Override
    public void sleep() {
        flush();
    }

    @Override
    public String fault() {
        return fault;
    }
}
