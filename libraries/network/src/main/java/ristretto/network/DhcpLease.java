package ristretto.network;

import java.util.List;
import java.util.Optional;
import ristretto.signatures.EventLoop;
import ristretto.signatures.Ipv4Address;

/**
 * An address that a DHCP server lends to this host. Times are in nanoseconds of the event loop;
 * {@link EventLoop.Condition#NEVER} if the lease is for ever.
 *
 * @param gateway the router to other networks, or 0.0.0.0 if there is none
 * @param nameServers best first
 * @param server who gave it
 * @param seconds how long it was given for
 * @param renewAt when to ask the server to extend it, T1
 * @param rebindAt when to ask any server, T2
 * @param expiresAt when the address must not be used any more
 */
public record DhcpLease(Ipv4Cidr address, Ipv4Address gateway, List<Ipv4Address> nameServers, Ipv4Address server,
                        long seconds, long renewAt, long rebindAt, long expiresAt) {
    private static final long SECOND = 1_000_000_000L;

    /**
     * {@code of(message, since)} is the lease in an offer or acknowledgement of a request sent at {@code since}. Empty if the
     * message does not name server, duration and a contiguous mask, or the address cannot be a host's in that network.
     */
    static Optional<DhcpLease> of(DhcpMessage message, long since) {
        DhcpOptions options = message.options();
        int mask = options.mask().bits();
        if (options.server().bits() == 0 || mask == 0 || options.lease() <= 0 || message.operation() != DhcpMessage.REPLY) {
            return Optional.empty();
        }
        Ipv4Cidr address = new Ipv4Cidr(message.yours(), Integer.bitCount(mask));
        if (address.mask() != mask || !address.ofHost()) {
            return Optional.empty();
        }
        return Optional.of(new DhcpLease(address, gateway(options), options.nameServers(), options.server(), options.lease(),
            point(since, renewal(options)), point(since, rebinding(options)), point(since, options.lease())));
    }

    private static Ipv4Address gateway(DhcpOptions options) {
        return Addresses.unicast(options.router().bits()) ? options.router() : Ipv4Address.ANY;
    }

    /** T2: what the server says if it is before the end, else seven eighths of the lease (RFC 2131, section 4.4.5). */
    private static long rebinding(DhcpOptions options) {
        if (options.lease() == DhcpOptions.INFINITE) {
            return DhcpOptions.INFINITE;
        }
        boolean sensible = options.rebinding() > 0 && options.rebinding() < options.lease();
        return sensible ? options.rebinding() : options.lease() * 7 / 8;
    }

    /** T1: what the server says if it is before T2, else half of the lease, or T2 if that comes earlier. */
    private static long renewal(DhcpOptions options) {
        if (options.lease() == DhcpOptions.INFINITE) {
            return DhcpOptions.INFINITE;
        }
        long rebinding = rebinding(options);
        boolean sensible = options.renewal() > 0 && options.renewal() < rebinding;
        return sensible ? options.renewal() : Math.min(options.lease() / 2, rebinding);
    }

    private static long point(long since, long seconds) {
        return seconds == DhcpOptions.INFINITE ? EventLoop.Condition.NEVER : since + seconds * SECOND;
    }

    /** As in {@code lease 86400 s}. */
    String duration() {
        return seconds == DhcpOptions.INFINITE ? "lease without end" : "lease " + seconds + " s";
    }
}
