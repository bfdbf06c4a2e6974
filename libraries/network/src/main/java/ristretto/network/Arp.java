package ristretto.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ristretto.signatures.Buffer;
import ristretto.signatures.Console;
import ristretto.signatures.Ethernet;
import ristretto.signatures.EventLoop;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.MacAddress;
import ristretto.signatures.Memory;
import ristretto.signatures.OutgoingFrame;

/** The Address Resolution Protocol (RFC 826), with the announcements and the defence of RFC 5227. */
final class Arp {
    /** Neighbours that are asked for at once, and bytes held for all of them. */
    static final int MOST_LOOKUPS = 16;
    static final int MOST_HELD_BYTES = 128 * 1024;

    // RFC 5227, section 1.1: ANNOUNCE_NUM is 2, the rest in nanoseconds.
    private static final long ANNOUNCE_INTERVAL = 2_000_000_000L;
    private static final long DEFEND_INTERVAL = 10_000_000_000L;

    private final Ethernet ethernet;
    private final EventLoop loop;
    private final Memory memory;
    private final Console console;
    private final Unresolved unresolved;
    private final OutgoingFrame frame;
    private final ArpCache cache = new ArpCache();
    private final List<ArpLookup> lookups = new ArrayList<>();
    private final EventLoop.Timer retry;
    private final EventLoop.Timer announceAgain;
    private Optional<Ipv4Cidr> own = Optional.empty();
    private int heldBytes;
    private boolean defended;
    private long defendedAt;
    private long received;
    private long malformed;
    private long spoofed;
    private long requests;
    private long replies;
    private long conflicts;
    private long dropped;
    private long failedLookups;

    Arp(Ethernet ethernet, EventLoop loop, Memory memory, Console console, Unresolved unresolved) {
        this.ethernet = ethernet;
        this.loop = loop;
        this.memory = memory;
        this.console = console;
        this.unresolved = unresolved;
        this.frame = new OutgoingFrame(memory.allocate(OutgoingFrame.HEADROOM));
        this.retry = loop.timer(this::retry);
        this.announceAgain = loop.timer(this::announce);
        ethernet.register(Ethernet.TYPE_ARP, this::received);
    }

    /** {@code own(address)} sets this host's address and announces it; what is known of the old network is forgotten. */
    void own(Optional<Ipv4Cidr> address) {
        if (own.equals(address)) {
            return;
        }
        own = address;
        cache.clear();
        retry.cancel();
        // A transport that hears of its packet's end may send another at once, so the list is emptied first.
        List<ArpLookup> abandoned = new ArrayList<>(lookups);
        lookups.clear();
        for (ArpLookup lookup : abandoned) {
            fail(lookup);
        }
        announceAgain.cancel();
        if (address.isPresent()) {
            announce();
            announceAgain.set(loop.now() + ANNOUNCE_INTERVAL);
        }
    }

    /** {@code send(packet, neighbour)} sends an IPv4 packet to a host on this link, once its link address is known. */
    void send(OutgoingFrame packet, Ipv4Address neighbour) {
        long now = loop.now();
        ArpEntry entry = cache.find(neighbour, now);
        if (entry == ArpCache.NONE) {
            hold(packet, neighbour, now);
            return;
        }
        ethernet.send(packet, entry.mac(), Ethernet.TYPE_IPV4);
        if (entry.worthAsking(now)) {
            cache.replace(entry.asked(now));
            request(entry.address(), entry.mac());
        }
    }

    private void hold(OutgoingFrame packet, Ipv4Address neighbour, long now) {
        ArpLookup lookup = lookup(neighbour);
        if (lookup == null && lookups.size() == MOST_LOOKUPS || heldBytes + packet.length() > MOST_HELD_BYTES) {
            dropped++;
            return;
        }
        if (lookup == null) {
            lookup = new ArpLookup(neighbour);
            lookups.add(lookup);
            ask(lookup, now);
            schedule();
        }
        if (lookup.packets.size() == ArpLookup.MOST_PACKETS) {
            release(lookup.packets.remove());
            dropped++;
        }
        try {
            lookup.packets.add(HeldPacket.copy(packet, memory));
            heldBytes += packet.length();
        } catch (Memory.MemoryExhausted exhausted) {
            dropped++;
        }
    }

    private ArpLookup lookup(Ipv4Address neighbour) {
        for (int i = 0; i < lookups.size(); i++) {
            if (lookups.get(i).address.bits() == neighbour.bits()) {
                return lookups.get(i);
            }
        }
        return null;
    }

    private void ask(ArpLookup lookup, long now) {
        lookup.asked(now);
        request(lookup.address, MacAddress.BROADCAST);
    }

