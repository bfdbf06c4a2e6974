package org.teavm.classlib.java.util.concurrent.atomic;

/** {@link java.util.concurrent.atomic.DoubleAdder}: with one processor one cell will do. */
public class TDoubleAdder extends Number {
    private double sum;

    public TDoubleAdder() { }

    public void add(double more) {
        sum += more;
    }

    public double sum() {
        return sum;
    }

    public void reset() {
        sum = 0;
    }

    public double sumThenReset() {
        double former = sum;
        sum = 0;
        return former;
    }

    @Override
    public String toString() {
        return Double.toString(sum);
    }

    @Override
    public int intValue() {
        return (int) sum;
    }

    @Override
    public long longValue() {
        return (long) sum;
    }

    @Override
    public float floatValue() {
        return (float) sum;
    }

    @Override
    public double doubleValue() {
        return sum;
    }
}
