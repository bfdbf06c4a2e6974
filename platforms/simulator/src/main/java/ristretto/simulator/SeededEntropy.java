package ristretto.simulator;

import java.util.SplittableRandom;
import ristretto.signatures.Entropy;

/** Bytes that look random and are the same in each run. */
public final class SeededEntropy implements Entropy {
    private final SplittableRandom random;

    public SeededEntropy(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public void fill(byte[] into, int from, int count) {
        for (int i = 0; i < count; i++) {
            into[from + i] = (byte) random.nextInt(256);
        }
    }
}
