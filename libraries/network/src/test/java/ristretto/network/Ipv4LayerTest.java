package ristretto.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
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
import ristretto.simulator.SimulatedLoop;
import ristretto.simulator.SimulatedSegment;
import ristretto.simulator.SimulatedSegment.Frame;

/** What an IPv4 host accepts, drops and sends. The other station of the link is {@code peer}, whose frames a test makes. */
class Ipv4LayerTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int PROTOCOL = 200;

    private final SimulatedLoop loop = new SimulatedLoop();
    private final SimulatedSegment segment = new SimulatedSegment(loop);
    private final List<Frame> wire = segment.record();
    private final Host host = new Host(loop, segment, 1);
    private final Host peer = new Host(loop, segment, 2);
    private final List<String> arrived = new ArrayList<>();

    @BeforeEach
    void listen() {
        loop.inLoop(() -> {
            host.ip.register(PROTOCOL, (payload, source, destination, valid)
                -> arrived.add(payload.length() + " from " + source + " to " + destination));
            host.ip.register(Ip.PROTOCOL_TCP, (payload, source, destination, valid) -> arrived.add("TCP"));
        });
        loop.advance(10 * SECOND);
        segment.forget();
    }

    @AfterEach
    void nothingFailedAndEveryPacketIsInOneCounter() {
        assertEquals(0, host.ethernet.statistics().failed());
        assertEquals(host.standing, host.memory.used());
        Ipv4Statistics is = host.ip.statistics();
        assertEquals(is.received(), is.delivered() + is.malformed() + is.badChecksum() + is.options() + is.spoofed()
            + is.notForUs() + is.fragments() + is.groupTcp() + is.unknownProtocol());
    }

    @Test
    void aPacketIsDeliveredWithoutThePaddingOfItsFrame() {
        receive(Arrays.copyOf(packet(new byte[5]), 46));
        assertEquals(List.of("5 from 10.0.0.2 to 10.0.0.1"), arrived);
    }

    @Test
    void harmlessOptionsAreSkipped() {
        receive(Packets.withOptions(packet(new byte[5]), 1, 1, 1, 0));
        receive(Packets.withOptions(packet(new byte[6]), 148, 4, 0, 0));
        assertEquals(2, arrived.size());
    }

    @Test
    void sourceRoutesAndMalformedOptionsAreDropped() {
        receive(Packets.withOptions(packet(new byte[5]), 131, 3, 4, 0));
        receive(Packets.withOptions(packet(new byte[5]), 1, 137, 3, 4));
        receive(Packets.withOptions(packet(new byte[5]), 148, 1, 0, 0));
        receive(Packets.withOptions(packet(new byte[5]), 148, 5, 0, 0));
        receive(Packets.withOptions(packet(new byte[5]), 1, 1, 1, 148));
        assertEquals(5, host.ip.statistics().options());
        assertTrue(arrived.isEmpty());
    }

    @Test
    void wrongLengthsAndVersionsAreDropped() {
        byte[] good = packet(new byte[5]);
        receive(Arrays.copyOf(good, 24));
        receive(Arrays.copyOf(good, 19));
        receive(new byte[0]);
        receive(changed(good, 0, 0x65));
        receive(changed(good, 0, 0x44));
        receive(changed(good, 0, 0x4F));
        receive(changed(good, 3, 19));
        receive(changed(good, 2, 0xFF));
        assertEquals(8, host.ip.statistics().malformed());
    }

    @Test
    void aWrongChecksumIsDropped() {
        byte[] packet = packet(new byte[5]);
        packet[8] ^= 1;
        receive(packet);
        assertEquals(1, host.ip.statistics().badChecksum());
    }

    @Test
    void fragmentsAreDropped() {
        receive(changed(packet(new byte[8]), 6, 0x20));
        receive(changed(packet(new byte[8]), 7, 1));
        assertEquals(2, host.ip.statistics().fragments());
        receive(changed(packet(new byte[8]), 6, 0x40));
        assertEquals(1, arrived.size(), "one that must not be split is none");
    }

    @Test
    void packetsFromImpossibleAddressesAreDropped() {
        for (String source : List.of("10.0.0.1", "10.0.0.255", "255.255.255.255", "127.0.0.1", "0.0.0.0", "0.1.2.3", "224.0.0.1", "240.0.0.1")) {
            receive(Packets.ipv4(Ipv4Address.parse(source), host.address(), PROTOCOL, new byte[5]));
        }
        assertEquals(8, host.ip.statistics().spoofed());
        assertTrue(wire.stream().noneMatch(frame -> frame.sender().equals(host.station.mac())), "nothing is sent in answer");
    }

    @Test
    void packetsForOthersAreDropped() {
        for (String destination : List.of("10.0.0.3", "10.0.0.2", "224.0.0.1", "127.0.0.1", "10.0.1.255")) {
            receive(Packets.ipv4(peer.address(), Ipv4Address.parse(destination), PROTOCOL, new byte[5]));
        }
        assertEquals(5, host.ip.statistics().notForUs());
    }

    @Test
    void aFrameToAllStationsWithAPacketToOneIsDropped() {
        inject(Packets.frame(MacAddress.BROADCAST, peer.station.mac(), Ethernet.TYPE_IPV4, packet(new byte[5])));
        assertEquals(1, host.ip.statistics().notForUs());
    }

    @Test
    void broadcastsAreDeliveredButNotToTcp() {
        byte[] toAll = Packets.ipv4(peer.address(), Ipv4Address.BROADCAST, PROTOCOL, new byte[5]);
        inject(Packets.frame(MacAddress.BROADCAST, peer.station.mac(), Ethernet.TYPE_IPV4, toAll));
        byte[] segment = Packets.ipv4(peer.address(), Ipv4Address.parse("10.0.0.255"), Ip.PROTOCOL_TCP, new byte[20]);
        inject(Packets.frame(MacAddress.BROADCAST, peer.station.mac(), Ethernet.TYPE_IPV4, segment));
        assertEquals(List.of("5 from 10.0.0.2 to 255.255.255.255"), arrived);
        assertEquals(1, host.ip.statistics().groupTcp());
    }

    @Test
    void framesThatAreNotForThisStationAreDropped() {
        inject(new byte[13]);
        inject(Packets.frame(Host.mac(9), peer.station.mac(), Ethernet.TYPE_IPV4, packet(new byte[5])));
        inject(Packets.frame(host.station.mac(), host.station.mac(), Ethernet.TYPE_IPV4, packet(new byte[5])));
        inject(Packets.frame(host.station.mac(), MacAddress.BROADCAST, Ethernet.TYPE_IPV4, packet(new byte[5])));
        inject(Packets.frame(host.station.mac(), peer.station.mac(), Ethernet.TYPE_IPV6, packet(new byte[5])));
        EthernetLayer.Statistics is = host.ethernet.statistics();
        assertEquals(1, is.malformed());
        assertEquals(1, is.notForUs());
        assertEquals(2, is.spoofed());
        assertEquals(1, is.unknownType());
        assertTrue(arrived.isEmpty());
    }

    @Test
    void anUnknownProtocolIsReportedToTheSender() {
        receive(Packets.ipv4(peer.address(), host.address(), 99, new byte[5]));
        assertEquals(1, host.ip.statistics().unknownProtocol());
        Buffer error = lastPayload();
        assertEquals(Optional.of(new IcmpMessage(3, 2, 0)), IcmpMessage.parse(error));
        assertEquals(8 + 25, error.length());
    }

    @Test
    void errorsAreLimitedInNumber() {
        loop.inLoop(() -> {
            for (int i = 0; i < 100; i++) {
                peer.station.inject(frame(Packets.ipv4(peer.address(), host.address(), 99, new byte[50])));
            }
        });
        loop.advance(SECOND);
        assertEquals(Icmp.BURST, host.ip.icmpStatistics().errorsSent());
        assertEquals(100 - Icmp.BURST, host.ip.icmpStatistics().errorsWithheld());
        receive(Packets.ipv4(peer.address(), host.address(), 99, new byte[5]));
        assertEquals(Icmp.BURST + 1, host.ip.icmpStatistics().errorsSent());
    }

    @Test
    void anEchoIsAnsweredWithWhatItBrought() {
        receive(icmp(Packets.icmp(8, 0, 0x1234_0001, new byte[] {1, 2, 3})));
        Buffer reply = lastPayload();
        assertEquals(Optional.of(new IcmpMessage(0, 0, 0x1234_0001)), IcmpMessage.parse(reply));
        assertEquals(3, reply.getByte(10));
        assertEquals(1, host.ip.icmpStatistics().echoes());
    }

    @Test
    void aDamagedEchoAndOneToAllHostsAreNotAnswered() {
        byte[] damaged = Packets.icmp(8, 0, 1, new byte[4]);
        damaged[9] ^= 1;
        receive(icmp(damaged));
        receive(icmp(new byte[7]));
        byte[] toAll = Packets.ipv4(peer.address(), Ipv4Address.BROADCAST, 1, Packets.icmp(8, 0, 1, new byte[4]));
        inject(Packets.frame(MacAddress.BROADCAST, peer.station.mac(), Ethernet.TYPE_IPV4, toAll));
        assertEquals(0, host.ip.icmpStatistics().echoes());
        assertEquals(2, host.ip.icmpStatistics().malformed());
    }

    @Test
    void errorsReachTheTransportThatTheyConcern() {
        List<String> errors = errors();
        byte[] sent = Packets.ipv4(host.address(), peer.address(), PROTOCOL, new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        int[] codes = {0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 13, 15};
        for (int code : codes) {
            receive(icmp(Packets.icmp(3, code, 0, sent)));
        }
        receive(icmp(Packets.icmp(11, 0, 0, sent)));
        assertEquals(List.of("NETWORK", "HOST", "PROTOCOL", "PORT", "TOO_BIG", "NETWORK", "NETWORK", "HOST", "PROHIBITED",
            "PROHIBITED", "PROHIBITED", "HOST", "TIME_EXCEEDED"), errors);
    }

    @Test
    void errorsAboutPacketsThatWereNotSentFromHereAreIgnored() {
        List<String> errors = errors();
        byte[] sent = Packets.ipv4(host.address(), peer.address(), PROTOCOL, new byte[8]);
        receive(icmp(Packets.icmp(3, 1, 0, Packets.ipv4(Host.address(9), peer.address(), PROTOCOL, new byte[8]))));
        receive(icmp(Packets.icmp(3, 1, 0, Arrays.copyOf(sent, 27))));
        receive(icmp(Packets.icmp(3, 1, 0, Arrays.copyOf(sent, 10))));
        receive(icmp(Packets.icmp(3, 16, 0, sent)));
        receive(icmp(Packets.icmp(3, 1, 0, changed(sent, 7, 9))));
        receive(icmp(Packets.icmp(5, 1, 0x0A000063, sent)));
        assertTrue(errors.isEmpty());
        assertEquals(4, host.ip.icmpStatistics().malformed());
        assertEquals(2, host.ip.icmpStatistics().ignored());
    }

    @Test
    void aPathWithASmallerMtuIsRememberedForTenMinutes() {
        Ipv4Address far = Ipv4Address.parse("192.0.2.1");
        byte[] sent = changed(Packets.ipv4(host.address(), far, Ip.PROTOCOL_TCP, new byte[1480]), 6, 0x40);
        receive(icmp(Packets.icmp(3, 4, 1400, Arrays.copyOf(sent, 28))));
        assertEquals(1380, mtu(far));
        assertEquals(1480, mtu(peer.address()));
        receive(icmp(Packets.icmp(3, 4, 68, Arrays.copyOf(sent, 28))));
        assertEquals(PathMtus.LEAST - 20, mtu(far), "nobody can make it tiny");
        receive(icmp(Packets.icmp(3, 4, 1450, Arrays.copyOf(sent, 28))));
        assertEquals(PathMtus.LEAST - 20, mtu(far), "nobody can make it larger");
        loop.advance(601 * SECOND);
        assertEquals(1480, mtu(far));
        receive(icmp(Packets.icmp(3, 4, 0, Arrays.copyOf(sent, 28))));
        assertEquals(1472, mtu(far), "a router that does not tell: the next common size");
    }

    @Test
    void pathsThatAreRememberedAreBounded() {
        PathMtus paths = new PathMtus();
        for (int i = 0; i < 1000; i++) {
            paths.learn(i, 1400, 0);
        }
        int known = 0;
        for (int i = 0; i < 1000; i++) {
            known += paths.find(i, 1500, 1) == 1400 ? 1 : 0;
        }
        assertEquals(PathMtus.CAPACITY, known);
    }

    @Test
    void packetsForOtherNetworksGoToTheGateway() {
        send(Ipv4Address.parse("192.0.2.1"), 10);
        assertEquals(Host.address(254), ArpPacket.parse(payload(wire.getLast())).orElseThrow().target());
        loop.advance(10 * SECOND);
    }

    @Test
    void whatCannotBeSentIsCounted() {
        for (String destination : List.of("0.0.0.0", "127.0.0.1", "10.0.0.1", "224.0.0.1", "250.0.0.1")) {
            send(Ipv4Address.parse(destination), 10);
        }
        assertEquals(5, host.ip.statistics().unroutable());
        send(peer.address(), 1481);
        assertEquals(1, host.ip.statistics().tooLong());
        Host alone = new Host(loop, segment, 3, Ipv4Settings.fixed(Ipv4Cidr.parse("10.0.0.3/24"), Optional.empty()));
        loop.inLoop(() -> Packets.send(alone, Ipv4Address.parse("192.0.2.1"), PROTOCOL, new byte[10]));
        assertEquals(1, alone.ip.statistics().unroutable());
    }

    @Test
    void tcpIsNotToBeSplitAndOtherPacketsAreNumbered() {
        loop.inLoop(() -> Packets.send(peer, host.address(), Ip.PROTOCOL_TCP, new byte[20]));
        loop.advance(SECOND);
        Ipv4Header tcp = Ipv4Header.parse(payload(wire.getLast())).orElseThrow();
        loop.inLoop(() -> Packets.send(peer, host.address(), PROTOCOL, new byte[20]));
        Ipv4Header first = Ipv4Header.parse(payload(wire.getLast())).orElseThrow();
        loop.inLoop(() -> Packets.send(peer, host.address(), PROTOCOL, new byte[20]));
        Ipv4Header second = Ipv4Header.parse(payload(wire.getLast())).orElseThrow();
        assertTrue(tcp.dontFragment());
        assertFalse(first.dontFragment());
        assertEquals((first.identification() + 1) & 0xFFFF, second.identification());
        assertEquals(64, tcp.timeToLive());
    }

    @Test
    void aGivenAddressIsPrinted() {
        assertEquals(List.of("network: 10.0.0.1/24 via 10.0.0.254"), host.console.lines());
    }

    @Test
    void aHandlerThatFailsDoesNotStopTheMachine() {
        Host third = new Host(loop, segment, 3);
        loop.inLoop(() -> third.ip.register(PROTOCOL, (payload, source, destination, valid) -> payload.getByte(payload.length())));
        loop.inLoop(() -> Packets.send(peer, third.address(), PROTOCOL, new byte[4]));
        loop.advance(SECOND);
        assertEquals(1, third.ethernet.statistics().failed());
    }

    private List<String> errors() {
        List<String> errors = new ArrayList<>();
        loop.inLoop(() -> host.ip.register(PROTOCOL, new Ip.Receiver() {
            @Override
            public void received(Buffer payload, IpAddress source, IpAddress destination,
                                 boolean checksumValid) {
            }

            @Override
            public void unreachable(IpAddress destination, Buffer start, Ip.Unreachable reason) {
                assertEquals(peer.address(), destination);
                assertEquals(1, start.getByte(0));
                errors.add(reason.toString());
            }
        }));
        return errors;
    }

    private int mtu(Ipv4Address destination) {
        return loop.compute(() -> host.ip.mtu(destination));
    }

    private byte[] packet(byte[] payload) {
        return Packets.ipv4(peer.address(), host.address(), PROTOCOL, payload);
    }

    private byte[] icmp(byte[] message) {
        return Packets.ipv4(peer.address(), host.address(), Ip.PROTOCOL_ICMP, message);
    }

    /** The packet with another byte, and its header's checksum made right again where it can be. */
    private static byte[] changed(byte[] packet, int at, int value) {
        byte[] changed = packet.clone();
        changed[at] = (byte) value;
        return (changed[0] & 0xF) * 4 <= changed.length ? Packets.fixed(changed) : changed;
    }

    private byte[] frame(byte[] packet) {
        return Packets.frame(host.station.mac(), peer.station.mac(), Ethernet.TYPE_IPV4, packet);
    }

    private void receive(byte[] packet) {
        inject(frame(packet));
    }

    private void inject(byte[] frame) {
        loop.inLoop(() -> peer.station.inject(frame));
        loop.advance(SECOND / 100);
    }

    private void send(Ipv4Address to, int length) {
        loop.inLoop(() -> Packets.send(host, to, PROTOCOL, new byte[length]));
    }

    private static Buffer payload(Frame frame) {
        return JvmBuffer.of(frame.bytes()).slice(EthernetHeader.LENGTH);
    }

    /** The payload of the last packet on the wire. */
    private Buffer lastPayload() {
        return payload(wire.getLast()).slice(Ipv4Header.LENGTH);
    }
}
