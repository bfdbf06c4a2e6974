package ristretto.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import ristretto.jvm.JvmBuffer;
import ristretto.signatures.Buffer;
import ristretto.signatures.Ethernet;
import ristretto.signatures.Ip;
import ristretto.signatures.MacAddress;
import ristretto.signatures.TransportException;
import ristretto.simulator.SimulatedLoop;
import ristretto.simulator.SimulatedNetwork;
import ristretto.simulator.SimulatedSegment;

/**
 * Frames of any content reach a host. Runs the seeds beside it as an ordinary test, and searches a minute for more with
 * {@code JAZZER_FUZZ=1}. In an input, the first byte is even for a host that asks DHCP; then come frames, each behind two
 * bytes: what to do with it, and its length in units of four bytes.
 */
class ReceivePathFuzzTest {
    private static final int TO_ALL = 1;
    private static final int AS_ARP = 2;
    private static final int CHECKSUMS_RIGHT = 4;
    private static final int MINUTE_LATER = 8;

    @FuzzTest(maxDuration = "1m")
    void noFramesStopTheStackOrMakeItGrow(byte[] input) throws TransportException {
        if (input.length == 0) {
            return;
        }
        try (SimulatedLoop loop = new SimulatedLoop()) {
            SimulatedSegment segment = new SimulatedSegment(loop);
            SimulatedNetwork stranger = segment.attach(Host.mac(2));
            Host host = new Host(loop, segment, 1, (input[0] & 1) == 0 ? Ipv4Settings.DHCP : Host.fixed(1));
            host.udp.open(53);
            int at = 1;
            while (at + 2 <= input.length) {
                int length = Math.min((input[at + 1] & 0xFF) * 4, input.length - at - 2);
                send(loop, stranger, input[at], Arrays.copyOfRange(input, at + 2, at + 2 + length));
                at += 2 + length;
            }
            loop.advance(3_600_000_000_000L);
            assertEquals(0, host.ethernet.statistics().failed());
            assertTrue(host.memory.used() - host.standing <= UdpEndpoint.MOST_BYTES + Arp.MOST_HELD_BYTES);
        }
    }

    private static void send(SimulatedLoop loop, SimulatedNetwork stranger, int how, byte[] payload) {
        int type = (how & AS_ARP) != 0 ? Ethernet.TYPE_ARP : Ethernet.TYPE_IPV4;
        if ((how & CHECKSUMS_RIGHT) != 0 && type == Ethernet.TYPE_IPV4) {
            repair(JvmBuffer.of(payload));
        }
        byte[] frame = Packets.frame((how & TO_ALL) != 0 ? MacAddress.BROADCAST : Host.mac(1), Host.mac(2), type, payload);
        loop.inLoop(() -> stranger.inject(frame));
        loop.advance((how & MINUTE_LATER) != 0 ? 60_000_000_000L : 1_000_000);
    }

    private static void repair(Buffer packet) {
        if (!Ipv4Header.wellFormed(packet)) {
            return;
        }
        int header = Ipv4Header.headerLength(packet);
        int length = Ipv4Header.totalLength(packet) - header;
        packet.putShort(10, 0);
        packet.putShort(10, ~packet.sum(0, header, 0));
        if (Ipv4Header.protocol(packet) == Ip.PROTOCOL_UDP && length >= UdpHeader.LENGTH) {
            packet.putShort(header + 6, 0);
        } else if (Ipv4Header.protocol(packet) == Ip.PROTOCOL_ICMP && length >= IcmpMessage.LENGTH) {
            packet.putShort(header + 2, 0);
            packet.putShort(header + 2, ~packet.sum(header, length, 0));
        }
    }
}
