package ristretto.network;

import ristretto.jvm.JvmBuffer;
import ristretto.signatures.Buffer;
import ristretto.signatures.Ethernet;
import ristretto.signatures.Ip;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.MacAddress;
import ristretto.signatures.OutgoingFrame;

/** Makes packets and frames for tests. */
final class Packets {
    private Packets() {
    }

    /** Sends a transport packet from a host; in the loop. */
    static void send(Host from, Ipv4Address to, int protocol, byte[] packet) {
        OutgoingFrame frame = new OutgoingFrame(JvmBuffer.of(new byte[OutgoingFrame.HEADROOM]));
        frame.append(JvmBuffer.of(packet), 0, packet.length);
        from.ip.send(frame, to, protocol);
    }

    /** A UDP datagram with {@code length} bytes of payload. */
    static byte[] udp(Ipv4Address from, Ipv4Address to, int sourcePort, int destinationPort, int length) {
        return udp(from, to, sourcePort, destinationPort, new byte[length]);
    }

    static byte[] udp(Ipv4Address from, Ipv4Address to, int sourcePort, int destinationPort, byte[] payload) {
        byte[] datagram = new byte[8 + payload.length];
        System.arraycopy(payload, 0, datagram, 8, payload.length);
        Buffer buffer = JvmBuffer.of(datagram);
        new UdpHeader(sourcePort, destinationPort, datagram.length, 0).emit(buffer, 0);
        int pseudo = Ipv4Header.pseudoHeaderSum(from.bits(), to.bits(), Ip.PROTOCOL_UDP, datagram.length);
        buffer.putShort(6, UdpHeader.complement(buffer.sum(0, datagram.length, pseudo)));
        return datagram;
    }

    /** An ICMP message with a right checksum. */
    static byte[] icmp(int type, int code, int rest, byte[] payload) {
        byte[] message = new byte[8 + payload.length];
        System.arraycopy(payload, 0, message, 8, payload.length);
        Buffer buffer = JvmBuffer.of(message);
        new IcmpMessage(type, code, rest).emit(buffer, 0, buffer.sum(8, payload.length, 0));
        return message;
    }

    /** An IPv4 packet. */
    static byte[] ipv4(Ipv4Address from, Ipv4Address to, int protocol, byte[] payload) {
        byte[] packet = new byte[20 + payload.length];
        System.arraycopy(payload, 0, packet, 20, payload.length);
        new Ipv4Header(20, packet.length, 7, false, 64, protocol, from, to).emit(JvmBuffer.of(packet), 0);
        return packet;
    }

    /** An IPv4 packet with options, a multiple of four bytes. */
    static byte[] withOptions(byte[] packet, int... options) {
        byte[] longer = new byte[packet.length + options.length];
        System.arraycopy(packet, 0, longer, 0, 20);
        for (int i = 0; i < options.length; i++) {
            longer[20 + i] = (byte) options[i];
        }
        System.arraycopy(packet, 20, longer, 20 + options.length, packet.length - 20);
        longer[0] = (byte) (0x45 + options.length / 4);
        Buffer buffer = JvmBuffer.of(longer);
        buffer.putShort(2, longer.length);
        return fixed(longer);
    }

    /** The packet with its header's checksum made right. */
    static byte[] fixed(byte[] packet) {
        Buffer buffer = JvmBuffer.of(packet);
        buffer.putShort(10, 0);
        buffer.putShort(10, ~buffer.sum(0, (packet[0] & 0xF) * 4, 0));
        return packet;
    }

    /** An Ethernet frame. */
    static byte[] frame(MacAddress to, MacAddress from, int type, byte[] payload) {
        byte[] frame = new byte[14 + payload.length];
        System.arraycopy(payload, 0, frame, 14, payload.length);
        new EthernetHeader(to, from, type).emit(JvmBuffer.of(frame), 0);
        return frame;
    }

    /** An Ethernet frame with an ARP packet. */
    static byte[] arp(MacAddress to, ArpPacket packet) {
        byte[] payload = new byte[ArpPacket.LENGTH];
        packet.emit(JvmBuffer.of(payload), 0);
        return frame(to, packet.senderMac(), Ethernet.TYPE_ARP, payload);
    }
}
