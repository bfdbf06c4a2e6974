package ristretto.network;

/** Which IPv4 addresses are special (RFC 6890). */
final class Addresses {
    private Addresses() {
    }

    /** Whether a host on a network can have the address: not in 0.0.0.0/8, 127.0.0.0/8, 224.0.0.0/4 or 240.0.0.0/4. */
    static boolean unicast(int bits) {
        int first = bits >>> 24;
        return first != 0 && first != 127 && first < 224;
    }
}
