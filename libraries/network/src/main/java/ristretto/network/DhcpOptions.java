package ristretto.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ristretto.signatures.Buffer;
import ristretto.signatures.Ipv4Address;

/**
 * The options of a DHCP message (RFC 2132) that this host knows. Times are in seconds, {@link #ABSENT} if not there,
 * {@link #INFINITE} if for ever.
 *
 * @param server who sends a reply, or is addressed by a request
 * @param requested the address that a client would like
 * @param mask the network's, contiguous or not
 * @param routers at most {@link #MOST_ADDRESSES}, best first
 * @param nameServers at most {@link #MOST_ADDRESSES}, best first
 * @param lease how long the address may be used
 * @param renewal when to ask its server to extend that, T1
 * @param rebinding when to ask any server, T2
 * @param hostName the client's, 1 to 63 graphic ASCII characters; empty if not there
 */
public record DhcpOptions(DhcpType type, Optional<Ipv4Address> server, Optional<Ipv4Address> requested,
                          Optional<Ipv4Address> mask, List<Ipv4Address> routers, List<Ipv4Address> nameServers,
                          long lease, long renewal, long rebinding, String hostName) {
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

    /** Options with nothing but a type. */
    public static DhcpOptions of(DhcpType type) {
        return new DhcpOptions(type, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(),
            ABSENT, ABSENT, ABSENT, "");
    }

    public DhcpOptions server(Ipv4Address address) {
        return new DhcpOptions(type, Optional.of(address), requested, mask, routers, nameServers, lease, renewal, rebinding, hostName);
    }

    public DhcpOptions requested(Ipv4Address address) {
        return new DhcpOptions(type, server, Optional.of(address), mask, routers, nameServers, lease, renewal, rebinding, hostName);
    }

    public DhcpOptions hostName(String name) {
        return new DhcpOptions(type, server, requested, mask, routers, nameServers, lease, renewal, rebinding, name);
    }

    /**
     * Reads the options from {@code at} to the end of {@code message} or of the options. Of an option given twice the first
     * counts, unknown ones are skipped; empty if one is cut short, has a wrong length, or there is no type. Options in the
     * fields for the server's name and the boot file (RFC 2132, section 9.3) are not read.
     */
    static Optional<DhcpOptions> parse(Buffer message, int at) {
        Reader reader = new Reader(message);
        return reader.readAll(at) ? reader.options() : Optional.empty();
    }

    /** {@code write(into, at, parameters)} writes the options and the end, with the list of those asked for if {@code client}. */
    int emit(Buffer into, int at, Optional<DhcpClientId> client) {
        int to = at;
        to = writeByte(into, to, MESSAGE_TYPE, type.code());
        if (client.isPresent()) {
            to = client.get().emit(into, to);
        }
        to = writeAddress(into, to, SERVER, server);
        to = writeAddress(into, to, REQUESTED_ADDRESS, requested);
        to = writeAddress(into, to, SUBNET_MASK, mask);
        to = writeAddresses(into, to, ROUTER, routers);
        to = writeAddresses(into, to, NAME_SERVER, nameServers);
        to = writeTime(into, to, LEASE_TIME, lease);
        to = writeTime(into, to, RENEWAL_TIME, renewal);
        to = writeTime(into, to, REBINDING_TIME, rebinding);
        to = writeName(into, to);
        into.putByte(to, END);
        return to + 1;
    }

    private static int writeHeader(Buffer into, int at, int option, int length) {
        into.putByte(at, option);
        into.putByte(at + 1, length);
        return at + 2;
    }

    private static int writeByte(Buffer into, int at, int option, int value) {
        into.putByte(writeHeader(into, at, option, 1), value);
        return at + 3;
    }

    private static int writeAddress(Buffer into, int at, int option, Optional<Ipv4Address> address) {
        return address.isEmpty() ? at : writeAddresses(into, at, option, List.of(address.get()));
    }

    private static int writeAddresses(Buffer into, int at, int option, List<Ipv4Address> addresses) {
        if (addresses.isEmpty()) {
            return at;
        }
        int to = writeHeader(into, at, option, addresses.size() * 4);
        for (Ipv4Address address : addresses) {
            into.putInt(to, address.bits());
            to += 4;
        }
        return to;
    }

    private static int writeTime(Buffer into, int at, int option, long seconds) {
        if (seconds == ABSENT) {
            return at;
        }
        into.putInt(writeHeader(into, at, option, 4), (int) seconds);
        return at + 6;
    }

    private int writeName(Buffer into, int at) {
        if (hostName.isEmpty()) {
            return at;
        }
        int to = writeHeader(into, at, HOST_NAME, hostName.length());
        for (int i = 0; i < hostName.length(); i++) {
            into.putByte(to + i, hostName.charAt(i));
        }
        return to + hostName.length();
    }

    /** Collects options. */
    private static final class Reader {
        private final Buffer message;
        private Optional<DhcpType> type = Optional.empty();
        private Optional<Ipv4Address> server = Optional.empty();
        private Optional<Ipv4Address> requested = Optional.empty();
        private Optional<Ipv4Address> mask = Optional.empty();
        private List<Ipv4Address> routers = List.of();
        private List<Ipv4Address> nameServers = List.of();
        private long lease = ABSENT;
        private long renewal = ABSENT;
        private long rebinding = ABSENT;
        private String hostName = "";

        Reader(Buffer message) {
            this.message = message;
        }

        boolean readAll(int from) {
            int at = from;
            while (at < message.length()) {
                int option = message.getUnsignedByte(at++);
                if (option == END) {
                    return true;
                }
                if (option == PAD) {
                    continue;
                }
                if (at == message.length() || message.getUnsignedByte(at) > message.length() - at - 1) {
                    return false;
                }
                int length = message.getUnsignedByte(at++);
                if (!read(option, at, length)) {
                    return false;
                }
                at += length;
            }
            return true;
        }

        private boolean read(int option, int at, int length) {
            switch (option) {
                case MESSAGE_TYPE:
                    return readType(at, length);
                case SERVER:
                    server = server.isPresent() ? server : address(at, length);
                    return length == 4;
                case REQUESTED_ADDRESS:
                    requested = requested.isPresent() ? requested : address(at, length);
                    return length == 4;
                case SUBNET_MASK:
                    mask = mask.isPresent() ? mask : address(at, length);
                    return length == 4;
                case ROUTER:
                    routers = routers.isEmpty() ? addresses(at, length) : routers;
                    return length > 0 && length % 4 == 0;
                case NAME_SERVER:
                    nameServers = nameServers.isEmpty() ? addresses(at, length) : nameServers;
                    return length > 0 && length % 4 == 0;
                case LEASE_TIME:
                    lease = lease == ABSENT ? time(at, length) : lease;
                    return length == 4;
                case RENEWAL_TIME:
                    renewal = renewal == ABSENT ? time(at, length) : renewal;
                    return length == 4;
                case REBINDING_TIME:
                    rebinding = rebinding == ABSENT ? time(at, length) : rebinding;
                    return length == 4;
                case HOST_NAME:
                    hostName = hostName.isEmpty() ? name(at, length) : hostName;
                    return length > 0;
                default:
                    return true;
            }
        }

        private boolean readType(int at, int length) {
            int code = length == 1 ? message.getUnsignedByte(at) : 0;
            if (code < 1 || code > DhcpType.values().length) {
                return false;
            }
            type = type.isPresent() ? type : Optional.of(DhcpType.values()[code - 1]);
            return true;
        }

        private Optional<Ipv4Address> address(int at, int length) {
            return length == 4 ? Optional.of(new Ipv4Address(message.getInt(at))) : Optional.empty();
        }

        private List<Ipv4Address> addresses(int at, int length) {
            List<Ipv4Address> addresses = new ArrayList<>();
            for (int i = 0; i + 4 <= length && addresses.size() < MOST_ADDRESSES; i += 4) {
                addresses.add(new Ipv4Address(message.getInt(at + i)));
            }
            return addresses;
        }

        private long time(int at, int length) {
            return length == 4 ? message.getUnsignedInt(at) : ABSENT;
        }

        private String name(int at, int length) {
            StringBuilder name = new StringBuilder();
            for (int i = 0; i < length; i++) {
                name.append((char) message.getUnsignedByte(at + i));
            }
            return graphic(name) ? name.toString() : "";
        }

        private Optional<DhcpOptions> options() {
            return type.isEmpty() ? Optional.empty() : Optional.of(new DhcpOptions(type.get(), server, requested, mask, routers,
                nameServers, lease, renewal, rebinding, hostName));
        }
    }

    /** Whether {@code name} can be a host's, as far as its characters go. */
    static boolean graphic(CharSequence name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) <= ' ' || name.charAt(i) > '~') {
                return false;
            }
        }
        return name.length() <= LONGEST_NAME;
    }
}
