package ristretto.collector;

/** Reproducible pseudo-random numbers (xorshift64*). */
final class Chance {
    private long state;

    Chance(long seed) {
        state = seed * 0x9E3779B97F4A7C15L | 1;
    }

    /** From 0 to {@code bound - 1}. */
    int below(int bound) {
        state ^= state >>> 12;
        state ^= state << 25;
        state ^= state >>> 27;
        return (int) ((state * 0x2545F4914F6CDD1DL >>> 33) % bound);
    }
}
