package ristretto.compiler;

import java.util.Arrays;

/** Where in a text some bytes in a row were before: each place refers to the nearest earlier one whose bytes have the same hash. */
final class Occurrences {
    private static final int HASH_BITS = 16;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final byte[] text;
    private final int length;
    private final int[] recent = new int[1 << HASH_BITS];
    private final int[] earlier;

    /** @param length how many bytes in a row */
    Occurrences(byte[] text, int length) {
        this.text = text;
        this.length = length;
        earlier = new int[text.length];
        Arrays.fill(recent, -1);
    }

    /** To be called for each place in turn. */
    void enter(int at) {
        if (at + length <= text.length) {
            int hash = hash(at);
            earlier[at] = recent[hash];
            recent[hash] = at;
        }
    }

    /** The place nearest before {@code at}, which is not entered yet, or -1. */
    int nearest(int at) {
        return at + length <= text.length ? recent[hash(at)] : -1;
    }

    /** The next one before a place that was found, or -1. */
    int before(int found) {
        return earlier[found];
    }

    private int hash(int at) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = value * FACTOR + text[at + i];
        }
        return (int) (value * FACTOR >>> Long.SIZE - HASH_BITS);
    }
}
