package ristretto.corrections;

import java.util.concurrent.atomic.AtomicBoolean;

/** The memory orders of {@code AtomicBoolean}: nothing takes the processor from a fiber, so all are the same. */
public final class AtomicBooleanCorrections {
    private AtomicBooleanCorrections() { }

    public static boolean getPlain(AtomicBoolean atomic) {
        return atomic.get();
    }

    public static boolean getOpaque(AtomicBoolean atomic) {
        return atomic.get();
    }

    public static boolean getAcquire(AtomicBoolean atomic) {
        return atomic.get();
    }

    public static void setPlain(AtomicBoolean atomic, boolean value) {
        atomic.set(value);
    }

    public static void setOpaque(AtomicBoolean atomic, boolean value) {
        atomic.set(value);
    }

    public static void setRelease(AtomicBoolean atomic, boolean value) {
        atomic.set(value);
    }

    public static boolean weakCompareAndSetPlain(AtomicBoolean atomic, boolean expected, boolean value) {
        return atomic.compareAndSet(expected, value);
    }

    public static boolean weakCompareAndSetVolatile(AtomicBoolean atomic, boolean expected, boolean value) {
        return atomic.compareAndSet(expected, value);
    }

    public static boolean weakCompareAndSetAcquire(AtomicBoolean atomic, boolean expected, boolean value) {
        return atomic.compareAndSet(expected, value);
    }

    public static boolean weakCompareAndSetRelease(AtomicBoolean atomic, boolean expected, boolean value) {
        return atomic.compareAndSet(expected, value);
    }

    public static boolean compareAndExchange(AtomicBoolean atomic, boolean expected, boolean value) {
        boolean witness = atomic.get();
        atomic.compareAndSet(expected, value);
        return witness;
    }

    public static boolean compareAndExchangeAcquire(AtomicBoolean atomic, boolean expected, boolean value) {
        return compareAndExchange(atomic, expected, value);
    }

    public static boolean compareAndExchangeRelease(AtomicBoolean atomic, boolean expected, boolean value) {
        return compareAndExchange(atomic, expected, value);
    }
}
