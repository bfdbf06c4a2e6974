package ristretto.network;

import ristretto.signatures.Ipv4Address;

/** This host's address, the network it is on, and the router to other networks, which may have any address (RFC 1122, section 3.3.1). */
final class Ipv4Configuration {
    /** No address yet. */
    static final Ipv4Configuration NONE = new Ipv4Configuration(new Ipv4Cidr(Ipv4Address.ANY, 32), Ipv4Address.ANY);

    private final Ipv4Cidr network;
    private final Ipv4Address gateway;
    // Each packet is compared with these.
    private final int own;
    private final int mask;
    /** That of the network or, if it has none, that of the link. */
    private final int broadcast;

    Ipv4Configuration(Ipv4Cidr network, Ipv4Address gateway) {
        this.network = network;
        this.gateway = gateway;
        own = network.address().bits();
        mask = network.mask();
        broadcast = network.broadcast();
    }

    Ipv4Cidr network() {
        return network;
    }

    boolean sameAs(Ipv4Configuration other) {
        return network.sameAs(other.network) && gateway.bits() == other.gateway.bits();
    }

    boolean present() {
        return own != 0;
    }

    Ipv4Address own() {
        return network.address();
    }

    /** The host on this link to which packets for {@code destination} go, or 0.0.0.0 if they can go nowhere. */
    Ipv4Address neighbour(Ipv4Address destination) {
        int bits = destination.bits();
        if (!acceptsFrom(bits)) {
            return Ipv4Address.ANY;
        }
        return ((bits ^ own) & mask) == 0 ? destination : gateway;
    }

    /** Whether {@code bits} means every host of this link or network. */
    boolean broadcast(int bits) {
        return bits == -1 || bits == broadcast;
    }

    /** Whether another host can have sent from this address. */
    boolean acceptsFrom(int bits) {
        return Addresses.unicast(bits) && bits != own && bits != broadcast;
    }

    /** As in {@code 10.0.2.15/24 via 10.0.2.2}. */
    @Override
    public String toString() {
        return gateway.bits() == 0 ? network.toString() : network.toString() + " via " + gateway.toString();
    }
}
