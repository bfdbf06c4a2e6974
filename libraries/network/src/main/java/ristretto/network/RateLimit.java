package ristretto.network;

/** A bucket of tokens: a few at once, then one at each interval. */
final class RateLimit {
    private final int burst;
    private final long interval;
    private int tokens;
    private long filled;

    /** {@code burst} tokens, one more every {@code interval} nanoseconds. */
    RateLimit(int burst, long interval, long now) {
        this.burst = burst;
        this.interval = interval;
        this.tokens = burst;
        this.filled = now;
    }

    /** Takes a token, if there is one. */
    boolean allows(long now) {
        long earned = (now - filled) / interval;
        if (earned > 0) {
            filled += earned * interval;
            tokens = (int) Math.min(burst, tokens + earned);
        }
        if (tokens == 0) {
            return false;
        }
        tokens--;
        return true;
    }
}
