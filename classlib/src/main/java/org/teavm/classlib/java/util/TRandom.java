package org.teavm.classlib.java.util;

import org.teavm.classlib.java.io.TSerializable;
import org.teavm.classlib.java.lang.TObject;
import org.teavm.classlib.java.util.random.TRandomGenerator;

/** {@code Random}: the linear congruential generator of its specification, so that a seed gives the same numbers everywhere. */
public class TRandom extends TObject implements TRandomGenerator, TSerializable {
    private static final long MULTIPLIER = 0x5DEECE66DL;
    private static final long MASK = (1L << 48) - 1;

    private long seed;
    /** The second of two numbers that were made together, if it was not asked for yet. */
    private double gaussian;
    private boolean hasGaussian;

    public TRandom() {
        this((long) (Math.random() * MASK));
    }

    public TRandom(long seed) {
        setSeed(seed);
    }

    public void setSeed(long seed) {
        this.seed = (seed ^ MULTIPLIER) & MASK;
        hasGaussian = false;
    }

    protected int next(int bits) {
        seed = seed * MULTIPLIER + 0xBL & MASK;
        return (int) (seed >>> 48 - bits);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        int word = 0;
        for (int i = 0; i < bytes.length; i++, word >>= 8) {
            if (i % 4 == 0) {
                word = nextInt();
            }
            bytes[i] = (byte) word;
        }
    }

    @Override
    public int nextInt() {
        return next(32);
    }

    @Override
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive");
        }
        int bits = next(31);
        if ((bound & -bound) == bound) {
            return (int) (bound * (long) bits >> 31);
        }
        int value = bits % bound;
        while (bits - value + (bound - 1) < 0) {
            bits = next(31);
            value = bits % bound;
        }
        return value;
    }

    @Override
    public int nextInt(int origin, int bound) {
        if (origin >= bound) {
            throw new IllegalArgumentException("bound must be greater than origin");
        }
        int range = bound - origin;
        int word = nextInt();
        if ((range & range - 1) == 0) {
            return (word & range - 1) + origin;
        }
        if (range < 0) {
            while (word < origin || word >= bound) {
                word = nextInt();
            }
            return word;
        }
        int bits = word >>> 1;
        while (bits + (range - 1) - bits % range < 0) {
            bits = nextInt() >>> 1;
        }
        return bits % range + origin;
    }

    @Override
    public long nextLong() {
        return ((long) next(32) << 32) + next(32);
    }

    @Override
    public long nextLong(long bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive");
        }
        return nextLong(0, bound);
    }

    @Override
    public long nextLong(long origin, long bound) {
        if (origin >= bound) {
            throw new IllegalArgumentException("bound must be greater than origin");
        }
        long range = bound - origin;
        long word = nextLong();
        if ((range & range - 1) == 0) {
            return (word & range - 1) + origin;
        }
        if (range < 0) {
            while (word < origin || word >= bound) {
                word = nextLong();
            }
            return word;
        }
        long bits = word >>> 1;
        while (bits + (range - 1) - bits % range < 0) {
            bits = nextLong() >>> 1;
        }
        return bits % range + origin;
    }

    @Override
    public boolean nextBoolean() {
        return next(1) != 0;
    }

    @Override
    public float nextFloat() {
        return next(24) * 0x1p-24f;
    }

    @Override
    public double nextDouble() {
        return (((long) next(26) << 27) + next(27)) * 0x1p-53;
    }

    /** The polar method of G. E. P. Box, M. E. Muller and G. Marsaglia (Knuth, volume 2, 3.4.1, algorithm P). */
    @Override
    public double nextGaussian() {
        if (hasGaussian) {
            hasGaussian = false;
            return gaussian;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * nextDouble() - 1;
            y = 2 * nextDouble() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double scale = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        gaussian = y * scale;
        hasGaussian = true;
        return x * scale;
    }
}
