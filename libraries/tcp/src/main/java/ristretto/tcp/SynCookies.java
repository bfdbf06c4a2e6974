package ristretto.tcp;

/**
 * SYN cookies (RFC 4987, section 3.6): under a flood of SYNs, our initial sequence number itself says what must be kept.
 * One bit of time, three of maximum segment size, 28 of a keyed hash. Window scale and timestamps are lost.
 */
final class SynCookies {
    /** Maximum segment sizes that can be told: the largest not above the peer's is used. */
    private static final int[] SIZES = {64, 512, 536, 1024, 1220, 1380, 1440, 1460};
    /** A cookie is good for one to two of these. */
    private static final int PERIOD_BITS = 36;

    private final SipHash hash;
    private long lastMade;
    private boolean made;

    SynCookies(SipHash hash) {
        this.hash = hash;
    }

    /** The cookie for a SYN. */
    int make(Flow flow, int sequence, int mss, long now) {
        made = true;
        lastMade = now;
        int size = SIZES.length - 1;
        while (size > 0 && SIZES[size] > mss) {
            size--;
        }
        long period = now >> PERIOD_BITS;
        return (int) (period & 1) << 31 | size << 28 | digest(flow, sequence, period, size);
    }

    /** The maximum segment size of the SYN with {@code sequence} that was answered with {@code cookie}, or 0 if none was. */
    int check(Flow flow, int sequence, int cookie, long now) {
        if (!pending(now)) {
            return 0;
        }
        long period = now >> PERIOD_BITS;
        if ((period & 1) != cookie >>> 31) {
            period--;
        }
        int size = cookie >>> 28 & 7;
        return digest(flow, sequence, period, size) == (cookie & 0x0FFF_FFFF) ? SIZES[size] : 0;
    }

    /** Whether some cookie may still be good. */
    boolean pending(long now) {
        return made && now - lastMade >> PERIOD_BITS <= 1;
    }

    private int digest(Flow flow, int sequence, long period, int size) {
        long ends = (long) flow.remoteBits << 32 | flow.ports & 0xFFFF_FFFFL;
        return (int) hash.of(ends, (long) sequence << 32 | (period << 3 | size) & 0xFFFF_FFFFL) & 0x0FFF_FFFF;
    }
}
