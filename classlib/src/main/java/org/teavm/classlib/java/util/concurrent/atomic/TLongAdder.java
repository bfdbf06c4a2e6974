package org.teavm.classlib.java.util.concurrent.atomic;

/** {@link java.util.concurrent.atomic.LongAdder}: with one processor one cell will do. */
public class TLongAdder extends Number {
    private long sum;

    public TLongAdder() { }

    public void add(long more) {
        sum += more;
    }

    public void increment() {
        sum++;
    }

    public void decrement() {
        sum--;
    }

    public long sum() {
        return sum;
    }

    public void reset() {
        sum = 0;
    }

    public long sumThenReset() {
        long former = sum;
        sum = 0;
        return former;
    }

    @Override
    public String toString() {
        return Long.toString(sum);
    }

    @Override
    public int intValue() {
        return (int) sum;
    }

    @Override
    public long longValue() {
        return sum;
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
