package org.teavm.classlib.java.util.concurrent.atomic;

import java.util.Arrays;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** {@link java.util.concurrent.atomic.AtomicLongArray}: nothing takes the processor from a fiber, so all memory orders are the same. */
public class TAtomicLongArray implements java.io.Serializable {
    private final long[] elements;

    public TAtomicLongArray(int length) {
        elements = new long[length];
    }

    public TAtomicLongArray(long[] elements) {
        this.elements = elements.clone();
    }

    public final int length() {
        return elements.length;
    }

    public final long get(int i) {
        return elements[i];
    }

    public final long getPlain(int i) {
        return elements[i];
    }

    public final long getOpaque(int i) {
        return elements[i];
    }

    public final long getAcquire(int i) {
        return elements[i];
    }

    public final void set(int i, long value) {
        elements[i] = value;
    }

    public final void lazySet(int i, long value) {
        elements[i] = value;
    }

    public final void setPlain(int i, long value) {
        elements[i] = value;
    }

    public final void setOpaque(int i, long value) {
        elements[i] = value;
    }

    public final void setRelease(int i, long value) {
        elements[i] = value;
    }

    public final boolean compareAndSet(int i, long expected, long value) {
        if (elements[i] != expected) {
            return false;
        }
        elements[i] = value;
        return true;
    }

    public final long compareAndExchange(int i, long expected, long value) {
        long former = elements[i];
        if (former == expected) {
            elements[i] = value;
        }
        return former;
    }

    public final boolean weakCompareAndSetPlain(int i, long expected, long value) {
        return compareAndSet(i, expected, value);
    }

    public final boolean weakCompareAndSetVolatile(int i, long expected, long value) {
        return compareAndSet(i, expected, value);
    }

    public final boolean weakCompareAndSetAcquire(int i, long expected, long value) {
        return compareAndSet(i, expected, value);
    }

    public final boolean weakCompareAndSetRelease(int i, long expected, long value) {
        return compareAndSet(i, expected, value);
    }

    public final long compareAndExchangeAcquire(int i, long expected, long value) {
        return compareAndExchange(i, expected, value);
    }

    public final long compareAndExchangeRelease(int i, long expected, long value) {
        return compareAndExchange(i, expected, value);
    }

    public final long getAndSet(int i, long value) {
        long former = elements[i];
        elements[i] = value;
        return former;
    }

    public final long getAndIncrement(int i) {
        return elements[i]++;
    }

    public final long getAndDecrement(int i) {
        return elements[i]--;
    }

    public final long getAndAdd(int i, long more) {
        return getAndSet(i, elements[i] + more);
    }

    public final long incrementAndGet(int i) {
        return ++elements[i];
    }

    public final long decrementAndGet(int i) {
        return --elements[i];
    }

    public final long addAndGet(int i, long more) {
        return elements[i] += more;
    }

    public final long getAndUpdate(int i, LongUnaryOperator function) {
        for (;;) {
            long former = elements[i];
            if (compareAndSet(i, former, function.applyAsLong(former))) {
                return former;
            }
        }
    }

    public final long updateAndGet(int i, LongUnaryOperator function) {
        for (;;) {
            long former = elements[i];
            long value = function.applyAsLong(former);
            if (compareAndSet(i, former, value)) {
                return value;
            }
        }
    }

    public final long getAndAccumulate(int i, long more, LongBinaryOperator function) {
        return getAndUpdate(i, former -> function.applyAsLong(former, more));
    }

    public final long accumulateAndGet(int i, long more, LongBinaryOperator function) {
        return updateAndGet(i, former -> function.applyAsLong(former, more));
    }

    @Override
    public String toString() {
        return Arrays.toString(elements);
    }
}
