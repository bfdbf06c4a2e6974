package org.teavm.classlib.java.util.concurrent.atomic;

import java.util.Objects;
import java.util.function.DoubleBinaryOperator;

/** {@link java.util.concurrent.atomic.DoubleAccumulator}: with one processor one cell will do. */
public class TDoubleAccumulator extends Number {
    private final DoubleBinaryOperator function;
    private final double identity;
    private double value;

    public TDoubleAccumulator(DoubleBinaryOperator function, double identity) {
        this.function = Objects.requireNonNull(function);
        this.identity = identity;
        value = identity;
    }

    public void accumulate(double more) {
        value = function.applyAsDouble(value, more);
    }

    public double get() {
        return value;
    }

    public void reset() {
        value = identity;
    }

    public double getThenReset() {
        double former = value;
        value = identity;
        return former;
    }

    @Override
    public String toString() {
        return Double.toString(value);
    }

    @Override
    public int intValue() {
        return (int) value;
    }

    @Override
    public long longValue() {
        return (long) value;
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
