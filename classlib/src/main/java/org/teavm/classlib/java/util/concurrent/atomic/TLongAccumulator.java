package org.teavm.classlib.java.util.concurrent.atomic;

import java.util.Objects;
import java.util.function.LongBinaryOperator;

/** {@link java.util.concurrent.atomic.LongAccumulator}: with one processor one cell will do. */
public class TLongAccumulator extends Number {
    private final LongBinaryOperator function;
    private final long identity;
    private long value;

    public TLongAccumulator(LongBinaryOperator function, long identity) {
        this.function = Objects.requireNonNull(function);
        this.identity = identity;
        value = identity;
    }

    public void accumulate(long more) {
        value = function.applyAsLong(value, more);
    }

    public long get() {
        return value;
    }

    public void reset() {
        value = identity;
    }

    public long getThenReset() {
        long former = value;
        value = identity;
        return former;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Override
    public int intValue() {
        return (int) value;
    }

    @Override
    public long longValue() {
        return value;
    }

    @Override
    public float floatValue() {
        return (float) value;
    }

    @Override
    public double doubleValue() {
        return value;
    }
}
