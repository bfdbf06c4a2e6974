package ristretto.network;

import ristretto.signatures.Buffer;
import ristretto.signatures.Memory;
import ristretto.signatures.OutgoingFrame;

/**
 * A copy of a packet that waits for its next hop's link address, with what it asks of the device.
 *
 * @param headLength bytes of {@code packet} that are headers
 * @param checksumStart offset in {@code packet}, or negative
 */
record HeldPacket(Buffer packet, int headLength, int checksumStart, int checksumOffset, int segmentSize) {
    static HeldPacket copy(OutgoingFrame frame, Memory memory) {
        Buffer packet = memory.allocate(frame.length());
        frame.copyTo(packet, 0);
        int start = frame.checksumStart() < 0 ? -1 : frame.checksumStart() - frame.start();
        return new HeldPacket(packet, frame.headLength(), start, frame.checksumOffset(), frame.segmentSize());
    }

    /** Makes {@code frame} equal to the one that was copied. */
    void restore(OutgoingFrame frame) {
        frame.clear();
        int at = frame.prepend(headLength);
        frame.head().put(at, packet, 0, headLength);
        frame.append(packet, headLength, packet.length() - headLength);
        if (checksumStart >= 0) {
            frame.completeChecksum(at + checksumStart, checksumOffset);
        }
        frame.segment(segmentSize);
    }
}
