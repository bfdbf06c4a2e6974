package ristretto.tcp;

import java.util.function.LongSupplier;
import ristretto.signatures.Buffer;
import ristretto.signatures.Ip;
import ristretto.signatures.IpAddress;
import ristretto.signatures.Memory;
import ristretto.signatures.Network;
import ristretto.signatures.OutgoingFrame;

/** Puts TCP headers (RFC 9293, section 3.1) in front of payload and hands the segments to IP. */
final class Transmitter {
    static final int TIMESTAMPS = 12;
    private static final int SYN_SCALE = 4;
    private static final int SYN_MSS = 4;
    /** An IPv4 packet has at most 65535 bytes; this leaves room for the headers. */
    private static final int MOST_PAYLOAD = 65_535 - 120;

    private final Ip ip;
    private final LongSupplier clock;
    private final Counters counters;
    private final OutgoingFrame frame;
    private final int timestampOffset;
    /** The shift of the windows that this host announces. */
    final int shift;

    /** @param clock nanoseconds since an arbitrary origin */
    Transmitter(Ip ip, LongSupplier clock, Memory memory, Counters counters, int shift, int timestampOffset) {
        this.ip = ip;
        this.clock = clock;
        this.counters = counters;
        this.shift = shift;
        this.timestampOffset = timestampOffset;
        frame = new OutgoingFrame(memory.allocate(OutgoingFrame.HEADROOM));
    }

    /** An empty frame, to which payload may be added before {@link #send}. */
    OutgoingFrame begin() {
        frame.clear();
        return frame;
    }

    /** The largest payload of a packet to {@code remote} behind a header without options: what the MSS option says. */
    int mss(IpAddress remote) {
        return Math.max(ip.mtu(remote) - Segment.HEADER, 64);
    }

    /** The most payload that a frame may have if its segments have {@code mss} bytes: a multiple of it. */
    int burst(int mss) {
        Network.Offloads offloads = ip.offloads();
        if (!offloads.checksum()) {
            return mss;
        }
        int most = Math.min(offloads.segmentation() - Segment.HEADER - TIMESTAMPS, MOST_PAYLOAD);
        return most < mss ? mss : most - most % mss;
    }

    /** Our clock for timestamps: milliseconds with a random origin. */
    int timestamp() {
        return (int) (clock.getAsLong() / RetransmissionTimeout.MILLISECOND) + timestampOffset;
    }

    /** Sends the frame begun. A SYN gets the options to be agreed on. */
    void send(Flow flow, int sequence, int acknowledgment, int flags, int window, int segmentSize) {
        boolean syn = (flags & Segment.SYN) != 0;
        boolean timestamps = flow.timestamps && (flags & Segment.RST) == 0;
        int header = Segment.HEADER + (timestamps ? TIMESTAMPS : 0)
            + (syn ? SYN_MSS + (flow.scaling ? SYN_SCALE : 0) : 0);
        int start = frame.prepend(header);
        Buffer head = frame.head();
        head.putLong(start, pair(flow.ports << 16 | flow.ports >>> 16, sequence));
        head.putLong(start + 8, pair(acknowledgment, header << 26 | flags << 16 | window));
        int at = start + Segment.HEADER;
        if (syn) {
            head.putInt(at, 0x0204_0000 | mss(flow.remote));
            at += SYN_MSS;
            if (flow.scaling) {
                head.putInt(at, 0x0103_0300 | shift);
                at += SYN_SCALE;
            }
        }
        if (timestamps) {
            head.putInt(at, 0x0101_080A);
            head.putLong(at + 4, pair(timestamp(), flow.recentTimestamp));
        }
        checksum(flow, start, header);
        if (segmentSize > 0) {
            frame.segment(segmentSize);
        }
        counters.sent++;
        ip.send(frame, flow.remote, Ip.PROTOCOL_TCP);
    }

    private static long pair(int first, int second) {
        return (long) first << 32 | second & 0xFFFF_FFFFL;
    }

    /** Writes the checksum, and the urgent pointer behind it, which is never used. */
    private void checksum(Flow flow, int start, int header) {
        int sum = ip.pseudoHeaderSum(flow.local, flow.remote, Ip.PROTOCOL_TCP, frame.length());
        if (ip.offloads().checksum()) {
            frame.head().putInt(start + Segment.CHECKSUM, sum << 16);
            frame.completeChecksum(start, Segment.CHECKSUM);
        } else {
            frame.head().putInt(start + Segment.CHECKSUM, 0);
            int whole = frame.sumPayload(frame.head().sum(start, header, sum));
            frame.head().putShort(start + Segment.CHECKSUM, ~whole);
        }
    }

    /** Resets whatever {@code segment} belongs to, without a connection (RFC 9293, section 3.10.7.1). */
    void refuse(Segment segment) {
        if (segment.has(Segment.RST)) {
            return;
        }
        Flow flow = new Flow(segment);
        begin();
        counters.resets++;
        if (segment.has(Segment.ACK)) {
            send(flow, segment.acknowledgment(), 0, Segment.RST, 0, 0);
        } else {
            send(flow, 0, segment.sequence() + segment.length(), Segment.RST | Segment.ACK, 0, 0);
        }
    }
}
