package ristretto.network;

/**
 * The MTUs of paths that are smaller than that of the link (RFC 1191). At most {@link #CAPACITY}, the oldest gives way; no
 * router can make one smaller than {@link #LEAST}, so that a forged message does little harm.
 */
final class PathMtus {
    static final int CAPACITY = 64;
    /** Bytes of a packet that every path of today carries. */
    static final int LEAST = 552;
    /** How long a path is remembered, in nanoseconds (RFC 1191, section 6.3). */
    static final long LIFETIME = 600_000_000_000L;

    private final int[] destinations = new int[CAPACITY];
    private final int[] mtus = new int[CAPACITY];
    private final long[] learned = new long[CAPACITY];
    private int count;
    private int next;

    /** {@code find(destination, link, now)} is the MTU of the path to {@code destination}, {@code link} if nothing else is known. */
    int find(int destination, int link, long now) {
        int place = place(destination);
        return place < count && now - learned[place] < LIFETIME ? Math.min(link, mtus[place]) : link;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** {@code learn(destination, mtu, now)} notes that packets to {@code destination} may have {@code mtu} bytes at most. */
    void learn(int destination, int mtu, long now) {
        if (mtu >= find(destination, Ipv4Header.LONGEST, now)) {
            return;
        }
        int place = place(destination);
        if (place == count) {
            place = next;
            next = (next + 1) % CAPACITY;
            count = Math.max(count, place + 1);
        }
        destinations[place] = destination;
        mtus[place] = Math.max(mtu, LEAST);
        learned[place] = now;
    }

    private int place(int destination) {
        int place = 0;
        while (place < count && destinations[place] != destination) {
            place++;
        }
        return place;
    }
}
