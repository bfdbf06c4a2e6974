package ristretto.jvm;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.SocketAddress;

/** Between the JDK's socket addresses and ours. */
final class SocketAddresses {
    private SocketAddresses() {
    }

    /** The JDK's form of {@code address}; no name is looked up. */
    static InetSocketAddress toJdk(SocketAddress address) {
        return switch (address.address()) {
            case Ipv4Address v4 -> new InetSocketAddress(toJdk(v4), address.port());
        };
    }

    /** Our form of {@code address}, which comes from a socket of the IPv4 family. */
    static SocketAddress of(java.net.SocketAddress address) {
        InetSocketAddress internet = (InetSocketAddress) address;
        byte[] octets = ((Inet4Address) internet.getAddress()).getAddress();
        int bits = (octets[0] & 0xFF) << 24 | (octets[1] & 0xFF) << 16 | (octets[2] & 0xFF) << 8 | octets[3] & 0xFF;
        return new SocketAddress(new Ipv4Address(bits), internet.getPort());
    }

    private static InetAddress toJdk(Ipv4Address address) {
        int bits = address.bits();
        byte[] octets = {(byte) (bits >>> 24), (byte) (bits >>> 16), (byte) (bits >>> 8), (byte) bits};
        try {
            return InetAddress.getByAddress(octets);
        } catch (UnknownHostException impossible) {
            throw new AssertionError("four octets are an address", impossible);
        }
    }
}
