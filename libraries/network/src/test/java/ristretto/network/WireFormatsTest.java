package ristretto.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.constraints.IntRange;
import ristretto.jvm.JvmBuffer;
import ristretto.signatures.Buffer;

/** What is emitted is parsed again, and no bytes at all make a parser fail. */
@Domain(WireFormats.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class WireFormatsTest {
    @Property
    void ethernetHeadersSurviveTheWire(@ForAll EthernetHeader header, @ForAll @IntRange(max = 9) int at) {
        Buffer buffer = zeros(at + EthernetHeader.LENGTH);
        header.emit(buffer, at);
        assertEquals(Optional.of(header), EthernetHeader.parse(buffer.slice(at)));
    }

    @Property
    void arpPacketsSurviveTheWire(@ForAll ArpPacket packet, @ForAll @IntRange(max = 9) int at) {
        Buffer buffer = zeros(at + ArpPacket.LENGTH);
        packet.emit(buffer, at);
        assertEquals(Optional.of(packet), ArpPacket.parse(buffer.slice(at)));
    }

    @Property
    void ipv4HeadersSurviveTheWire(@ForAll Ipv4Header header, @ForAll @IntRange(max = 9) int padding) {
        Buffer buffer = zeros(header.totalLength() + padding);
        header.emit(buffer, 0);
        assertEquals(Optional.of(header), Ipv4Header.parse(buffer));
    }

    @Property
    void anIpv4HeaderWithOneWrongBitIsNotAccepted(@ForAll Ipv4Header header, @ForAll @IntRange(max = 159) int bit) {
        Buffer buffer = zeros(400);
        header.emit(buffer, 0);
        buffer.putByte(bit / 8, buffer.getUnsignedByte(bit / 8) ^ 1 << bit % 8);
        assertFalse(Ipv4Header.wellFormed(buffer) && Ipv4Header.checksumValid(buffer));
    }

    @Property
    void udpHeadersSurviveTheWire(@ForAll UdpHeader header) {
        Buffer buffer = zeros(header.length());
        header.emit(buffer, 0);
        assertEquals(Optional.of(header), UdpHeader.parse(buffer));
    }

    @Property
    void icmpMessagesSurviveTheWire(@ForAll IcmpMessage message, @ForAll Buffer payload) {
        Buffer buffer = zeros(IcmpMessage.LENGTH + payload.length());
        buffer.put(IcmpMessage.LENGTH, payload, 0, payload.length());
        message.emit(buffer, 0, payload.sum(0, payload.length(), 0));
        assertEquals(Optional.of(message), IcmpMessage.parse(buffer));
    }

    @Property
    void dhcpMessagesSurviveTheWire(@ForAll DhcpMessage message) {
        Buffer buffer = zeros(DhcpMessage.LONGEST);
        int length = message.emit(buffer);
        assertEquals(Optional.of(message), DhcpMessage.parse(buffer.slice(0, length)));
    }

    @Property
    void noBytesMakeAParserFail(@ForAll Buffer buffer) {
        EthernetHeader.parse(buffer);
        ArpPacket.parse(buffer);
        Ipv4Header.parse(buffer);
        UdpHeader.parse(buffer);
        IcmpMessage.parse(buffer);
        DhcpMessage.parse(buffer);
    }

    @Property
    void aCutOrDamagedDhcpMessageMakesNoParserFail(@ForAll DhcpMessage message, @ForAll @IntRange(max = 548) int length,
                                                  @ForAll @IntRange(max = 547) int at, @ForAll byte value) {
        Buffer buffer = zeros(DhcpMessage.LONGEST);
        message.emit(buffer);
        buffer.putByte(at, value);
        DhcpMessage.parse(buffer.slice(0, length)).ifPresent(parsed -> DhcpLease.of(parsed, 0));
    }

    @Property
    void noOptionsMakeTheirCheckFail(@ForAll Buffer options, @ForAll @IntRange(min = 5, max = 15) int words) {
        Buffer packet = zeros(20 + 400);
        packet.putByte(0, 0x40 | words);
        packet.putShort(2, packet.length());
        packet.put(20, options, 0, options.length());
        Ipv4Header.optionsUnacceptable(packet);
    }

    private static Buffer zeros(int length) {
        return JvmBuffer.of(new byte[length]);
    }
}
