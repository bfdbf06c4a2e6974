package org.teavm.classlib.java.util.concurrent.atomic;

import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** {@link java.util.concurrent.atomic.AtomicReferenceArray}: nothing takes the processor from a fiber, so all memory orders are the same. */
public class TAtomicReferenceArray<E> implements java.io.Serializable {
    private final E[] elements;

    @SuppressWarnings("unchecked")
    public TAtomicReferenceArray(int length) {
        elements = (E[]) new Object[length];
    }

    @SuppressWarnings("unchecked")
    public TAtomicReferenceArray(E[] elements) {
        this.elements = Arrays.copyOf(elements, elements.length, (Class<E[]>) (Class<?>) Object[].class);
    }

    public final int length() {
        return elements.length;
    }

    public final E get(int i) {
        return elements[i];
    }

    public final E getPlain(int i) {
        return elements[i];
    }

    public final E getOpaque(int i) {
        return elements[i];
    }

    public final E getAcquire(int i) {
        return elements[i];
    }

    public final void set(int i, E value) {
        elements[i] = value;
    }

    public final void lazySet(int i, E value) {
        elements[i] = value;
    }

    public final void setPlain(int i, E value) {
        elements[i] = value;
    }

    public final void setOpaque(int i, E value) {
        elements[i] = value;
    }

    public final void setRelease(int i, E value) {
        elements[i] = value;
    }

    public final boolean compareAndSet(int i, E expected, E value) {
        if (elements[i] != expected) {
            return false;
        }
        elements[i] = value;
        return true;
    }

    public final E compareAndExchange(int i, E expected, E value) {
        E former = elements[i];
        if (former == expected) {
            elements[i] = value;
        }
        return former;
    }

    public final boolean weakCompareAndSetPlain(int i, E expected, E value) {
        return compareAndSet(i, expected, value);
    }

    public final boolean weakCompareAndSetVolatile(int i, E expected, E value) {
        return compareAndSet(i, expected, value);
    }

    public final boolean weakCompareAndSetAcquire(int i, E expected, E value) {
        return compareAndSet(i, expected, value);
    }

    public final boolean weakCompareAndSetRelease(int i, E expected, E value) {
        return compareAndSet(i, expected, value);
    }

    public final E compareAndExchangeAcquire(int i, E expected, E value) {
        return compareAndExchange(i, expected, value);
    }

    public final E compareAndExchangeRelease(int i, E expected, E value) {
        return compareAndExchange(i, expected, value);
    }

    public final E getAndSet(int i, E value) {
        E former = elements[i];
        elements[i] = value;
        return former;
    }

    public final E getAndUpdate(int i, UnaryOperator<E> function) {
        for (;;) {
            E former = elements[i];
            if (compareAndSet(i, former, function.apply(former))) {
                return former;
            }
        }
    }

    public final E updateAndGet(int i, UnaryOperator<E> function) {
        for (;;) {
            E former = elements[i];
            E value = function.apply(former);
            if (compareAndSet(i, former, value)) {
                return value;
            }
        }
    }

    public final E getAndAccumulate(int i, E more, BinaryOperator<E> function) {
        return getAndUpdate(i, former -> function.apply(former, more));
    }

    public final E accumulateAndGet(int i, E more, BinaryOperator<E> function) {
        return updateAndGet(i, former -> function.apply(former, more));
    }

    @Override
    public String toString() {
        return Arrays.toString(elements);
    }
}
