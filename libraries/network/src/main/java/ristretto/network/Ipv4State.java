package ristretto.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ristretto.signatures.EventLoop;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.MacAddress;
import ristretto.signatures.State;

/**
 * What the next run of a host should know of this one.
 *
 * @param network this host's, to which the neighbours belong
 * @param lease the lease of its address, if that is from DHCP
 * @param neighbours those whose link addresses are known
 */
record Ipv4State(Ipv4Cidr network, Optional<DhcpLease> lease, List<Neighbour> neighbours) {
    private static final String NOTHING = "none";

    /** Before there is an address. */
    static Ipv4State none() {
        return new Ipv4State(Ipv4Configuration.NONE.network(), Optional.empty(), new ArrayList<>());
    }

    record Neighbour(Ipv4Address address, MacAddress mac) { }

    void save(State.Writer to) {
        if (network.address().bits() == 0) {
            to.text(NOTHING);
            return;
        }
        to.text(network.toString());
        to.number(lease.isPresent() ? 1 : 0);
        if (lease.isPresent()) {
            save(lease.get(), to);
        }
        to.number(neighbours.size());
        for (int i = 0; i < neighbours.size(); i++) {
            to.text(neighbours.get(i).address().toString()).text(neighbours.get(i).mac().toString());
        }
    }

    private static void save(DhcpLease lease, State.Writer to) {
        to.text(lease.address().toString()).text(lease.gateway().toString()).text(lease.server().toString()).number(lease.nameServers().size());
        for (int i = 0; i < lease.nameServers().size(); i++) {
            to.text(lease.nameServers().get(i).toString());
        }
        to.number(lease.seconds()).time(lease.renewAt()).time(lease.rebindAt()).time(lease.expiresAt());
    }

    /** @throws IllegalArgumentException if that is not what {@link #save} writes */
    static Ipv4State read(State.Reader from) {
        String own = from.text();
        if (own.equals(NOTHING)) {
            return none();
        }
        Ipv4Cidr network = Ipv4Cidr.parse(own);
        Optional<DhcpLease> lease = from.number() == 1 ? Optional.of(readLease(from)) : Optional.empty();
        List<Neighbour> neighbours = new ArrayList<>();
        int count = count(from, ArpCache.CAPACITY);
        for (int i = 0; i < count; i++) {
            neighbours.add(new Neighbour(Ipv4Address.parse(from.text()), MacAddress.parse(from.text())));
        }
        return new Ipv4State(network, lease, neighbours);
    }

    private static DhcpLease readLease(State.Reader from) {
        Ipv4Cidr address = Ipv4Cidr.parse(from.text());
        Ipv4Address gateway = Ipv4Address.parse(from.text());
        Ipv4Address server = Ipv4Address.parse(from.text());
        List<Ipv4Address> nameServers = new ArrayList<>();
        int count = count(from, DhcpOptions.MOST_ADDRESSES);
        for (int i = 0; i < count; i++) {
            nameServers.add(Ipv4Address.parse(from.text()));
        }
        DhcpLease lease = new DhcpLease(address, gateway, nameServers, server, from.number(), from.time(), from.time(), from.time());
        if (!plausible(lease)) {
            throw new IllegalArgumentException("a lease of " + lease.seconds() + " s cannot have such times");
        }
        return lease;
    }

    /** Whether the times are in their order, and never come if and only if the lease is for ever. */
    private static boolean plausible(DhcpLease lease) {
        if (lease.seconds() == DhcpOptions.INFINITE) {
            return lease.renewAt() == EventLoop.Condition.NEVER && lease.rebindAt() == EventLoop.Condition.NEVER
                && lease.expiresAt() == EventLoop.Condition.NEVER;
        }
        return lease.seconds() > 0 && lease.seconds() < DhcpOptions.INFINITE && lease.expiresAt() != EventLoop.Condition.NEVER
            && lease.renewAt() <= lease.rebindAt() && lease.rebindAt() <= lease.expiresAt();
    }

    private static int count(State.Reader from, int most) {
        long count = from.number();
        if (count < 0 || count > most) {
            throw new IllegalArgumentException(count + " of at most " + most);
        }
        return (int) count;
    }
}
