package ristretto.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ristretto.signatures.Buffer;
import ristretto.signatures.Ipv4Address;

/**
 * The options of a DHCP message (RFC 2132) that this host knows. An address is 0.0.0.0 if it is not there; times are in
 * seconds, {@link #ABSENT} if not there, {@link #INFINITE} if for ever.
 *
 * @param type of the message, such as {@link #DISCOVER}
 * @param server who sends a reply, or is addressed by a request
 * @param requested the address that a client would like
 * @param mask the network's, contiguous or not
 * @param router the first of those given
 * @param nameServers at most {@link #MOST_ADDRESSES}, best first
 * @param lease how long the address may be used
 * @param renewal when to ask its server to extend that, T1
 * @param rebinding when to ask any server, T2
 * @param hostName the client's, 1 to 63 graphic ASCII characters; empty if not there
 */
public record DhcpOptions(int type, Ipv4Address server, Ipv4Address requested, Ipv4Address mask, Ipv4Address router,
                          List<Ipv4Address> nameServers, long lease, long renewal, long rebinding, String hostName) {
    // Types of messages (RFC 2132, section 9.6).
    public static final int DISCOVER = 1;
    public static final int OFFER = 2;
    public static final int REQUEST = 3;
    public static final int DECLINE = 4;
    public static final int ACK = 5;
    public static final int NAK = 6;
    public static final int LAST_TYPE = 8;

    /** The value of a time that is not there. */
    public static final long ABSENT = -1;
    /** The value of a time that never comes. */
    public static final long INFINITE = 0xFFFF_FFFFL;
    /** Addresses that are kept of a list. */
    public static final int MOST_ADDRESSES = 4;
    /** Characters of a host name (RFC 1035, section 2.3.4). */
    public static final int LONGEST_NAME = 63;

    static final int PAD = 0;
    static final int SUBNET_MASK = 1;
    static final int ROUTER = 3;
    static final int NAME_SERVER = 6;
    static final int HOST_NAME = 12;
    static final int REQUESTED_ADDRESS = 50;
    static final int LEASE_TIME = 51;
    static final int MESSAGE_TYPE = 53;
    static final int SERVER = 54;
    static final int PARAMETERS = 55;
    static final int RENEWAL_TIME = 58;
    static final int REBINDING_TIME = 59;
    static final int CLIENT = 61;
    static final int END = 255;

    /** What a client sends: with a type, a server and an address to ask for, or 0.0.0.0, and its name, or none. */
    static DhcpOptions request(int type, Ipv4Address server, Ipv4Address requested, String hostName) {
        return new DhcpOptions(type, server, requested, Ipv4Address.ANY, Ipv4Address.ANY, new ArrayList<>(), ABSENT, ABSENT, ABSENT, hostName);
    }

    /**
     * Reads the options from {@code from} to the end of {@code message} or of the options. Of an option given twice the
     * first counts, unknown ones are skipped; empty if one is cut short, one of a time or an address has a wrong length, or
     * there is no type. Options in the fields for the server's name and the boot file (RFC 2132, section 9.3) are not read.
     */
    static Optional<DhcpOptions> parse(Buffer message, int from) {
        DhcpOptionReader reader = new DhcpOptionReader(message, from);
        int type = reader.find(MESSAGE_TYPE, 1) < 0 ? 0 : message.getUnsignedByte(reader.find(MESSAGE_TYPE, 1));
        DhcpOptions options = new DhcpOptions(type, reader.address(SERVER), reader.address(REQUESTED_ADDRESS), reader.address(SUBNET_MASK),
            reader.address(ROUTER), reader.addresses(NAME_SERVER), reader.time(LEASE_TIME), reader.time(RENEWAL_TIME),
            reader.time(REBINDING_TIME), reader.text(HOST_NAME));
        return reader.sound() && type > 0 && type <= LAST_TYPE ? Optional.of(options) : Optional.empty();
    }

    /** Writes the options, and the end, from {@code at}; returns where that is. */
    int emit(Buffer into, int at) {
        int to = header(into, at, MESSAGE_TYPE, 1);
        into.putByte(to++, type);
        to = address(into, to, SERVER, server);
        to = address(into, to, REQUESTED_ADDRESS, requested);
        to = address(into, to, SUBNET_MASK, mask);
        to = address(into, to, ROUTER, router);
        if (!nameServers.isEmpty()) {
            to = header(into, to, NAME_SERVER, nameServers.size() * 4);
            for (int i = 0; i < nameServers.size(); i++, to += 4) {
                into.putInt(to, nameServers.get(i).bits());
            }
        }
        to = time(into, to, LEASE_TIME, lease);
        to = time(into, to, RENEWAL_TIME, renewal);
        to = time(into, to, REBINDING_TIME, rebinding);
        if (!hostName.isEmpty()) {
            to = header(into, to, HOST_NAME, hostName.length());
            for (int i = 0; i < hostName.length(); i++) {
                into.putByte(to++, hostName.charAt(i));
            }
        }
        into.putByte(to, END);
        return to;
    }

    private static int header(Buffer into, int at, int option, int length) {
        into.putShort(at, option << 8 | length);
        return at + 2;
    }

    private static int address(Buffer into, int at, int option, Ipv4Address address) {
        return address.bits() == 0 ? at : value(into, at, option, address.bits());
    }

    private static int time(Buffer into, int at, int option, long seconds) {
        return seconds == ABSENT ? at : value(into, at, option, (int) seconds);
    }

    private static int value(Buffer into, int at, int option, int value) {
        into.putInt(header(into, at, option, 4), value);
        return at + 6;
    }

    /** Whether {@code name} can be a host's, as far as its characters go. */
    static boolean graphic(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) <= ' ' || name.charAt(i) > '~') {
                return false;
            }
        }
        return name.length() <= LONGEST_NAME;
    }
}
