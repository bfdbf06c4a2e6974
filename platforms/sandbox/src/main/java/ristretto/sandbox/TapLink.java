package ristretto.sandbox;

import ristretto.machine.DeviceMemory;
import ristretto.signatures.Buffer;
import ristretto.signatures.Network;
import ristretto.signatures.OutgoingFrame;

/**
 * A tap device: one frame with one system call, behind a header that lets the kernel complete checksums, split segments
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
    private static final int HEADER = 10;

    /** The checksum at {@link #CHECKSUM_OFFSET} is the pseudo-header's only. */
    private static final int NEEDS_CHECKSUM = 1;
    /** The kernel, or the device beneath it, verified the checksum. */
    private static final int VALID = 2;
    private static final int TCP_IPV4 = 1;

    private static final int ETHERNET_HEADER = 14;
    /** The longest TCP segment in an IPv4 packet. */
    private static final int LONGEST_SEGMENT = 65535 - 20;

    private final Buffer header = DeviceMemory.allocate(HEADER);
    private final long headerAddress = DeviceMemory.address(header, 0);
    private final Buffer incoming = DeviceMemory.allocate(HEADER + ETHERNET_HEADER + 65535);
    private final long incomingAddress = DeviceMemory.address(incoming, 0);
    private final Pieces pieces = new Pieces();
    /** The view of the frame in hand: many frames have the length of the one before. */
    private Buffer frame = incoming.slice(HEADER, ETHERNET_HEADER);
    private String fault = "";

    @Override
    public Network.Offloads offloads() {
        return new Network.Offloads(true, LONGEST_SEGMENT);
    }

    @Override
    public boolean send(OutgoingFrame frame) {
        boolean checksum = frame.checksumStart() >= 0;
        boolean segments = frame.segmentSize() > 0;
        header.putByte(FLAGS, checksum ? NEEDS_CHECKSUM : 0);
        header.putByte(SEGMENTATION, segments ? TCP_IPV4 : 0);
        header.putShortLittleEndian(HEADERS, segments ? frame.headLength() : 0);
        header.putShortLittleEndian(SEGMENT_SIZE, frame.segmentSize());
        header.putShortLittleEndian(CHECKSUM_START, checksum ? frame.checksumStart() - frame.start() : 0);
        header.putShortLittleEndian(CHECKSUM_OFFSET, checksum ? frame.checksumOffset() : 0);
        pieces.gather(headerAddress, HEADER, frame);
        return pieces.write() >= 0;
    }

    @Override
    public int receive(int most, SandboxNetwork receiver) {
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

    @Override
    public void sleep() {
        // The processor's sleep ends when a frame arrives.
    }

    @Override
    public String fault() {
        return fault;
    }
}
