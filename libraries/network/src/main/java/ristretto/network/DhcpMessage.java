package ristretto.network;

import java.util.Optional;
import ristretto.signatures.Buffer;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.MacAddress;

/**
 * A DHCP message (RFC 2131, section 2).
 *
 * @param operation {@link #REQUEST} from a client, {@link #REPLY} from a server
 * @param transaction chosen by the client, the same in all messages of one exchange
 * @param seconds since the client began, 0 to 65535
 * @param broadcast whether replies must be broadcast since the client has no address
 * @param client the address that the client has, or 0.0.0.0
 * @param yours the address that the server gives, or 0.0.0.0
 * @param hardware the client's link address
 */
public record DhcpMessage(int operation, int transaction, int seconds, boolean broadcast, Ipv4Address client, Ipv4Address yours,
                          MacAddress hardware, DhcpOptions options) {
    public static final int REQUEST = 1;
    public static final int REPLY = 2;
    public static final int SERVER_PORT = 67;
    public static final int CLIENT_PORT = 68;
    /** Bytes of the shortest message that every relay takes (RFC 1542, section 2.1), and room for all options written. */
    public static final int LENGTH = 300;
    public static final int LONGEST = 548;

    // Operation, hardware type, hardware address length and hops share a word.
    private static final int OPERATION = 0;
    private static final int TRANSACTION = 4;
    private static final int SECONDS_AND_FLAGS = 8;
    private static final int CLIENT = 12;
    private static final int YOURS = 16;
    private static final int HARDWARE = 28;
    private static final int COOKIE = 236;
    private static final int OPTIONS = 240;

    private static final int ETHERNET = 1;
    private static final int ETHERNET_WITH_SIX_OCTETS = ETHERNET << 16 | MacAddress.LENGTH << 8;
    private static final int BROADCAST_FLAG = 0x8000;
    private static final int MAGIC_COOKIE = 0x63825363;

    /** The message in {@code payload}, or empty if it is none, or not for Ethernet, or one of its options is malformed. */
    public static Optional<DhcpMessage> parse(Buffer payload) {
        if (payload.length() < OPTIONS || payload.getInt(COOKIE) != MAGIC_COOKIE) {
            return Optional.empty();
        }
        int kind = payload.getInt(OPERATION);
        int operation = kind >>> 24;
        Optional<DhcpOptions> options = DhcpOptions.parse(payload, OPTIONS);
        // Hops, the last octet, are the relays' business.
        if (options.isEmpty() || operation != REQUEST && operation != REPLY || (kind & 0xFF_FF00) != ETHERNET_WITH_SIX_OCTETS) {
            return Optional.empty();
        }
        int secondsAndFlags = payload.getInt(SECONDS_AND_FLAGS);
        return Optional.of(new DhcpMessage(operation, payload.getInt(TRANSACTION), secondsAndFlags >>> 16,
            (secondsAndFlags & BROADCAST_FLAG) != 0, new Ipv4Address(payload.getInt(CLIENT)),
            new Ipv4Address(payload.getInt(YOURS)), MacAddress.get(payload, HARDWARE), options.get()));
    }

    /** Writes the message to the start of {@code into}, {@link #LONGEST} bytes long and all zero, and returns its length. */
    public int emit(Buffer into) {
        return Math.max(LENGTH, write(into) + 1);
    }

    /** Writes the message, and returns where the options end. */
    private int write(Buffer into) {
        into.putInt(OPERATION, operation << 24 | ETHERNET_WITH_SIX_OCTETS);
        into.putInt(TRANSACTION, transaction);
        into.putInt(SECONDS_AND_FLAGS, seconds << 16 | (broadcast ? BROADCAST_FLAG : 0));
        into.putInt(CLIENT, client.bits());
        into.putInt(YOURS, yours.bits());
        hardware.put(into, HARDWARE);
        into.putInt(COOKIE, MAGIC_COOKIE);
        return options.emit(into, OPTIONS);
    }

    /**
     * As {@link #emit}, with who the client is (RFC 2132, section 9.14) and, unless it declines (RFC 2131, table 5), what it wants to
     * know (section 9.8).
     */
    int emitWithParameters(Buffer into) {
        int at = write(into);
        into.putInt(at, DhcpOptions.CLIENT << 24 | 1 + MacAddress.LENGTH << 16 | ETHERNET << 8);
        hardware.put(into, at + 3);
        if (options.type() == DhcpOptions.DECLINE) {
            into.putByte(at + 9, DhcpOptions.END);
            return Math.max(LENGTH, at + 10);
        }
        into.putInt(at + 9, DhcpOptions.PARAMETERS << 24 | 6 << 16 | DhcpOptions.SUBNET_MASK << 8 | DhcpOptions.ROUTER);
        into.putInt(at + 13, DhcpOptions.NAME_SERVER << 24 | DhcpOptions.LEASE_TIME << 16 | DhcpOptions.RENEWAL_TIME << 8
            | DhcpOptions.REBINDING_TIME);
        into.putByte(at + 17, DhcpOptions.END);
        return Math.max(LENGTH, at + 18);
    }
}
