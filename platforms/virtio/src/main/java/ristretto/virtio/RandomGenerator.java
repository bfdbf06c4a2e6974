package ristretto.virtio;

import java.util.Arrays;

/**
 * A deterministic random bit generator over ChaCha20 that forgets its key at each use ("fast key erasure", Bernstein
 * 2017): whoever sees its state later cannot tell what it gave out before.
 */
final class RandomGenerator {
    private static final int WORD = 4;
    /** Bytes of input that are mixed in at a time. */
    private static final int SEED = ChaCha20.KEY * WORD;

    private final int[] key = new int[ChaCha20.KEY];
    private final int[] block = new int[ChaCha20.BLOCK];

    /** {@code mix(seed)} makes all later output depend on these bytes, and on all that was mixed in before. */
    void mix(byte[] seed) {
        for (int from = 0; from < seed.length; from += SEED) {
            for (int i = from; i < Math.min(from + SEED, seed.length); i++) {
                key[i % SEED / WORD] ^= (seed[i] & 0xFF) << 8 * (i % WORD);
            }
            ChaCha20.block(key, 0, block);
            forget();
        }
    }

    /** {@code fill(into, from, count)} gives out bytes. */
    void fill(byte[] into, int from, int count) {
        // The first half of block 0 is the next key and is given to nobody.
        ChaCha20.block(key, 0, block);
        int[] next = block.clone();
        int word = ChaCha20.KEY;
        int counter = 0;
        for (int i = 0; i < count; i++) {
            into[from + i] = (byte) (block[word] >>> 8 * (i % WORD));
            if (i % WORD == WORD - 1 && ++word == ChaCha20.BLOCK) {
                ChaCha20.block(key, ++counter, block);
                word = 0;
            }
        }
        System.arraycopy(next, 0, block, 0, ChaCha20.KEY);
        forget();
    }

    /** The next key is the first half of the block. */
    private void forget() {
        System.arraycopy(block, 0, key, 0, ChaCha20.KEY);
        Arrays.fill(block, 0);
    }
}
