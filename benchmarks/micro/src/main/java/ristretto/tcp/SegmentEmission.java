package ristretto.tcp;

import ristretto.micro.Kernel;
import ristretto.signatures.Buffer;
import ristretto.signatures.Ip;
import ristretto.signatures.IpAddress;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.Memory;
import ristretto.signatures.Network;
import ristretto.signatures.OutgoingFrame;

/** Writes a segment with timestamps and 300 bytes, checksum included, and hands it down. */
public final class SegmentEmission implements Kernel {
    private static final int PAYLOAD = 300;

    private final Nowhere ip = new Nowhere();
    private final Transmitter transmitter;
    private final Buffer payload;
    private final Flow flow = new Flow(new Ipv4Address(0x0A00_0002), 80, new Ipv4Address(0x0A00_0001), 40_000);
    private int sequence;

    public SegmentEmission(Memory memory) {
        transmitter = new Transmitter(ip, () -> 1_000_000_000, memory, new Counters(), 4, 77);
        payload = memory.allocate(PAYLOAD);
        flow.timestamps = true;
    }

    @Override
    public long run() {
        transmitter.begin().append(payload, 0, PAYLOAD);
        transmitter.send(flow, sequence, 1, Segment.ACK | Segment.PSH, 502, 0);
        sequence += PAYLOAD;
        return ip.seen;
    }

    /** Takes what is sent and remembers its checksum. */
    private static final class Nowhere implements Ip {
        private long seen;

        @Override
        public IpAddress address() {
            return new Ipv4Address(0x0A00_0002);
        }

        @Override
        public int mtu(IpAddress destination) {
            return 1500;
        }

        @Override
        public Network.Offloads offloads() {
            return Network.Offloads.NONE;
        }

        @Override
        public void send(OutgoingFrame frame, IpAddress destination, int protocol) {
            seen += frame.head().getUnsignedShort(frame.start() + Segment.CHECKSUM);
        }

        @Override
        public int pseudoHeaderSum(IpAddress source, IpAddress destination, int protocol, int length) {
            return protocol + length;
        }

        @Override
        public void register(int protocol, Receiver receiver) { }
    }
}
