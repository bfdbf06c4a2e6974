package ristretto.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ristretto.jvm.JvmBuffer;
import ristretto.signatures.Buffer;
import ristretto.signatures.Ethernet;
import ristretto.signatures.Ip;
import ristretto.signatures.IpAddress;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.MacAddress;
import ristretto.signatures.OutgoingFrame;
import ristretto.simulator.SimulatedLoop;
import ristretto.simulator.SimulatedSegment;
import ristretto.simulator.SimulatedSegment.Frame;

class ArpTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int PROTOCOL = 200;

    private final SimulatedLoop loop = new SimulatedLoop();
    private final SimulatedSegment segment = new SimulatedSegment(loop);
    private final List<Frame> wire = segment.record();
    private final Host left = new Host(loop, segment, 1);
    private final Host right = new Host(loop, segment, 2);
    private final List<String> arrived = new ArrayList<>();

    @BeforeEach
    void listen() {
        loop.advance(10 * SECOND);
        segment.forget();
        loop.inLoop(() -> right.ip.register(PROTOCOL, (payload, source, destination, valid) -> arrived.add("" + payload.getByte(0))));
    }

    @AfterEach
    void nothingFailedAndNoMemoryIsLost() {
        for (Host host : List.of(left, right)) {
            assertEquals(0, host.ethernet.statistics().failed());
            assertEquals(host.standing, host.memory.used());
        }
    }

    @Test
    void aPacketWaitsForTheLinkAddressAndIsSent() {
        send(right.address(), 1);
        loop.advance(SECOND);
        assertEquals(List.of("1"), arrived);
        assertEquals(List.of("request for 10.0.0.2", "reply from 10.0.0.2", "IPv4"), wire());
    }

    @Test
    void aKnownNeighbourIsNotAskedAgain() {
        send(right.address(), 1);
        loop.advance(SECOND);
        segment.forget();
        send(right.address(), 2);
        loop.advance(SECOND);
        assertEquals(List.of("IPv4"), wire());
    }

    @Test
    void whoIsAskedKnowsTheAsker() {
        send(right.address(), 1);
        loop.advance(SECOND);
        assertEquals(left.station.mac(), right.ip.neighbours().getFirst().mac());
    }

    @Test
    void packetsHeldArriveInOrderAndTheOldestGivesWay() {
        for (int i = 0; i < 6; i++) {
            send(right.address(), i);
        }
        loop.advance(SECOND);
        assertEquals(List.of("2", "3", "4", "5"), arrived);
        assertEquals(2, left.ip.arpStatistics().dropped());
    }

    @Test
    void aLostRequestIsRepeatedWithGrowingPauses() {
        segment.carryOnly(frame -> false);
        send(right.address(), 1);
        loop.advance(20 * SECOND);
        assertEquals(List.of(0L, SECOND, 3 * SECOND), times());
        assertEquals(1, left.ip.arpStatistics().failedLookups());
        assertEquals(1, left.ip.arpStatistics().dropped());
    }

    @Test
    void aTransportIsToldThatAHostDoesNotAnswer() {
        List<String> errors = new ArrayList<>();
        loop.inLoop(() -> left.ip.register(PROTOCOL, new Ip.Receiver() {
            @Override
            public void received(Buffer payload, IpAddress source, IpAddress destination, boolean checksumValid) {
            }

            @Override
            public void unreachable(IpAddress destination, Buffer start, Ip.Unreachable reason) {
                errors.add(destination + " " + start.getByte(0) + " " + reason);
                // A transport that tries again at once must not keep the layer busy for ever.
                Packets.send(left, (Ipv4Address) destination, PROTOCOL, new byte[64]);
            }
        }));
        send(Host.address(77), 5);
        loop.advance(8 * SECOND);
        assertEquals(List.of("10.0.0.77 5 HOST"), errors);
        loop.advance(8 * SECOND);
        assertEquals(2, errors.size());
        loop.inLoop(() -> left.ip.register(PROTOCOL, (payload, source, destination, valid) -> { }));
        loop.advance(8 * SECOND);
    }

    @Test
    void aNeighbourInUseIsAskedToConfirmAndKeptInUse() {
        send(right.address(), 1);
        loop.advance(61 * SECOND);
        segment.forget();
        send(right.address(), 2);
        loop.advance(SECOND);
        assertEquals(List.of("IPv4", "request for 10.0.0.2", "reply from 10.0.0.2"), wire());
        assertEquals(right.station.mac(), MacAddress.get(JvmBuffer.of(wire.get(1).bytes()), 0), "asked alone, not all stations");
        segment.forget();
        send(right.address(), 3);
        loop.advance(SECOND);
        assertEquals(List.of("IPv4"), wire());
    }

    @Test
    void anUnusedEntryExpires() {
        send(right.address(), 1);
        loop.advance(121 * SECOND);
        segment.forget();
        send(right.address(), 2);
        loop.advance(SECOND);
        assertEquals("request for 10.0.0.2", wire().getFirst());
        assertEquals(List.of("1", "2"), arrived);
    }

    @Test
    void anAnnouncementUpdatesAKnownNeighbour() {
        send(right.address(), 1);
        loop.advance(SECOND);
        inject(new ArpPacket(ArpPacket.REQUEST, Host.mac(99), right.address(), ArpPacket.UNKNOWN, right.address()));
        assertEquals(Host.mac(99), left.ip.neighbours().getFirst().mac());
    }

    @Test
    void anAnnouncementOfAStrangerIsNotRemembered() {
        inject(new ArpPacket(ArpPacket.REPLY, Host.mac(99), Host.address(50), left.station.mac(), left.address()));
        assertTrue(left.ip.neighbours().isEmpty());
    }

    @Test
    void aNewAddressIsAnnouncedTwice() {
        new Host(loop, segment, 3);
        loop.advance(10 * SECOND);
        assertEquals(List.of("request for 10.0.0.3", "request for 10.0.0.3"), wire());
        assertEquals(2 * SECOND, wire.get(1).time() - wire.get(0).time());
    }

    @Test
    void anotherHostWithOurAddressIsReportedAndTheAddressDefended() {
        ArpPacket rival = new ArpPacket(ArpPacket.REPLY, Host.mac(99), left.address(), Host.mac(99), left.address());
        for (int i = 0; i < 5; i++) {
            inject(rival);
        }
        assertEquals(5, left.ip.arpStatistics().conflicts());
        assertEquals(1, left.ip.arpStatistics().requests() - 2, "one announcement in ten seconds");
        assertEquals("network: 02:00:00:00:00:63 uses this host's address 10.0.0.1 too", left.console.lines().get(1));
        loop.advance(10 * SECOND);
        inject(rival);
        assertEquals(3, left.console.lines().size());
    }

    @Test
    void aProbeIsAnsweredAndNotLearned() {
        inject(new ArpPacket(ArpPacket.REQUEST, Host.mac(99), Ipv4Address.ANY, ArpPacket.UNKNOWN, left.address()));
        assertEquals(1, left.ip.arpStatistics().replies());
        assertTrue(left.ip.neighbours().isEmpty());
    }

    @Test
    void aFloodOfAskersDoesNotGrowTheCache() {
        for (int i = 1; i < 2000; i++) {
            int number = i;
            loop.inLoop(() -> right.station.inject(Packets.arp(left.station.mac(), new ArpPacket(ArpPacket.REQUEST,
                Host.mac(1000 + number), new Ipv4Address(0x0A000000 | 3 + number % 250), ArpPacket.UNKNOWN, left.address()))));
            loop.advance(SECOND / 1000);
        }
        assertTrue(left.ip.neighbours().size() <= ArpCache.CAPACITY);
    }

    @Test
    void aRowOfTheCacheThatIsFullForgetsWhatWasConfirmedLongestAgo() {
        ArpCache cache = new ArpCache();
        List<Integer> row = new ArrayList<>();
        int wanted = Addresses.hash(Host.address(1).bits(), ArpCache.CAPACITY / ArpCache.WAYS);
        for (int i = 1; row.size() <= ArpCache.WAYS; i++) {
            if (Addresses.hash(Host.address(i).bits(), ArpCache.CAPACITY / ArpCache.WAYS) == wanted) {
                row.add(i);
                cache.put(Host.address(i), Host.mac(i), i);
            }
        }
        assertEquals(ArpCache.WAYS, cache.entries().size());
        assertEquals(ArpCache.NONE, cache.find(Host.address(row.get(0)).bits(), 10));
        assertEquals(Host.mac(row.get(1)), cache.find(Host.address(row.get(1)).bits(), 10).mac());
    }

    @Test
    void theNeighboursOfAWholeNetworkAreRemembered() {
        ArpCache cache = new ArpCache();
        for (int i = 1; i < 128; i++) {
            cache.put(Host.address(i), Host.mac(i), i);
        }
        assertTrue(cache.entries().size() > 110, cache.entries().size() + " of 127");
    }

    @Test
    void lookupsAreBounded() {
        segment.carryOnly(frame -> false);
        for (int i = 10; i < 100; i++) {
            send(Host.address(i), 1);
        }
        assertEquals(90 - Arp.MOST_LOOKUPS, left.ip.arpStatistics().dropped());
        loop.advance(20 * SECOND);
    }

    @Test
    void impossibleSendersAreCounted() {
        inject(new ArpPacket(ArpPacket.REPLY, MacAddress.BROADCAST, right.address(), left.station.mac(), left.address()));
        inject(new ArpPacket(ArpPacket.REQUEST, Host.mac(9), Ipv4Address.BROADCAST, ArpPacket.UNKNOWN, left.address()));
        inject(new ArpPacket(ArpPacket.REQUEST, Host.mac(9), Ipv4Address.parse("10.0.0.255"), ArpPacket.UNKNOWN, left.address()));
        assertEquals(2, left.ip.arpStatistics().spoofed(), "from no host's address");
        assertEquals(1, left.ethernet.statistics().spoofed(), "from a group of stations");
        assertEquals(0, left.ip.arpStatistics().replies());
    }

    @Test
    void aHeldPacketKeepsWhatItAsksOfTheDevice() {
        OutgoingFrame frame = new OutgoingFrame(JvmBuffer.of(new byte[160]));
        frame.append(JvmBuffer.of(new byte[] {1, 2, 3}), 0, 3);
        int at = frame.prepend(20);
        frame.completeChecksum(at, 16);
        frame.segment(1460);
        HeldPacket held = new HeldPacket(frame, left.memory);
        OutgoingFrame other = new OutgoingFrame(JvmBuffer.of(new byte[200]));
        held.restore(other);
        left.memory.release(held.packet);
        assertEquals(180, other.checksumStart());
        assertEquals(16, other.checksumOffset());
        assertEquals(1460, other.segmentSize());
        assertEquals(23, other.length());
    }

    private void send(Ipv4Address to, int first) {
        byte[] payload = new byte[64];
        payload[0] = (byte) first;
        loop.inLoop(() -> Packets.send(left, to, PROTOCOL, payload));
    }

    private void inject(ArpPacket packet) {
        loop.inLoop(() -> right.station.inject(Packets.arp(left.station.mac(), packet)));
        loop.advance(SECOND / 100);
    }

    private List<Long> times() {
        List<Long> times = new ArrayList<>();
        for (Frame frame : wire) {
            times.add(frame.time() - wire.getFirst().time());
        }
        return times;
    }

    private List<String> wire() {
        List<String> names = new ArrayList<>();
        for (Frame frame : wire) {
            Buffer buffer = JvmBuffer.of(frame.bytes());
            Optional<ArpPacket> arp = ArpPacket.parse(buffer.slice(14));
            names.add(EthernetHeader.type(buffer) == Ethernet.TYPE_IPV4 || arp.isEmpty() ? "IPv4"
                : arp.get().operation() == ArpPacket.REQUEST ? "request for " + arp.get().target() : "reply from " + arp.get().sender());
        }
        return names;
    }
}
