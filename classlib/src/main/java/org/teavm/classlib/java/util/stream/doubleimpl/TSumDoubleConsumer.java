package org.teavm.classlib.java.util.stream.doubleimpl;

import java.util.function.DoublePredicate;

/** A sum whose errors are summed up, too (Kahan): {@code sum} is always what it amounts to, as HotSpot computes it. */
public class TSumDoubleConsumer implements DoublePredicate {
    double sum;
    private double total;
    private double error;
    private double plain;

    @Override
    public boolean test(double element) {
        double corrected = element - error;
        double next = total + corrected;
        error = next - total - corrected;
        total = next;
        plain += element;
        double result = total - error;
        sum = result != result && Double.isInfinite(plain) ? plain : result;
        return true;
    }
}
