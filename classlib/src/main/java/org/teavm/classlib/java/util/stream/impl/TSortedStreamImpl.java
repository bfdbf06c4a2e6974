package org.teavm.classlib.java.util.stream.impl;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Predicate;

/** The elements of another stream in order. They are asked for when the first of them is, not when the stream is made. */
public class TSortedStreamImpl<T> extends TSimpleStreamImpl<T> {
    private final TSimpleStreamImpl<T> source;
    private final Comparator<? super T> order;
    private T[] sorted;
    private int next;

    public TSortedStreamImpl(TSimpleStreamImpl<T> source, Comparator<? super T> order) {
        this.source = source;
        this.order = order;
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean next(Predicate<? super T> consumer) {
        if (sorted == null) {
            sorted = (T[]) source.toArray();
            Arrays.sort(sorted, order);
        }
        while (next < sorted.length && consumer.test(sorted[next++])) {
            // It wants more.
        }
        return next < sorted.length;
    }

    @Override
    protected int estimateSize() {
        return source.estimateSize();
    }

    @Override
    public void close() {
        source.close();
    }
}
