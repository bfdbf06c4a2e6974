package ristretto.network;

import java.util.ArrayList;
import java.util.List;
import ristretto.signatures.Buffer;
import ristretto.signatures.Console;
import ristretto.signatures.Ethernet;
import ristretto.signatures.EventLoop;
import ristretto.signatures.Ip;
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
    private static final int ANNOUNCEMENTS = 2;
    /** How long the host that has an address may take to say so. */
    private static final long PROBE_WAIT = 200_000_000L;
    private static final long DEFEND_INTERVAL = 10_000_000_000L;

    private final Ipv4Layer ip;
    private final Ethernet ethernet;
    private final EventLoop loop;
    private final Memory memory;
    private final Console console;
    private final OutgoingFrame frame;
    private final ArpCache cache = new ArpCache();
    private final List<ArpLookup> lookups = new ArrayList<>();
    private final EventLoop.Timer retry;
    private final EventLoop.Timer announceNext;
    private int announcements;
    private Ipv4Cidr own = Ipv4Configuration.NONE.network();
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

    Arp(Ipv4Layer ip, Ethernet ethernet, EventLoop loop, Memory memory, Console console) {
        this.ip = ip;
        this.ethernet = ethernet;
        this.loop = loop;
        this.memory = memory;
        this.console = console;
        this.frame = new OutgoingFrame(memory.allocate(OutgoingFrame.HEADROOM));
        this.retry = loop.timer(this::retry);
        this.announceNext = loop.timer(this::announceNext);
        ethernet.register(Ethernet.TYPE_ARP, this::received);
    }

    /**
     * {@code own(address, leased)} sets this host's address, or 0.0.0.0, and announces it; what is known of the old network is
     * forgotten. Of an address that was {@code leased} it first asks whether another host has it (RFC 5227, section 2.1.1): it is used
     * meanwhile, since seconds of silence would delay each start, but is not announced, which would take it from the other.
     */
    void own(Ipv4Cidr address, boolean leased) {
        if (own.sameAs(address)) {
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
        announceNext.cancel();
        announcements = ANNOUNCEMENTS;
        if (hasAddress() && leased) {
            requests++;
            send(ArpPacket.REQUEST, Ipv4Address.ANY.bits(), ArpPacket.UNKNOWN, own.address().bits(), MacAddress.BROADCAST);
            announceNext.set(loop.now() + PROBE_WAIT);
        } else if (hasAddress()) {
            announceNext();
        }
    }

    private void announceNext() {
        announce();
        if (--announcements > 0) {
            announceNext.set(loop.now() + ANNOUNCE_INTERVAL);
        }
    }

    /** {@code remember(neighbours)} takes over what a former run knew; each is asked to confirm it when it is first used. */
    void remember(List<Ipv4State.Neighbour> neighbours) {
        long now = loop.now();
        for (int i = 0; i < neighbours.size(); i++) {
            Ipv4State.Neighbour each = neighbours.get(i);
            if (own.contains(each.address().bits()) && !each.mac().multicast()) {
                cache.replace(new ArpEntry(each.address(), each.mac(), now - ArpEntry.FRESH, now - ArpEntry.INTERVAL));
            }
        }
    }

    /** {@code send(packet, neighbour)} sends an IPv4 packet to a host on this link, once its link address is known. */
    void send(OutgoingFrame packet, Ipv4Address neighbour) {
        long now = loop.now();
        ArpEntry entry = cache.find(neighbour.bits(), now);
        if (entry == ArpCache.NONE) {
            hold(packet, neighbour, now);
            return;
        }
        ethernet.send(packet, entry.mac(), Ethernet.TYPE_IPV4);
        if (entry.worthAsking(now)) {
            cache.replace(entry.asked(now));
            request(entry.address().bits(), entry.mac());
        }
    }

    private void hold(OutgoingFrame packet, Ipv4Address neighbour, long now) {
        ArpLookup lookup = lookup(neighbour.bits());
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
            lookup.packets.add(new HeldPacket(packet, memory));
            heldBytes += packet.length();
        } catch (Memory.MemoryExhausted exhausted) {
            dropped++;
        }
    }

    /** The lookup of a neighbour, or null. */
    private ArpLookup lookup(int neighbour) {
        for (int i = 0; i < lookups.size(); i++) {
            if (lookups.get(i).address.bits() == neighbour) {
                return lookups.get(i);
            }
        }
        return null;
    }

    private void ask(ArpLookup lookup, long now) {
        lookup.asked(now);
        request(lookup.address.bits(), MacAddress.BROADCAST);
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
            ip.unreachable(held.packet, Ip.Unreachable.HOST);
            release(held);
        }
    }

    private void release(HeldPacket held) {
        heldBytes -= held.packet.length();
        memory.release(held.packet);
    }

    private void received(Buffer packet, MacAddress source, MacAddress destination, boolean checksumValid) {
        received++;
        if (!ArpPacket.wellFormed(packet)) {
            malformed++;
            return;
        }
        int sender = ArpPacket.senderBits(packet);
        MacAddress mac = new MacAddress(ArpPacket.senderMacBits(packet));
        boolean probe = sender == 0 && ArpPacket.operation(packet) == ArpPacket.REQUEST;
        boolean impossible = !probe && (!Addresses.unicast(sender) || own.broadcast(sender));
        if (impossible || mac.multicast() || mac.bits() == 0 || mac.bits() == ethernet.mac().bits()) {
            spoofed++;
        } else if (hasAddress() && sender == own.address().bits()) {
            conflict(mac);
        } else if (hasAddress()) {
            accept(packet, mac, sender);
        }
    }

    private void accept(Buffer packet, MacAddress mac, int sender) {
        boolean request = ArpPacket.operation(packet) == ArpPacket.REQUEST;
        boolean asksUs = request && ArpPacket.targetBits(packet) == own.address().bits();
        if (sender != 0) {
            learn(sender, mac, asksUs && own.contains(sender));
        }
        if (asksUs) {
            replies++;
            send(ArpPacket.REPLY, own.address().bits(), mac, sender, mac);
        }
    }

    /** Known neighbours are updated by any packet, unknown ones added if they were asked for or ask for us (RFC 826). */
    private void learn(int sender, MacAddress mac, boolean add) {
        long now = loop.now();
        ArpLookup lookup = lookup(sender);
        ArpEntry known = cache.find(sender, now);
        if (add || lookup != null || known != ArpCache.NONE) {
            cache.put(new Ipv4Address(sender), mac, now);
            if (known.mac().bits() != mac.bits()) {
                ip.changed();
            }
        }
        if (lookup != null) {
            lookups.remove(lookup);
            schedule();
            flush(lookup, mac);
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

    /**
     * Another host uses our address: it is given back if it was leased just now, else the operator is told, and the address defended,
     * both at intervals (RFC 5227, section 2.4 (b)).
     */
    private void conflict(MacAddress mac) {
        conflicts++;
        String both = "network: " + mac.toString() + " uses this host's address " + own.address().toString() + " too";
        if (ip.declines()) {
            console.print(both + "; it was given back to the DHCP server");
            return;
        }
        long now = loop.now();
        if (defended && now - defendedAt < DEFEND_INTERVAL) {
            return;
        }
        defended = true;
        defendedAt = now;
        console.print(both);
        announce();
    }

    private void announce() {
        request(own.address().bits(), MacAddress.BROADCAST);
    }

    private void request(int target, MacAddress destination) {
        requests++;
        send(ArpPacket.REQUEST, own.address().bits(), ArpPacket.UNKNOWN, target, destination);
    }

    private void send(int operation, int sender, MacAddress targetMac, int target, MacAddress destination) {
        frame.clear();
        ArpPacket.write(frame.head(), frame.prepend(ArpPacket.LENGTH), operation, ethernet.mac(), sender, targetMac, target);
        ethernet.send(frame, destination, Ethernet.TYPE_ARP);
    }

    private boolean hasAddress() {
        return own.address().bits() != 0;
    }

    List<ArpEntry> entries() {
        return cache.entries();
    }

    ArpStatistics statistics() {
        return new ArpStatistics(received, malformed, spoofed, requests, replies, conflicts, dropped, failedLookups);
    }
}
