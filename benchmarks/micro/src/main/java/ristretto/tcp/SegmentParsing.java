package ristretto.tcp;

import ristretto.micro.Kernel;
import ristretto.signatures.Buffer;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.Memory;

/** Reads the header of a segment with timestamps, as for each that arrives. */
public final class SegmentParsing implements Kernel {
    private static final Ipv4Address HERE = new Ipv4Address(0x0A00_0002);
    private static final Ipv4Address THERE = new Ipv4Address(0x0A00_0001);

    private final Segment segment = new Segment();
    private final Buffer packet;

    public SegmentParsing(Memory memory) {
        packet = memory.allocate(Segment.HEADER + Transmitter.TIMESTAMPS + 64);
        packet.putInt(0, 40_000 << 16 | 80);
        packet.putInt(4, 0x1234_5678);
        packet.putInt(8, 0x2345_6789);
        packet.putInt(12, (Segment.HEADER + Transmitter.TIMESTAMPS) << 26 | (Segment.ACK | Segment.PSH) << 16 | 502);
        packet.putInt(Segment.HEADER, 0x0101_080A);
        packet.putInt(Segment.HEADER + 4, 1000);
        packet.putInt(Segment.HEADER + 8, 2000);
    }

    @Override
    public long run() {
        if (!segment.parse(packet, THERE, HERE)) {
            throw new IllegalStateException("not a segment");
        }
        return segment.sourcePort() + segment.destinationPort() + segment.sequence() + segment.acknowledgment() + segment.window() + segment.flags()
            + segment.payloadLength() + segment.timestamp() + segment.echo();
    }
}