    private void retry() {
        long now = loop.now();
        for (int i = lookups.size() - 1; i >= 0; i--) {
            ArpLookup lookup = lookups.get(i);
            if (lookup.due() - now > 0) {
                continue;
            }
            if (lookup.hopeless()) {
                failedLookups++;
                fail(lookup);
            } else {
                ask(lookup, now);
            }
        }
        schedule();
    }

    private void schedule() {
        if (lookups.isEmpty()) {
            retry.cancel();
            return;
        }
        long due = lookups.getFirst().due();
        for (int i = 1; i < lookups.size(); i++) {
            due = Math.min(due, lookups.get(i).due());
        }
        retry.set(due);
    }

    private void fail(ArpLookup lookup) {
        lookups.remove(lookup);
        while (!lookup.packets.isEmpty()) {
            HeldPacket held = lookup.packets.remove();
            dropped++;
            unresolved.unresolved(held.packet());
            release(held);
        }
    }

    private void release(HeldPacket held) {
        heldBytes -= held.packet().length();
        memory.release(held.packet());
    }

    private void received(Buffer payload, MacAddress source, MacAddress destination, boolean checksumValid) {
        received++;
        Optional<ArpPacket> parsed = ArpPacket.parse(payload);
        if (parsed.isEmpty()) {
            malformed++;
            return;
        }
        ArpPacket packet = parsed.get();
        int sender = packet.sender().bits();
        boolean probe = sender == 0 && packet.operation() == ArpPacket.REQUEST;
        if (packet.senderMac().multicast() || packet.senderMac().bits() == 0 || packet.senderMac().equals(ethernet.mac())
            || !probe && !Addresses.unicast(sender)) {
            spoofed++;
        } else if (own.isPresent()) {
            accept(packet, own.get(), probe);
        }
    }

    private void accept(ArpPacket packet, Ipv4Cidr own, boolean probe) {
        if (packet.sender().equals(own.address())) {
            conflict(packet);
            return;
        }
        if (own.broadcast(packet.sender().bits())) {
            spoofed++;
            return;
        }
        boolean toUs = packet.target().equals(own.address());
        if (!probe) {
            learn(packet, toUs && packet.operation() == ArpPacket.REQUEST && own.contains(packet.sender().bits()));
        }
        if (toUs && packet.operation() == ArpPacket.REQUEST) {
            replies++;
            send(new ArpPacket(ArpPacket.REPLY, ethernet.mac(), own.address(), packet.senderMac(), packet.sender()), packet.senderMac());
        }
    }

    /** Known neighbours are updated by any packet, unknown ones added if they were asked for or ask for us (RFC 826). */
    private void learn(ArpPacket packet, boolean add) {
        long now = loop.now();
        ArpLookup lookup = lookup(packet.sender());
        if (add || lookup != null || cache.find(packet.sender(), now) != ArpCache.NONE) {
            cache.put(packet.sender(), packet.senderMac(), now);
        }
        if (lookup != null) {
            lookups.remove(lookup);
            schedule();
            flush(lookup, packet.senderMac());
        }
    }

    private void flush(ArpLookup lookup, MacAddress mac) {
        while (!lookup.packets.isEmpty()) {
            HeldPacket held = lookup.packets.remove();
            held.restore(frame);
            ethernet.send(frame, mac, Ethernet.TYPE_IPV4);
            release(held);
        }
    }

    /** Another host uses our address: the operator is told, and the address defended, both at intervals (RFC 5227, section 2.4 (b)). */
    private void conflict(ArpPacket packet) {
        conflicts++;
        long now = loop.now();
        if (defended && now - defendedAt < DEFEND_INTERVAL) {
            return;
        }
        defended = true;
        defendedAt = now;
        console.print("network: " + packet.senderMac() + " uses this host's address " + packet.sender() + " too");
        announce();
    }

    private void announce() {
        if (own.isPresent()) {
            request(own.get().address(), MacAddress.BROADCAST);
        }
    }

    private void request(Ipv4Address target, MacAddress destination) {
        if (own.isPresent()) {
            requests++;
            send(new ArpPacket(ArpPacket.REQUEST, ethernet.mac(), own.get().address(), ArpPacket.UNKNOWN, target), destination);
        }
    }

    private void send(ArpPacket packet, MacAddress destination) {
        frame.clear();
        packet.emit(frame.head(), frame.prepend(ArpPacket.LENGTH));
        ethernet.send(frame, destination, Ethernet.TYPE_ARP);
    }

    List<ArpEntry> entries() {
        return cache.entries();
    }

    ArpStatistics statistics() {
        return new ArpStatistics(received, malformed, spoofed, requests, replies, conflicts, dropped, failedLookups);
    }

    /** Hears of packets that were held and could not be sent. */
    interface Unresolved {
        /** The packet, from its IP header on; valid during the call. */
        void unresolved(Buffer packet);
    }
}
