package org.teavm.classlib.java.util.concurrent.atomic;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** {@link java.util.concurrent.atomic.AtomicIntegerArray}: nothing takes the processor from a fiber, so all memory orders are the same. */
public class TAtomicIntegerArray implements java.io.Serializable {
    private final int[] elements;

    public TAtomicIntegerArray(int length) {
        elements = new int[length];
    }

    public TAtomicIntegerArray(int[] elements) {
        this.elements = elements.clone();
    }

    public final int length() {
        return elements.length;
    }

    public final int get(int i) {
        return elements[i];
    }

    public final int getPlain(int i) {
        return elements[i];
    }

    public final int getOpaque(int i) {
        return elements[i];
    }

    public final int getAcquire(int i) {
        return elements[i];
    }

    public final void set(int i, int value) {
        elements[i] = value;
    }

    public final void lazySet(int i, int value) {
        elements[i] = value;
    }

    public final void setPlain(int i, int value) {
        elements[i] = value;
    }

    public final void setOpaque(int i, int value) {
        elements[i] = value;
    }

    public final void setRelease(int i, int value) {
        elements[i] = value;
    }

    public final boolean compareAndSet(int i, int expected, int value) {
        if (elements[i] != expected) {
            return false;
        }
        elements[i] = value;
        return true;
    }

    public final int compareAndExchange(int i, int expected, int value) {
        int former = elements[i];
        if (former == expected) {
            elements[i] = value;
        }
        return former;
    }

    public final boolean weakCompareAndSetPlain(int i, int expected, int value) {
        return compareAndSet(i, expected, value);
    }

    public final boolean weakCompareAndSetVolatile(int i, int expected, int value) {
        return compareAndSet(i, expected, value);
    }

    public final boolean weakCompareAndSetAcquire(int i, int expected, int value) {
        return compareAndSet(i, expected, value);
    }

    public final boolean weakCompareAndSetRelease(int i, int expected, int value) {
        return compareAndSet(i, expected, value);
    }

    public final int compareAndExchangeAcquire(int i, int expected, int value) {
        return compareAndExchange(i, expected, value);
    }

    public final int compareAndExchangeRelease(int i, int expected, int value) {
        return compareAndExchange(i, expected, value);
    }

    public final int getAndSet(int i, int value) {
        int former = elements[i];
        elements[i] = value;
        return former;
    }

    public final int getAndIncrement(int i) {
        return elements[i]++;
    }

    public final int getAndDecrement(int i) {
        return elements[i]--;
    }

    public final int getAndAdd(int i, int more) {
        return getAndSet(i, elements[i] + more);
    }

    public final int incrementAndGet(int i) {
        return ++elements[i];
    }

    public final int decrementAndGet(int i) {
        return --elements[i];
    }

    public final int addAndGet(int i, int more) {
        return elements[i] += more;
    }

    public final int getAndUpdate(int i, IntUnaryOperator function) {
        for (;;) {
            int former = elements[i];
            if (compareAndSet(i, former, function.applyAsInt(former))) {
                return former;
            }
        }
    }

    public final int updateAndGet(int i, IntUnaryOperator function) {
        for (;;) {
            int former = elements[i];
            int value = function.applyAsInt(former);
            if (compareAndSet(i, former, value)) {
                return value;
            }
        }
    }

    public final int getAndAccumulate(int i, int more, IntBinaryOperator function) {
        return getAndUpdate(i, former -> function.applyAsInt(former, more));
    }

    public final int accumulateAndGet(int i, int more, IntBinaryOperator function) {
        return updateAndGet(i, former -> function.applyAsInt(former, more));
    }

    @Override
    public String toString() {
        return Arrays.toString(elements);
    }
}
