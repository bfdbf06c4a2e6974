package ristretto.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ristretto.signatures.Buffer;
import ristretto.signatures.Console;
import ristretto.signatures.Entropy;
import ristretto.signatures.Ethernet;
import ristretto.signatures.EventLoop;
import ristretto.signatures.Instance;
import ristretto.signatures.Ip;
import ristretto.signatures.IpAddress;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.MacAddress;
import ristretto.signatures.Memory;
import ristretto.signatures.Network;
import ristretto.signatures.OutgoingFrame;
import ristretto.signatures.Provides;
import ristretto.signatures.State;

/**
 * IPv4 on Ethernet (RFC 791, RFC 1122), with ARP, ICMP and, unless an address is given, DHCP. Packets are neither forwarded
 * nor split, and parts of packets are dropped.
 */
@Provides(Ip.class)
public final class Ipv4Layer implements Ip {
    private static final int TIME_TO_LIVE = 64;
    private static final int PROTOCOLS = 256;
    /** Source addresses kept so that packets of the same hosts make no garbage; a power of two. */
    private static final int RECENT_SOURCES = 64;
    private static final Receiver NOBODY = (payload, source, destination, checksumValid) -> { };

    private final Ethernet ethernet;
    private final EventLoop loop;
    private final Console console;
    private final Arp arp;
    private final Icmp icmp;
    private final Optional<DhcpClient> dhcp;
    private final State state;
    /** What a line on the console begins with. */
    private final String name;
    private Ipv4State former = Ipv4State.none();
    private final PathMtus paths = new PathMtus();
    private final EventLoop.Condition configured;
    private final Receiver[] receivers = new Receiver[PROTOCOLS];
    private final Ipv4Address[] sources = new Ipv4Address[RECENT_SOURCES];
    private Ipv4Configuration configuration = Ipv4Configuration.NONE;
    private int identification;

    // The packet that is being delivered, for refusePort.
    private Buffer current;
    private boolean refusable;

    private long received;
    private long delivered;
    private long malformed;
    private long badChecksum;
    private long options;
    private long spoofed;
    private long notForUs;
    private long fragments;
    private long groupTcp;
    private long unknownProtocol;
    private long sent;
    private long tooLong;
    private long unroutable;

    public Ipv4Layer(Ethernet ethernet, EventLoop loop, Entropy entropy, Memory memory, Console console, State state,
        Instance instance, Ipv4Settings settings) {
        this.name = instance.name().isEmpty() ? "network: " : "network " + instance.name() + ": ";
        this.ethernet = ethernet;
        this.loop = loop;
        this.console = console;
        this.state = state;
        for (int i = 0; i < PROTOCOLS; i++) {
            receivers[i] = NOBODY;
        }
        for (int i = 0; i < RECENT_SOURCES; i++) {
            sources[i] = Ipv4Address.ANY;
        }
        loop.enter();
        try {
            configured = loop.condition();
            identification = (int) entropy.nextLong();
            arp = new Arp(this, ethernet, loop, memory, console);
            icmp = new Icmp(this, loop, memory);
            ethernet.register(Ethernet.TYPE_IPV4, this::received);
            state.register(new Kept());
            if (settings.address().isPresent()) {
                dhcp = Optional.empty();
                Ipv4Address gateway = settings.gateway().isPresent() ? settings.gateway().get() : Ipv4Address.ANY;
                configure(new Ipv4Configuration(settings.address().get(), gateway), "");
            } else {
                dhcp = Optional.of(new DhcpClient(new DhcpLink(), ethernet.mac(), settings.hostName(), loop, entropy, memory));
                if (former.lease().isPresent()) {
                    dhcp.get().resume(former.lease().get());
                } else {
                    dhcp.get().start();
                }
            }
        } finally {
            loop.leave();
        }
    }

    @Override
    public IpAddress address() {
        return configuration.own();
    }

    @Override
    public boolean awaitAddress(long deadline) throws InterruptedException {
        while (!configuration.present()) {
            if (!configured.await(deadline)) {
                return configuration.present();
            }
        }
        return true;
    }

    @Override
    public int mtu(IpAddress destination) {
        int link = ethernet.mtu();
        int mtu = paths.isEmpty() ? link : paths.find(ipv4(destination).bits(), link, loop.now());
        return mtu - Ipv4Header.LENGTH;
    }

    @Override
    public Network.Offloads offloads() {
        return ethernet.offloads();
    }

    @Override
    public int pseudoHeaderSum(IpAddress source, IpAddress destination, int protocol, int length) {
        return Ipv4Header.pseudoHeaderSum(ipv4(source).bits(), ipv4(destination).bits(), protocol, length);
    }

    @Override
    public void register(int protocol, Receiver receiver) {
        receivers[protocol] = receiver;
    }

    private static Ipv4Address ipv4(IpAddress address) {
        return (Ipv4Address) address;
    }

    // Sending.

