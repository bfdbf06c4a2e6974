package ristretto.tcp;

import ristretto.signatures.Entropy;

/** SipHash-2-4 of two 64-bit words under a random key: numbers that nobody outside can foresee. */
final class SipHash {
    private final long key0;
    private final long key1;

    SipHash(Entropy entropy) {
        this(entropy.nextLong(), entropy.nextLong());
    }

    SipHash(long key0, long key1) {
        this.key0 = key0;
        this.key1 = key1;
    }

    /** The hash of 16 bytes, the words in little-endian order. */
    long of(long first, long second) {
        long v0 = key0 ^ 0x736f6d6570736575L;
        long v1 = key1 ^ 0x646f72616e646f6dL;
        long v2 = key0 ^ 0x6c7967656e657261L;
        long v3 = key1 ^ 0x7465646279746573L;
        // Two words, then the length of the message in the highest byte; two rounds each, and four at the end.
        for (int step = 0; step < 4; step++) {
            long word = step == 0 ? first : step == 1 ? second : step == 2 ? 16L << 56 : 0;
            if (step == 3) {
                v2 ^= 0xFF;
            }
            v3 ^= word;
            for (int round = step == 3 ? 4 : 2; round > 0; round--) {
                v0 += v1;
                v1 = Long.rotateLeft(v1, 13) ^ v0;
                v0 = Long.rotateLeft(v0, 32);
                v2 += v3;
                v3 = Long.rotateLeft(v3, 16) ^ v2;
                v0 += v3;
                v3 = Long.rotateLeft(v3, 21) ^ v0;
                v2 += v1;
                v1 = Long.rotateLeft(v1, 17) ^ v2;
                v2 = Long.rotateLeft(v2, 32);
            }
            v0 ^= word;
        }
        return v0 ^ v1 ^ v2 ^ v3;
    }
}
