package ristretto.tcp;

/** When to send again what was not acknowledged, computed from measured round trips (RFC 6298). Nanoseconds. */
final class RetransmissionTimeout {
    static final long MILLISECOND = 1_000_000;
    /** RFC 6298, section 2.1. */
    static final long INITIAL = 1000 * MILLISECOND;
    /** RFC 6298, section 2.5: at least 60 seconds. */
    static final long MAXIMUM = 60_000 * MILLISECOND;

    private final long minimum;
    private long smoothed;
    private long variation;
    private long timeout = INITIAL;
    private int backoff;

    RetransmissionTimeout(long minimum) {
        this.minimum = minimum;
    }

    /**
     * A round trip was measured on a segment that was sent once only (Karn's algorithm, section 3). This also ends the
     * backing off (section 5).
     */
    void sample(long roundTrip) {
        if (smoothed == 0) {
            smoothed = Math.max(roundTrip, 1);
            variation = roundTrip / 2;
        } else {
            variation += (Math.abs(smoothed - roundTrip) - variation) >> 2;
            smoothed = Math.max(smoothed + (roundTrip - smoothed >> 3), 1);
        }
        timeout = Math.min(Math.max(smoothed + 4 * variation, minimum), MAXIMUM);
        backoff = 0;
    }

    /** Doubles the timeout (section 5.5). */
    void backOff() {
        if (current() < MAXIMUM) {
            backoff++;
        }
    }

    /** Ends the backing off without a measurement: the peer was never silent, its window was closed. */
    void collapse() {
        backoff = 0;
    }

    long current() {
        return Math.min(timeout << backoff, MAXIMUM);
    }

    /** The smoothed round-trip time, 0 before the first measurement. */
    long smoothed() {
        return smoothed;
    }
}
