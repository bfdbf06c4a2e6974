package org.teavm.classlib.java.util.concurrent;

import ristretto.machine.Clock;

/** Points of time of {@link Clock#now}. */
public final class Deadline {
    /** Waiting has no end. */
    public static final long NEVER = Long.MAX_VALUE;

    private Deadline() { }

    /** So many nanoseconds from now; it has passed if they are not positive. */
    public static long in(long nanoseconds) {
        if (nanoseconds <= 0) {
            return 0;
        }
        long now = Clock.now();
        return nanoseconds < NEVER - now ? now + nanoseconds : NEVER;
    }

    /** Nanoseconds until {@code deadline}, not positive if it has passed. */
    public static long left(long deadline) {
        return deadline == NEVER ? NEVER : deadline - Clock.now();
    }
}
