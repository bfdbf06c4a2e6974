package ristretto.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import ristretto.jvm.JvmBuffer;
import ristretto.signatures.Buffer;
import ristretto.signatures.Ethernet;
import ristretto.signatures.Ip;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.MacAddress;
import ristretto.simulator.SimulatedLoop;
import ristretto.simulator.SimulatedNetwork;
import ristretto.simulator.SimulatedSegment;

/** A small DHCP server with one address to give; tests make it misbehave. It answers ARP for its own address. */
final class TestDhcpServer {
    private static final String[] TYPES = {"", "DISCOVER", "OFFER", "REQUEST", "DECLINE", "ACK", "NAK", "RELEASE", "INFORM"};
    static final Ipv4Address ADDRESS = Ipv4Address.parse("10.0.2.2");

    /** What was received, such as {@code "DISCOVER at 0"}, the time in seconds. */
    final List<String> log = new ArrayList<>();
    final List<DhcpMessage> requests = new ArrayList<>();
    Ipv4Address gives = Ipv4Address.parse("10.0.2.15");
    long lease = 86_400;
    boolean silent;
    boolean refuses;
    UnaryOperator<DhcpMessage> change = reply -> reply;
    UnaryOperator<byte[]> damage = datagram -> datagram;

    private final SimulatedLoop loop;
    private final SimulatedNetwork station;

    TestDhcpServer(SimulatedLoop loop, SimulatedSegment segment) {
        this.loop = loop;
        station = segment.attach(Host.mac(2));
        station.listen((frame, valid) -> received(JvmBuffer.of(frame.bytes(0, frame.length()))));
    }

    private void received(Buffer frame) {
        Buffer payload = frame.slice(EthernetHeader.LENGTH);
        Optional<ArpPacket> arp = ArpPacket.parse(payload);
        if (EthernetHeader.type(frame) == Ethernet.TYPE_ARP && arp.isPresent() && arp.get().target().equals(ADDRESS)) {
            station.inject(Packets.arp(arp.get().senderMac(),
                new ArpPacket(ArpPacket.REPLY, station.mac(), ADDRESS, arp.get().senderMac(), arp.get().sender())));
        }
        Optional<Ipv4Header> ip = Ipv4Header.parse(payload);
        if (ip.isPresent() && ip.get().protocol() == Ip.PROTOCOL_UDP) {
            DhcpMessage.parse(payload.slice(28)).ifPresent(message -> answer(message, EthernetHeader.destinationBits(frame)));
        }
    }

    private void answer(DhcpMessage request, long destination) {
        boolean toAll = destination == MacAddress.BROADCAST.bits();
        log.add(TYPES[request.options().type()] + (toAll ? "" : " to the server") + " at " + loop.now() / 1_000_000_000);
        requests.add(request);
        if (silent) {
            return;
        }
        if (request.options().type() == DhcpOptions.DISCOVER) {
            reply(request, DhcpOptions.OFFER);
        } else if (request.options().type() == DhcpOptions.REQUEST) {
            reply(request, refuses ? DhcpOptions.NAK : DhcpOptions.ACK);
        }
    }

    private void reply(DhcpMessage request, int type) {
        DhcpOptions options = type == DhcpOptions.NAK ? DhcpOptions.request(type, ADDRESS, Ipv4Address.ANY, "") : new DhcpOptions(type, ADDRESS,
            Ipv4Address.ANY, Ipv4Address.parse("255.255.255.0"), ADDRESS, List.of(Ipv4Address.parse("10.0.2.3")),
            lease, DhcpOptions.ABSENT, DhcpOptions.ABSENT, "");
        send(new DhcpMessage(DhcpMessage.REPLY, request.transaction(), 0, request.broadcast(), request.client(), gives,
            request.hardware(), options));
    }

    /** Sends a reply, changed and damaged as the test wants. */
    void send(DhcpMessage reply) {
        byte[] payload = new byte[DhcpMessage.LONGEST];
        change.apply(reply).emit(JvmBuffer.of(payload));
        byte[] datagram = damage.apply(Packets.udp(ADDRESS, Ipv4Address.BROADCAST, 67, 68, payload));
        station.inject(Packets.frame(MacAddress.BROADCAST, station.mac(), Ethernet.TYPE_IPV4,
            Packets.ipv4(ADDRESS, Ipv4Address.BROADCAST, Ip.PROTOCOL_UDP, datagram)));
    }
}
