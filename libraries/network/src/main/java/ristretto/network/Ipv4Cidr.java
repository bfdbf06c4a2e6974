package ristretto.network;

import ristretto.signatures.Ipv4Address;

/**
 * An address with the length of its network's prefix (RFC 4632), as in {@code 10.0.2.15/24}.
 *
 * @param prefix bits, 0 to 32
 */
public record Ipv4Cidr(Ipv4Address address, int prefix) {
    public Ipv4Cidr {
        if (prefix < 0 || prefix > 32) {
            throw new IllegalArgumentException("an IPv4 prefix has 0 to 32 bits, not " + prefix);
        }
    }

    /**
     * {@code parse("10.0.2.15/24")}.
     *
     * @throws IllegalArgumentException if {@code text} is not an address of a host, a slash and a prefix length
     */
    public static Ipv4Cidr parse(String text) {
        int slash = text.indexOf('/');
        int prefix = prefix(text, slash + 1);
        if (slash < 0 || prefix < 0) {
            throw new IllegalArgumentException("not an IPv4 address with its prefix length, such as 192.0.2.1/24: '" + text + "'");
        }
        Ipv4Cidr cidr = new Ipv4Cidr(Ipv4Address.parse(text.substring(0, slash)), prefix);
        if (!cidr.ofHost()) {
            throw new IllegalArgumentException("no host can have the address " + text);
        }
        return cidr;
    }

    /** The number from 0 to 32 in one or two digits from {@code from} to the end, or -1. */
    private static int prefix(String text, int from) {
        int digits = text.length() - from;
        int value = 0;
        for (int i = from; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9' || digits > 2) {
                return -1;
            }
            value = value * 10 + digit - '0';
        }
        return digits == 0 || digits == 2 && value < 10 || value > 32 ? -1 : value;
    }

    boolean sameAs(Ipv4Cidr other) {
        return address.bits() == other.address.bits() && prefix == other.prefix;
    }

    int mask() {
        return prefix == 0 ? 0 : -1 << 32 - prefix;
    }

    /** Whether an address belongs to this network. */
    boolean contains(int bits) {
        return ((bits ^ address.bits()) & mask()) == 0;
    }

    /** The address of every host on this network or, as the two of a /31 have none (RFC 3021), on this link. */
    int broadcast() {
        return prefix < 31 ? address.bits() | ~mask() : -1;
    }

    /** Whether {@code bits} is the address of every host on this network. */
    boolean broadcast(int bits) {
        return prefix < 31 && bits == broadcast();
    }

    /** Whether a host can have this address. */
    boolean ofHost() {
        int bits = address.bits();
        return Addresses.unicast(bits) && !broadcast(bits) && (prefix >= 31 || (bits & ~mask()) != 0);
    }

    @Override
    public String toString() {
        return address.toString() + "/" + prefix;
    }
}
