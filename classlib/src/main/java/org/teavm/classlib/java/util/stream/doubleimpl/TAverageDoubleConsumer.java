package org.teavm.classlib.java.util.stream.doubleimpl;

/** The sum of elements and their number. */
public class TAverageDoubleConsumer extends TSumDoubleConsumer {
    int count;

    @Override
    public boolean test(double element) {
        count++;
        return super.test(element);
    }
}
