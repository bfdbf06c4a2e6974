package ristretto.network;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.api.Provide;
import ristretto.jvm.JvmBuffer;
import ristretto.signatures.Buffer;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.MacAddress;

/** Arbitrary values of the wire formats. */
final class WireFormats extends DomainContextBase {
    @Provide
    Arbitrary<MacAddress> macs() {
        return Arbitraries.longs().between(0, 0xFFFF_FFFF_FFFFL).map(MacAddress::new);
    }

    @Provide
    Arbitrary<Ipv4Address> addresses() {
        return Arbitraries.integers().map(Ipv4Address::new);
    }

    /** Buffers of any bytes, of lengths around those of headers. */
    @Provide
    Arbitrary<Buffer> buffers() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(400).map(JvmBuffer::of);
    }

    @Provide
    Arbitrary<EthernetHeader> ethernet() {
        return Combinators.combine(macs(), macs(), shorts()).as(EthernetHeader::new);
    }

    @Provide
    Arbitrary<ArpPacket> arp() {
        return Combinators.combine(Arbitraries.of(1, 2), macs(), addresses(), macs(), addresses()).as(ArpPacket::new);
    }

    @Provide
    Arbitrary<Ipv4Header> ipv4() {
        return Combinators.combine(Arbitraries.integers().between(20, 300), shorts(), Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 255), Arbitraries.integers().between(0, 255), addresses(), addresses())
            .as((length, id, whole, ttl, protocol, source, destination)
                -> new Ipv4Header(20, length, id, whole, ttl, protocol, source, destination));
    }

    @Provide
    Arbitrary<UdpHeader> udp() {
        return Combinators.combine(shorts(), shorts(), Arbitraries.integers().between(8, 300), shorts()).as(UdpHeader::new);
    }

    @Provide
    Arbitrary<IcmpMessage> icmp() {
        Arbitrary<Integer> bytes = Arbitraries.integers().between(0, 255);
        return Combinators.combine(bytes, bytes, Arbitraries.integers()).as(IcmpMessage::new);
    }

    @Provide
    Arbitrary<DhcpMessage> dhcp() {
        return Combinators.combine(Arbitraries.of(1, 2), Arbitraries.integers(), shorts(), Arbitraries.of(true, false),
            addresses(), addresses(), macs(), options()).as(DhcpMessage::new);
    }

    private Arbitrary<DhcpOptions> options() {
        Arbitrary<Ipv4Address> address = addresses();
        Arbitrary<List<Ipv4Address>> list = addresses().list().ofMaxSize(DhcpOptions.MOST_ADDRESSES);
        Arbitrary<Long> time = Arbitraries.longs().between(DhcpOptions.ABSENT, DhcpOptions.INFINITE);
        Arbitrary<String> name = Arbitraries.strings().withCharRange('!', '~').ofMaxLength(DhcpOptions.LONGEST_NAME);
        return Combinators.combine(Arbitraries.integers().between(1, DhcpOptions.LAST_TYPE), address, address, address, address, list,
            time.list().ofSize(3), name).as((type, server, requested, mask, router, names, times, host)
                -> new DhcpOptions(type, server, requested, mask, router, names, times.get(0), times.get(1), times.get(2), host));
    }

    private static Arbitrary<Integer> shorts() {
        return Arbitraries.integers().between(0, 0xFFFF);
    }
}
