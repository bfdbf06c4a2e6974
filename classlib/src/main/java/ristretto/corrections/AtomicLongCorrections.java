package ristretto.corrections;

import java.util.concurrent.atomic.AtomicLong;

/** The memory orders of {@code AtomicLong}: nothing takes the processor from a fiber, so all are the same. */
public final class AtomicLongCorrections {
    private AtomicLongCorrections() { }

    public static long getPlain(AtomicLong atomic) {
        return atomic.get();
    }

    public static long getOpaque(AtomicLong atomic) {
        return atomic.get();
    }

    public static long getAcquire(AtomicLong atomic) {
        return atomic.get();
    }

    public static void setPlain(AtomicLong atomic, long value) {
        atomic.set(value);
    }

    public static void setOpaque(AtomicLong atomic, long value) {
        atomic.set(value);
    }

    public static void setRelease(AtomicLong atomic, long value) {
        atomic.set(value);
    }

    public static boolean weakCompareAndSetPlain(AtomicLong atomic, long expected, long value) {
        return atomic.compareAndSet(expected, value);
    }

    public static long compareAndExchange(AtomicLong atomic, long expected, long value) {
        long witness = atomic.get();
        if (witness == expected) {
            atomic.set(value);
        }
        return witness;
    }

    public static boolean weakCompareAndSetVolatile(AtomicLong atomic, long expected, long value) {
        return atomic.compareAndSet(expected, value);
    }

    public static boolean weakCompareAndSetAcquire(AtomicLong atomic, long expected, long value) {
        return atomic.compareAndSet(expected, value);
    }

    public static boolean weakCompareAndSetRelease(AtomicLong atomic, long expected, long value) {
        return atomic.compareAndSet(expected, value);
    }

    public static long compareAndExchangeAcquire(AtomicLong atomic, long expected, long value) {
        return compareAndExchange(atomic, expected, value);
    }

    public static long compareAndExchangeRelease(AtomicLong atomic, long expected, long value) {
        return compareAndExchange(atomic, expected, value);
    }
}
