package ristretto.network;

import java.util.Optional;
import ristretto.signatures.Buffer;

/**
 * The header of a UDP datagram (RFC 768). The static accessors read a datagram that is {@link #wellFormed}.
 *
 * @param length bytes of header and payload
 * @param checksum the complement of the sum of pseudo-header, header and payload, or 0 for none
 */
public record UdpHeader(int sourcePort, int destinationPort, int length, int checksum) {
    /** Bytes of a header. */
    public static final int LENGTH = 8;
    /** Where the checksum stands. */
    static final int CHECKSUM = 6;

    private static final int SOURCE_PORT = 0;
    private static final int DESTINATION_PORT = 2;
    private static final int LENGTH_FIELD = 4;

    /** Whether {@code datagram} holds a header and all of its payload: then no accessor fails. */
    public static boolean wellFormed(Buffer datagram) {
        return datagram.length() >= LENGTH && length(datagram) >= LENGTH && length(datagram) <= datagram.length();
    }

    static int sourcePort(Buffer datagram) {
        return datagram.getUnsignedShort(SOURCE_PORT);
    }

    static int destinationPort(Buffer datagram) {
        return datagram.getUnsignedShort(DESTINATION_PORT);
    }

    static int length(Buffer datagram) {
        return datagram.getUnsignedShort(LENGTH_FIELD);
    }

    /** {@code checksumValid(datagram, pseudo)} is whether there is no checksum or it agrees, the pseudo-header's sum given. */
    static boolean checksumValid(Buffer datagram, int pseudo) {
        return datagram.getUnsignedShort(CHECKSUM) == 0 || datagram.sum(0, length(datagram), pseudo) == 0xFFFF;
    }

    /** {@code complement(sum)} is the checksum for a sum; the one that would mean "none" is replaced by its equal (RFC 768). */
    static int complement(int sum) {
        int checksum = ~sum & 0xFFFF;
        return checksum == 0 ? 0xFFFF : checksum;
    }

    /** The header of {@code datagram}, if it is {@linkplain #wellFormed well-formed}. */
    public static Optional<UdpHeader> parse(Buffer datagram) {
        return wellFormed(datagram) ? Optional.of(new UdpHeader(sourcePort(datagram), destinationPort(datagram),
            length(datagram), datagram.getUnsignedShort(CHECKSUM))) : Optional.empty();
    }

    /** Writes the header, {@link #LENGTH} bytes from {@code at}. */
    public void emit(Buffer into, int at) {
        write(into, at, sourcePort, destinationPort, length, checksum);
    }

    static void write(Buffer into, int at, int sourcePort, int destinationPort, int length, int checksum) {
        into.putInt(at + SOURCE_PORT, sourcePort << 16 | destinationPort);
        into.putInt(at + LENGTH_FIELD, length << 16 | checksum);
    }
}
