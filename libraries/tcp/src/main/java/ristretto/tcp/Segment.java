package ristretto.tcp;

import ristretto.signatures.Buffer;
import ristretto.signatures.IpAddress;

/**
 * A segment that has arrived (RFC 9293, section 3.1): a view that is used again for each one. After {@link #parse} has
 * returned true no accessor can fail.
 */
final class Segment {
    static final int HEADER = 20;
    static final int CHECKSUM = 16;

    static final int FIN = 1;
    static final int SYN = 2;
    static final int RST = 4;
    static final int PSH = 8;
    static final int ACK = 16;

    private static final int OPTION_END = 0;
    private static final int OPTION_NOTHING = 1;
    private static final int OPTION_MSS = 2;
    private static final int OPTION_WINDOW_SCALE = 3;
    private static final int OPTION_TIMESTAMPS = 8;
    /** NOP, NOP, timestamps: how everybody lays out a segment whose only option this is (RFC 7323, appendix A). */
    private static final int ALIGNED_TIMESTAMPS = 0x0101_080A;

    private Buffer buffer;
    private IpAddress source;
    private IpAddress destination;
    private int ports;
    private int sequence;
    private int acknowledgment;
    private int window;
    private int flags;
    private int headerLength;

    private int mss;
    private int windowScale;
    private boolean timestamped;
    private int timestamp;
    private int echo;

    /** Takes a packet's payload; false if it is no TCP segment. The options are read too, bad ones ignored. */
    boolean parse(Buffer packet, IpAddress from, IpAddress to) {
        if (packet.length() < HEADER) {
            return false;
        }
        long first = packet.getLong(0);
        long second = packet.getLong(8);
        ports = (int) (first >>> 32);
        sequence = (int) first;
        acknowledgment = (int) (second >>> 32);
        headerLength = (int) second >>> 28 << 2;
        flags = (int) second >>> 16 & 0xFF;
        window = (int) second & 0xFFFF;
        if (headerLength < HEADER || headerLength > packet.length()) {
            return false;
        }
        buffer = packet;
        source = from;
        destination = to;
        mss = 0;
        windowScale = -1;
        timestamped = false;
        if (headerLength > HEADER) {
            parseOptions();
        }
        return true;
    }

    private void parseOptions() {
        if (headerLength == HEADER + 12 && buffer.getInt(HEADER) == ALIGNED_TIMESTAMPS) {
            timestamps(HEADER + 4);
            return;
        }
        int at = HEADER;
        while (at < headerLength) {
            int kind = buffer.getUnsignedByte(at);
            if (kind == OPTION_NOTHING) {
                at++;
                continue;
            }
            int length = kind == OPTION_END || at + 1 >= headerLength ? 0 : buffer.getUnsignedByte(at + 1);
            if (length < 2 || length > headerLength - at) {
                return;
            }
            option(kind, at + 2, length - 2);
            at += length;
        }
    }

    private void option(int kind, int at, int length) {
        if (kind == OPTION_MSS && length == 2) {
            mss = buffer.getUnsignedShort(at);
        } else if (kind == OPTION_WINDOW_SCALE && length == 1) {
            // RFC 7323, section 2.3: a shift above 14 is to be taken as 14.
            windowScale = Math.min(buffer.getUnsignedByte(at), 14);
        } else if (kind == OPTION_TIMESTAMPS && length == 8) {
            timestamps(at);
        }
    }

    private void timestamps(int at) {
        timestamped = true;
        timestamp = buffer.getInt(at);
        echo = buffer.getInt(at + 4);
    }

    Buffer buffer() {
        return buffer;
    }

    IpAddress source() {
        return source;
    }

    IpAddress destination() {
        return destination;
    }

    int sourcePort() {
        return ports >>> 16;
    }

    int destinationPort() {
        return ports & 0xFFFF;
    }

    int sequence() {
        return sequence;
    }

    int acknowledgment() {
        return acknowledgment;
    }

    int flags() {
        return flags;
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** The window field as sent, not scaled. */
    int window() {
        return window;
    }

    /** The offset of the payload in {@link #buffer}. */
    int payload() {
        return headerLength;
    }

    int payloadLength() {
        return buffer.length() - headerLength;
    }

    /** The sequence numbers that the segment takes up: its payload, SYN and FIN. */
    int length() {
        return payloadLength() + (flags & FIN) + (flags >>> 1 & 1);
    }

    /** The maximum segment size that the sender of a SYN accepts, or 0 if it does not say. */
    int mss() {
        return mss;
    }

    /** The shift of the window scale option, or -1 if there is none. */
    int windowScale() {
        return windowScale;
    }

    boolean timestamped() {
        return timestamped;
    }

    /** TSval, if {@link #timestamped}. */
    int timestamp() {
        return timestamp;
    }

    /** TSecr, if {@link #timestamped}. */
    int echo() {
        return echo;
    }
}