    @Override
    public void send(OutgoingFrame frame, IpAddress destination, int protocol) {
        int longest = frame.segmentSize() > 0 ? Ipv4Header.LONGEST : ethernet.mtu();
        if (frame.length() > longest - Ipv4Header.LENGTH) {
            tooLong++;
            return;
        }
        Ipv4Address to = ipv4(destination);
        Ipv4Address neighbour = configuration.neighbour(to);
        boolean broadcast = configuration.broadcast(to.bits());
        if (!configuration.present() || neighbour.bits() == 0 && !broadcast) {
            unroutable++;
            return;
        }
        sent++;
        prepend(frame, configuration.own(), to, protocol);
        if (broadcast) {
            ethernet.send(frame, MacAddress.BROADCAST, Ethernet.TYPE_IPV4);
        } else {
            arp.send(frame, neighbour);
        }
    }

    /** TCP finds its paths' MTUs and numbers nothing (RFC 1191; RFC 6864, section 4.1); other packets may be split on their way. */
    private void prepend(OutgoingFrame frame, Ipv4Address source, Ipv4Address destination, int protocol) {
        boolean whole = protocol == PROTOCOL_TCP;
        int at = frame.prepend(Ipv4Header.LENGTH);
        Ipv4Header.write(frame.head(), at, frame.length(), whole ? 0 : identification++, whole, TIME_TO_LIVE, protocol,
            source.bits(), destination.bits());
    }

    // Receiving.

    private void received(Buffer packet, MacAddress source, MacAddress destination, boolean checksumValid) {
        received++;
        if (!Ipv4Header.wellFormed(packet)) {
            malformed++;
        } else if (!Ipv4Header.checksumValid(packet)) {
            badChecksum++;
        } else if (Ipv4Header.headerLength(packet) > Ipv4Header.LENGTH && Ipv4Header.optionsUnacceptable(packet)) {
            options++;
        } else if (!configuration.acceptsFrom(Ipv4Header.sourceBits(packet))) {
            spoofed++;
        } else if (!configuration.present()) {
            receivedUnconfigured(packet);
        } else {
            receivedConfigured(packet, destination.multicast(), checksumValid);
        }
    }

    /** Before there is an address, a DHCP server may send to the one that it is going to assign (RFC 2131, section 4.1). */
    private void receivedUnconfigured(Buffer packet) {
        if (Ipv4Header.fragment(packet) || !receivedDhcp(packet)) {
            notForUs++;
        }
    }

    private void receivedConfigured(Buffer packet, boolean toAllStations, boolean checksumValid) {
        int destination = Ipv4Header.destinationBits(packet);
        boolean group = configuration.broadcast(destination);
        // What was sent to all stations may not be for one address (RFC 1122, section 3.3.6).
        if (!group && (destination != configuration.own().bits() || toAllStations)) {
            notForUs++;
        } else if (Ipv4Header.fragment(packet)) {
            fragments++;
        } else if (!receivedDhcp(packet)) {
            deliver(packet, group, checksumValid);
        }
    }

    private boolean receivedDhcp(Buffer packet) {
        if (Ipv4Header.protocol(packet) != PROTOCOL_UDP || dhcp.isEmpty()) {
            return false;
        }
        if (!dhcp.get().received(payload(packet), Ipv4Header.sourceBits(packet), Ipv4Header.destinationBits(packet))) {
            return false;
        }
        delivered++;
        return true;
    }

    private void deliver(Buffer packet, boolean group, boolean checksumValid) {
        int protocol = Ipv4Header.protocol(packet);
        Ipv4Address source = source(Ipv4Header.sourceBits(packet));
        if (protocol == PROTOCOL_ICMP) {
            delivered++;
            icmp.received(payload(packet), source, group);
        } else if (receivers[protocol] == NOBODY) {
            unknownProtocol++;
            if (!group) {
                icmp.refuse(packet, source, IcmpMessage.PROTOCOL_UNREACHABLE);
            }
        } else if (group && protocol == PROTOCOL_TCP) {
            groupTcp++;
        } else {
            delivered++;
            hand(receivers[protocol], packet, source, group, checksumValid);
        }
    }

    private void hand(Receiver receiver, Buffer packet, Ipv4Address source, boolean group, boolean checksumValid) {
        current = packet;
        refusable = !group;
        Ipv4Address destination = group ? new Ipv4Address(Ipv4Header.destinationBits(packet)) : configuration.own();
        try {
            receiver.received(payload(packet), source, destination, checksumValid);
        } finally {
            refusable = false;
        }
    }

    private static Buffer payload(Buffer packet) {
        int header = Ipv4Header.headerLength(packet);
        return packet.slice(header, Ipv4Header.totalLength(packet) - header);
    }

    private Ipv4Address source(int bits) {
        int slot = Addresses.hash(bits, RECENT_SOURCES);
        if (sources[slot].bits() != bits) {
            sources[slot] = new Ipv4Address(bits);
        }
        return sources[slot];
    }

