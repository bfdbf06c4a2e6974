package ristretto.network;

import ristretto.signatures.Ipv4Address;
import ristretto.signatures.MacAddress;

/**
 * What is known of a neighbour. Times are in nanoseconds of the event loop.
 *
 * @param confirmed when the neighbour last told its address
 * @param asked when it was last asked to confirm it
 */
public record ArpEntry(Ipv4Address address, MacAddress mac, long confirmed, long asked) {
    /** After this time an entry that is used is confirmed by asking the neighbour (RFC 1122, section 2.3.2.1 (2)). */
    static final long FRESH = 60_000_000_000L;
    /** After this time without confirmation an entry is not used any more. */
    static final long LIFETIME = 120_000_000_000L;
    /** A neighbour is asked at most this often (RFC 1122, section 2.3.2.1). */
    static final long INTERVAL = 1_000_000_000L;

    boolean expired(long now) {
        return now - confirmed >= LIFETIME;
    }

    boolean worthAsking(long now) {
        return now - confirmed >= FRESH && now - asked >= INTERVAL;
    }

    ArpEntry asked(long now) {
        return new ArpEntry(address, mac, confirmed, now);
    }
}
