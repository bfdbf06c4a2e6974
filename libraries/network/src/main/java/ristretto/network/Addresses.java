package ristretto.network;

/** Which IPv4 addresses are special (RFC 6890), and how they are spread over tables. */
final class Addresses {
    private Addresses() {
    }

    /** Whether a host on a network can have the address: not in 0.0.0.0/8, 127.0.0.0/8, 224.0.0.0/4 or 240.0.0.0/4. */
    static boolean unicast(int bits) {
        int first = bits >>> 24;
        return first != 0 && first != 127 && first < 224;
    }

    /** A number below {@code size}, a power of two, in which all bits of the address have a part. */
    static int hash(int bits, int size) {
        int mixed = bits * 0x9E3779B1;
        return (mixed ^ mixed >>> 16) & size - 1;
    }
}
