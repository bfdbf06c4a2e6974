package ristretto.network;

import java.util.Optional;
import ristretto.signatures.Buffer;

/**
 * The header of an ICMP message (RFC 792). The static accessors read a message that is at least {@link #LENGTH} bytes long.
 *
 * @param type what kind of message it is, such as {@link #ECHO_REQUEST}
 * @param code which case of it
 * @param rest the four bytes behind the checksum; of an echo the identifier and sequence number
 */
public record IcmpMessage(int type, int code, int rest) {
    public static final int ECHO_REPLY = 0;
    public static final int DESTINATION_UNREACHABLE = 3;
    public static final int ECHO_REQUEST = 8;
    public static final int TIME_EXCEEDED = 11;

    // Codes of DESTINATION_UNREACHABLE (RFC 792; RFC 1122, section 3.2.2.1).
    public static final int NETWORK_UNREACHABLE = 0;
    public static final int HOST_UNREACHABLE = 1;
    public static final int PROTOCOL_UNREACHABLE = 2;
    public static final int PORT_UNREACHABLE = 3;
    public static final int FRAGMENTATION_NEEDED = 4;
    static final int SOURCE_ROUTE_FAILED = 5;
    static final int NETWORK_UNKNOWN = 6;
    static final int NETWORK_PROHIBITED = 9;
    static final int HOST_PROHIBITED = 10;
    static final int NETWORK_UNREACHABLE_FOR_SERVICE = 11;
    static final int COMMUNICATION_PROHIBITED = 13;
    static final int LAST_CODE = 15;

    /** Bytes of a header. */
    public static final int LENGTH = 8;

    private static final int TYPE = 0;
    private static final int CODE = 1;
    private static final int CHECKSUM = 2;
    private static final int REST = 4;
    private static final int NEXT_HOP_MTU = 6;

    static int type(Buffer message) {
        return message.getUnsignedByte(TYPE);
    }

    static int code(Buffer message) {
        return message.getUnsignedByte(CODE);
    }

    static int rest(Buffer message) {
        return message.getInt(REST);
    }

    /** The MTU that a packet was too big for (RFC 1191, section 4), or 0 from a router that does not tell. */
    static int nextHopMtu(Buffer message) {
        return message.getUnsignedShort(NEXT_HOP_MTU);
    }

    static boolean checksumValid(Buffer message) {
        return message.sum(0, message.length(), 0) == 0xFFFF;
    }

    /** The header of {@code message}, or empty if it is too short or wrong in its checksum. */
    public static Optional<IcmpMessage> parse(Buffer message) {
        return message.length() >= LENGTH && checksumValid(message)
            ? Optional.of(new IcmpMessage(type(message), code(message), rest(message))) : Optional.empty();
    }

    /** {@code emit(into, at, sum)} writes the header, {@link #LENGTH} bytes; {@code sum} is the {@link Buffer#sum} of what follows. */
    public void emit(Buffer into, int at, int sum) {
        write(into, at, type, code, rest, sum);
    }

    static void write(Buffer into, int at, int type, int code, int rest, int sum) {
        into.putInt(at + TYPE, type << 24 | code << 16);
        into.putInt(at + REST, rest);
        into.putShort(at + CHECKSUM, ~into.sum(at, LENGTH, sum));
    }
}