    // Errors.

    @Override
    public void refusePort() {
        if (refusable) {
            refusable = false;
            icmp.refuse(current, source(Ipv4Header.sourceBits(current)), IcmpMessage.PORT_UNREACHABLE);
        }
    }

    /** {@code unreachable(packet, reason)} tells the transport protocol of a packet, perhaps cut short, that it did not arrive. */
    void unreachable(Buffer packet, Unreachable reason) {
        Ipv4Address destination = new Ipv4Address(Ipv4Header.destinationBits(packet));
        receivers[Ipv4Header.protocol(packet)].unreachable(destination, packet.slice(Ipv4Header.headerLength(packet)), reason);
    }

    /** {@code tooBig(destination, mtu, length)} notes that a packet of {@code length} bytes was too big; 0 is an unknown MTU. */
    void tooBig(int destination, int mtu, int length) {
        int limit = mtu == 0 ? plateau(length) : mtu;
        if (limit < length && Addresses.unicast(destination)) {
            paths.learn(destination, limit, loop.now());
        }
    }

    /** The next smaller MTU that is common (RFC 1191, section 7.1). */
    private static int plateau(int length) {
        return length > 1492 ? 1492 : length > 1006 ? 1006 : PathMtus.LEAST;
    }

    boolean isOwn(int bits) {
        return configuration.present() && configuration.own().bits() == bits;
    }

    // The address.

    /** {@code configure(configuration, origin)} changes address and router, while running if need be. */
    private void configure(Ipv4Configuration to, String origin) {
        if (to.sameAs(configuration)) {
            return;
        }
        configuration = to;
        arp.own(to.network(), dhcp.isPresent());
        changed();
        if (to.present()) {
            if (to.network().sameAs(former.network())) {
                arp.remember(former.neighbours());
            }
            console.print(name + to.toString() + origin);
            configured.signalAll();
        } else {
            console.print(name + "the lease of the address has ended");
        }
    }

    /** Another host has this host's address: whether it was given back. */
    boolean declines() {
        return dhcp.isPresent() && dhcp.get().decline();
    }

    /** What the next run should know is another than it was. */
    void changed() {
        state.changed();
    }

    /** This layer's part of the state. */
    private final class Kept implements State.Part {
        /** A lease is given to a link address (RFC 2131, section 2). */
        @Override
        public String name() {
            return "network/" + ethernet.mac().toString() + "/ipv4";
        }

        @Override
        public void save(State.Writer to) {
            List<Ipv4State.Neighbour> neighbours = new ArrayList<>();
            List<ArpEntry> entries = arp.entries();
            for (int i = 0; i < entries.size(); i++) {
                neighbours.add(new Ipv4State.Neighbour(entries.get(i).address(), entries.get(i).mac()));
            }
            new Ipv4State(configuration.network(), lease(), neighbours).save(to);
        }

        @Override
        public void restore(State.Reader from) {
            former = Ipv4State.read(from);
        }
    }

    private final class DhcpLink implements DhcpClient.Link {
        @Override
        public void broadcast(OutgoingFrame datagram, Ipv4Address source) {
            prepend(datagram, source, Ipv4Address.BROADCAST, PROTOCOL_UDP);
            sent++;
            ethernet.send(datagram, MacAddress.BROADCAST, Ethernet.TYPE_IPV4);
        }

        @Override
        public void unicast(OutgoingFrame datagram, Ipv4Address destination) {
            send(datagram, destination, PROTOCOL_UDP);
        }

        @Override
        public void leased(Optional<DhcpLease> lease) {
            if (lease.isEmpty()) {
                configure(Ipv4Configuration.NONE, "");
            } else {
                DhcpLease held = lease.get();
                configure(new Ipv4Configuration(held.address(), held.gateway()), " (DHCP, " + held.duration() + ")");
                changed();
            }
        }
    }

    // What can be read from outside.

    /** The lease of this host's address, if it came from DHCP. */
    public Optional<DhcpLease> lease() {
        return dhcp.isEmpty() ? Optional.empty() : dhcp.get().lease();
    }

    /** The neighbours whose link addresses are known. */
    public List<ArpEntry> neighbours() {
        return arp.entries();
    }

    public ArpStatistics arpStatistics() {
        return arp.statistics();
    }

    public IcmpStatistics icmpStatistics() {
        return icmp.statistics();
    }

    /** Counters of DHCP; all 0 if it is not in use. */
    public DhcpStatistics dhcpStatistics() {
        return dhcp.isEmpty() ? DhcpStatistics.NONE : dhcp.get().statistics();
    }

    public Ipv4Statistics statistics() {
        return new Ipv4Statistics(received, delivered, malformed, badChecksum, options, spoofed, notForUs, fragments, groupTcp,
            unknownProtocol, sent, tooLong, unroutable);
    }
}
