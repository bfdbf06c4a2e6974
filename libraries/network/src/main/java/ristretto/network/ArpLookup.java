package ristretto.network;

import java.util.ArrayDeque;
import ristretto.signatures.Ipv4Address;

/** A neighbour that is being asked for its link address, and the packets for it. */
final class ArpLookup {
    /** Requests before giving up, after 1, 2 and 4 seconds. */
    static final int MOST_REQUESTS = 3;
    /** Packets held for one neighbour; the oldest gives way (RFC 1122, section 2.3.2.2). */
    static final int MOST_PACKETS = 4;

    private static final long FIRST_PAUSE = 1_000_000_000L;

    final Ipv4Address address;
    final ArrayDeque<HeldPacket> packets = new ArrayDeque<>();
    private int requests;
    private long due;

    ArpLookup(Ipv4Address address) {
        this.address = address;
    }

    /** When the next request, or giving up, is due. */
    long due() {
        return due;
    }

    boolean hopeless() {
        return requests == MOST_REQUESTS;
    }

    void asked(long now) {
        due = now + (FIRST_PAUSE << requests);
        requests++;
    }
}
