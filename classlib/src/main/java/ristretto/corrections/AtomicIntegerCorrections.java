package ristretto.corrections;

import java.util.concurrent.atomic.AtomicInteger;

/** The memory orders of {@code AtomicInteger}: nothing takes the processor from a fiber, so all are the same. */
public final class AtomicIntegerCorrections {
    private AtomicIntegerCorrections() { }

    public static int getPlain(AtomicInteger atomic) {
        return atomic.get();
    }

    public static int getOpaque(AtomicInteger atomic) {
        return atomic.get();
    }

    public static int getAcquire(AtomicInteger atomic) {
        return atomic.get();
    }

    public static void setPlain(AtomicInteger atomic, int value) {
        atomic.set(value);
    }

    public static void setOpaque(AtomicInteger atomic, int value) {
        atomic.set(value);
    }

    public static void setRelease(AtomicInteger atomic, int value) {
        atomic.set(value);
    }

    public static boolean weakCompareAndSetPlain(AtomicInteger atomic, int expected, int value) {
        return atomic.compareAndSet(expected, value);
    }

    public static int compareAndExchange(AtomicInteger atomic, int expected, int value) {
        int witness = atomic.get();
        if (witness == expected) {
            atomic.set(value);
        }
        return witness;
    }

    public static boolean weakCompareAndSetVolatile(AtomicInteger atomic, int expected, int value) {
        return atomic.compareAndSet(expected, value);
    }

    public static boolean weakCompareAndSetAcquire(AtomicInteger atomic, int expected, int value) {
        return atomic.compareAndSet(expected, value);
    }

    public static boolean weakCompareAndSetRelease(AtomicInteger atomic, int expected, int value) {
        return atomic.compareAndSet(expected, value);
    }

    public static int compareAndExchangeAcquire(AtomicInteger atomic, int expected, int value) {
        return compareAndExchange(atomic, expected, value);
    }

    public static int compareAndExchangeRelease(AtomicInteger atomic, int expected, int value) {
        return compareAndExchange(atomic, expected, value);
    }
}
