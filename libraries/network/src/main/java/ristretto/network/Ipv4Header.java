package ristretto.network;

import java.util.Optional;
import ristretto.signatures.Buffer;
import ristretto.signatures.Ipv4Address;

/**
 * The header of an IPv4 packet (RFC 791), written without options. The static accessors read a packet that is
 * {@link #wellFormed}.
 *
 * @param headerLength bytes of header with its options, a multiple of 4 from 20 to 60
 * @param totalLength bytes of header and payload
 * @param identification tells the fragments of one packet from those of another
 * @param dontFragment whether routers must drop the packet rather than split it
 * @param timeToLive hops, 0 to 255
 */
public record Ipv4Header(int headerLength, int totalLength, int identification, boolean dontFragment, int timeToLive,
                         int protocol, Ipv4Address source, Ipv4Address destination) {
    /** Bytes of a header without options. */
    public static final int LENGTH = 20;
    /** The most bytes of a packet. */
    public static final int LONGEST = 0xFFFF;

    private static final int VERSION_AND_LENGTH = 0;
    private static final int TOTAL_LENGTH = 2;
    private static final int IDENTIFICATION = 4;
    private static final int FRAGMENT = 6;
    private static final int TIME_TO_LIVE = 8;
    private static final int PROTOCOL = 9;
    private static final int CHECKSUM = 10;
    private static final int SOURCE = 12;
    private static final int DESTINATION = 16;

    private static final int VERSION_4_WITHOUT_OPTIONS = 0x45;
    private static final int DONT_FRAGMENT = 0x4000;
    private static final int MORE_FRAGMENTS_AND_OFFSET = 0x3FFF;
    private static final int FRAGMENT_OFFSET = 0x1FFF;

    // Option types (RFC 791, section 3.1).
    private static final int END_OF_OPTIONS = 0;
    private static final int NO_OPERATION = 1;
    private static final int LOOSE_SOURCE_ROUTE = 131;
    private static final int STRICT_SOURCE_ROUTE = 137;

    /** Whether {@code packet} begins with a whole header of version 4 and holds all its payload: then no accessor fails. */
    public static boolean wellFormed(Buffer packet) {
        return headerFits(packet) && totalLength(packet) <= packet.length();
    }

    /** As {@link #wellFormed}, for a packet whose payload may be cut short, as it is in an ICMP error. */
    static boolean headerFits(Buffer packet) {
        return packet.length() >= LENGTH && packet.getUnsignedByte(VERSION_AND_LENGTH) >> 4 == 4
            && headerLength(packet) >= LENGTH && headerLength(packet) <= packet.length()
            && totalLength(packet) >= headerLength(packet);
    }

    static boolean checksumValid(Buffer packet) {
        return packet.sum(0, headerLength(packet), 0) == 0xFFFF;
    }

    static int headerLength(Buffer packet) {
        return (packet.getUnsignedByte(VERSION_AND_LENGTH) & 0xF) * 4;
    }

    static int totalLength(Buffer packet) {
        return packet.getUnsignedShort(TOTAL_LENGTH);
    }

    static boolean fragment(Buffer packet) {
        return (packet.getUnsignedShort(FRAGMENT) & MORE_FRAGMENTS_AND_OFFSET) != 0;
    }

    static int fragmentOffset(Buffer packet) {
        return packet.getUnsignedShort(FRAGMENT) & FRAGMENT_OFFSET;
    }

    static int protocol(Buffer packet) {
        return packet.getUnsignedByte(PROTOCOL);
    }

    static int sourceBits(Buffer packet) {
        return packet.getInt(SOURCE);
    }

    static int destinationBits(Buffer packet) {
        return packet.getInt(DESTINATION);
    }

    /** Whether the options are malformed or tell routers which way to go (RFC 7126, sections 4.3 and 4.4). */
    static boolean optionsUnacceptable(Buffer packet) {
        int end = headerLength(packet);
        int at = LENGTH;
        while (at < end) {
            int type = packet.getUnsignedByte(at);
            if (type == END_OF_OPTIONS) {
                return false;
            }
            int length = type == NO_OPERATION ? 1 : at + 1 < end ? packet.getUnsignedByte(at + 1) : 0;
            if (type != NO_OPERATION && length < 2 || length > end - at) {
                return true;
            }
            if (type == LOOSE_SOURCE_ROUTE || type == STRICT_SOURCE_ROUTE) {
                return true;
            }
            at += length;
        }
        return false;
    }

    /** The header of {@code packet}, or empty if it is not {@linkplain #wellFormed well-formed}, is wrong in its checksum, or a fragment. */
    public static Optional<Ipv4Header> parse(Buffer packet) {
        if (!wellFormed(packet) || !checksumValid(packet) || fragment(packet)) {
            return Optional.empty();
        }
        return Optional.of(new Ipv4Header(headerLength(packet), totalLength(packet), packet.getUnsignedShort(IDENTIFICATION),
            (packet.getUnsignedShort(FRAGMENT) & DONT_FRAGMENT) != 0, packet.getUnsignedByte(TIME_TO_LIVE), protocol(packet),
            new Ipv4Address(sourceBits(packet)), new Ipv4Address(destinationBits(packet))));
    }

    /** Writes the header, {@link #LENGTH} bytes from {@code at}, with its checksum. */
    public void emit(Buffer into, int at) {
        write(into, at, totalLength, identification, dontFragment, timeToLive, protocol, source.bits(), destination.bits());
    }

    static void write(Buffer into, int at, int totalLength, int identification, boolean dontFragment, int timeToLive,
                      int protocol, int source, int destination) {
        int first = VERSION_4_WITHOUT_OPTIONS << 24 | totalLength;
        int second = (identification & 0xFFFF) << 16 | (dontFragment ? DONT_FRAGMENT : 0);
        int third = timeToLive << 24 | protocol << 16;
        // Five words of 32 bits take fewer accesses than the fields and a sum over them.
        long sum = (first & 0xFFFF_FFFFL) + (second & 0xFFFF_FFFFL) + (third & 0xFFFF_FFFFL) + (source & 0xFFFF_FFFFL)
            + (destination & 0xFFFF_FFFFL);
        sum = (sum & 0xFFFF) + (sum >>> 16 & 0xFFFF) + (sum >>> 32);
        sum = (sum & 0xFFFF) + (sum >>> 16);
        sum = (sum & 0xFFFF) + (sum >>> 16);
        into.putLong(at + VERSION_AND_LENGTH, (long) first << 32 | second & 0xFFFF_FFFFL);
        into.putInt(at + TIME_TO_LIVE, third | (int) ~sum & 0xFFFF);
        into.putLong(at + SOURCE, (long) source << 32 | destination & 0xFFFF_FFFFL);
    }

    /** The sum of the pseudo-header (RFC 768), to be continued with {@link Buffer#sum}. */
    static int pseudoHeaderSum(int source, int destination, int protocol, int length) {
        int sum = (source >>> 16) + (source & 0xFFFF) + (destination >>> 16) + (destination & 0xFFFF) + protocol + length;
        sum = (sum & 0xFFFF) + (sum >>> 16);
        return (sum & 0xFFFF) + (sum >>> 16);
    }
}
