package ristretto.network;

import ristretto.signatures.Buffer;
import ristretto.signatures.Memory;
import ristretto.signatures.OutgoingFrame;

/** A copy of a packet that waits for its next hop's link address, with what it asks of the device. */
final class HeldPacket {
    final Buffer packet;
    private final int headLength;
    private final int checksumStart;
    private final int checksumOffset;
    private final int segmentSize;

    HeldPacket(OutgoingFrame frame, Memory memory) {
        packet = memory.allocate(frame.length());
        frame.copyTo(packet, 0);
        headLength = frame.headLength();
        checksumStart = frame.checksumStart() < 0 ? -1 : frame.checksumStart() - frame.start();
        checksumOffset = frame.checksumOffset();
        segmentSize = frame.segmentSize();
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
