package ristretto.network;

import java.io.ByteArrayOutputStream;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import ristretto.jvm.JvmBuffer;
import ristretto.signatures.Ip;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.TransportException;

/** Good packets with a few wrong bytes, and bytes of any kind, reach a host. */
class HostileFramesTest {
    private static final Ipv4Address US = Host.address(1);
    private static final Ipv4Address THEM = Host.address(2);

    @Property(tries = 300)
    void damagedFramesStopNothing(@ForAll("damaged") byte[] input) throws TransportException {
        new ReceivePathFuzzTest().noFramesStopTheStackOrMakeItGrow(input);
    }

    @Property(tries = 300)
    void anyBytesStopNothing(@ForAll byte[] input) throws TransportException {
        new ReceivePathFuzzTest().noFramesStopTheStackOrMakeItGrow(input);
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        Arbitrary<byte[]> frames = frame().list().ofMinSize(1).ofMaxSize(12).map(HostileFramesTest::join);
        return Combinators.combine(frames, Arbitraries.bytes()).as((bytes, first) -> {
            bytes[0] = first;
            return bytes;
        });
    }

    /** One frame with up to three bytes changed, behind what to do with it and its length. */
    private static Arbitrary<byte[]> frame() {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 1 << 20);
        return Combinators.combine(Arbitraries.of(good()), Arbitraries.integers().between(0, 15), places.list().ofMaxSize(3),
            Arbitraries.bytes()).as((packet, how, changes, value) -> {
                byte[] frame = new byte[2 + (packet.length + 3) / 4 * 4];
                System.arraycopy(packet, 0, frame, 2, packet.length);
                for (int place : changes) {
                    frame[2 + place % packet.length] = value;
                }
                frame[0] = (byte) (packet.length == ArpPacket.LENGTH ? how | 2 : how & ~2);
                frame[1] = (byte) (frame.length / 4);
                return frame;
            });
    }

    private static List<byte[]> good() {
        byte[] arp = new byte[ArpPacket.LENGTH];
        new ArpPacket(ArpPacket.REQUEST, Host.mac(2), THEM, ArpPacket.UNKNOWN, US).emit(JvmBuffer.of(arp), 0);
        byte[] ours = Packets.ipv4(US, THEM, Ip.PROTOCOL_UDP, new byte[8]);
        byte[] offer = new byte[DhcpMessage.LONGEST];
        new DhcpMessage(DhcpMessage.REPLY, 1, 0, true, Ipv4Address.ANY, US, Host.mac(1), new DhcpOptions(DhcpOptions.OFFER, THEM,
            Ipv4Address.ANY, new Ipv4Address(-256), THEM, List.of(THEM), 600, 300, 500, "x")).emit(JvmBuffer.of(offer));
        return List.of(arp,
            Packets.ipv4(THEM, US, Ip.PROTOCOL_ICMP, Packets.icmp(8, 0, 1, new byte[20])),
            Packets.ipv4(THEM, US, Ip.PROTOCOL_ICMP, Packets.icmp(3, 4, 600, ours)),
            Packets.ipv4(THEM, US, Ip.PROTOCOL_UDP, Packets.udp(THEM, US, 9, 53, 20)),
            Packets.ipv4(THEM, US, Ip.PROTOCOL_UDP, Packets.udp(THEM, US, 9, 99, 20)),
            Packets.withOptions(Packets.ipv4(THEM, US, Ip.PROTOCOL_UDP, Packets.udp(THEM, US, 9, 53, 20)), 148, 4, 0, 0, 1, 1, 1, 0),
            Packets.ipv4(THEM, Ipv4Address.BROADCAST, Ip.PROTOCOL_UDP, Packets.udp(THEM, Ipv4Address.BROADCAST, 67, 68, offer)));
    }

    private static byte[] join(List<byte[]> frames) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(0);
        for (byte[] frame : frames) {
            all.writeBytes(frame);
        }
        return all.toByteArray();
    }
}
