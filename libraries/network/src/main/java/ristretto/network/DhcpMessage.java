package ristretto.network;

import java.util.Optional;
import ristretto.signatures.Buffer;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.MacAddress;

/**
 * A DHCP message (RFC 2131, section 2). Requests also carry the client's identifier and the list of options that it asks for.
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

    private static final int OPERATION = 0;
    private static final int HARDWARE_TYPE = 1;
    private static final int HARDWARE_LENGTH = 2;
    private static final int TRANSACTION = 4;
    private static final int SECONDS = 8;
    private static final int FLAGS = 10;
    private static final int CLIENT = 12;
    private static final int YOURS = 16;
    private static final int HARDWARE = 28;
    private static final int COOKIE = 236;
    private static final int OPTIONS = 240;

    private static final int ETHERNET = 1;
    private static final int BROADCAST_FLAG = 0x8000;
    private static final int MAGIC_COOKIE = 0x63825363;

    /** The message in {@code payload}, or empty if it is none, or not for Ethernet, or one of its options is malformed. */
    public static Optional<DhcpMessage> parse(Buffer payload) {
        if (payload.length() < OPTIONS || payload.getInt(COOKIE) != MAGIC_COOKIE
            || payload.getUnsignedByte(HARDWARE_TYPE) != ETHERNET || payload.getUnsignedByte(HARDWARE_LENGTH) != MacAddress.LENGTH) {
            return Optional.empty();
        }
        int operation = payload.getUnsignedByte(OPERATION);
        Optional<DhcpOptions> options = DhcpOptions.parse(payload, OPTIONS);
        if (options.isEmpty() || operation != REQUEST && operation != REPLY) {
            return Optional.empty();
        }
        return Optional.of(new DhcpMessage(operation, payload.getInt(TRANSACTION), payload.getUnsignedShort(SECONDS),
            (payload.getUnsignedShort(FLAGS) & BROADCAST_FLAG) != 0, new Ipv4Address(payload.getInt(CLIENT)),
            new Ipv4Address(payload.getInt(YOURS)), MacAddress.get(payload, HARDWARE), options.get()));
    }

    /** Writes the message to the start of {@code into}, {@link #LONGEST} bytes long and all zero, and returns its length. */
    public int emit(Buffer into) {
        into.putByte(OPERATION, operation);
        into.putByte(HARDWARE_TYPE, ETHERNET);
        into.putByte(HARDWARE_LENGTH, MacAddress.LENGTH);
        into.putInt(TRANSACTION, transaction);
        into.putShort(SECONDS, seconds);
        into.putShort(FLAGS, broadcast ? BROADCAST_FLAG : 0);
        into.putInt(CLIENT, client.bits());
        into.putInt(YOURS, yours.bits());
        hardware.put(into, HARDWARE);
        into.putInt(COOKIE, MAGIC_COOKIE);
        Optional<DhcpClientId> identifier = operation == REQUEST ? Optional.of(new DhcpClientId(hardware)) : Optional.empty();
        return Math.max(LENGTH, options.emit(into, OPTIONS, identifier));
    }
}
