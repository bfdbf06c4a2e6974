package org.teavm.classlib.java.util.concurrent;

import java.util.Random;

/** {@link java.util.concurrent.ThreadLocalRandom}: one for all threads, since none interrupts another. */
public final class TThreadLocalRandom extends Random {
    private static TThreadLocalRandom instance;

    private boolean made;

    private TThreadLocalRandom() {
        super(System.nanoTime() ^ System.currentTimeMillis() << 20);
        made = true;
    }

    public static TThreadLocalRandom current() {
        if (instance == null) {
            instance = new TThreadLocalRandom();
        }
        return instance;
    }

    @Override
    public void setSeed(long seed) {
        if (made) {
            throw new UnsupportedOperationException();
        }
        super.setSeed(seed);
    }
}
