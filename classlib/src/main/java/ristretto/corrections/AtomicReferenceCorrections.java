package ristretto.corrections;

import java.util.concurrent.atomic.AtomicReference;

/** The memory orders of {@code AtomicReference}: nothing takes the processor from a fiber, so all are the same. */
public final class AtomicReferenceCorrections {
    private AtomicReferenceCorrections() { }

    public static Object getPlain(AtomicReference<?> atomic) {
        return atomic.get();
    }

    public static Object getOpaque(AtomicReference<?> atomic) {
        return atomic.get();
    }

    public static Object getAcquire(AtomicReference<?> atomic) {
        return atomic.get();
    }

    public static void setPlain(AtomicReference<Object> atomic, Object value) {
        atomic.set(value);
    }

    public static void setOpaque(AtomicReference<Object> atomic, Object value) {
        atomic.set(value);
    }

    public static void setRelease(AtomicReference<Object> atomic, Object value) {
        atomic.set(value);
    }

    public static boolean weakCompareAndSetPlain(AtomicReference<Object> atomic, Object expected, Object value) {
        return atomic.compareAndSet(expected, value);
    }

    public static Object compareAndExchange(AtomicReference<Object> atomic, Object expected, Object value) {
        Object witness = atomic.get();
        if (witness == expected) {
            atomic.set(value);
        }
        return witness;
    }

    public static boolean weakCompareAndSetVolatile(AtomicReference<Object> atomic, Object expected, Object value) {
        return atomic.compareAndSet(expected, value);
    }

    public static boolean weakCompareAndSetAcquire(AtomicReference<Object> atomic, Object expected, Object value) {
        return atomic.compareAndSet(expected, value);
    }

    public static boolean weakCompareAndSetRelease(AtomicReference<Object> atomic, Object expected, Object value) {
        return atomic.compareAndSet(expected, value);
    }

    public static Object compareAndExchangeAcquire(AtomicReference<Object> atomic, Object expected, Object value) {
        return compareAndExchange(atomic, expected, value);
    }

    public static Object compareAndExchangeRelease(AtomicReference<Object> atomic, Object expected, Object value) {
        return compareAndExchange(atomic, expected, value);
    }
}
