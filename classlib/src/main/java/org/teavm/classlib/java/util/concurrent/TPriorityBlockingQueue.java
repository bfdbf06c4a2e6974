package org.teavm.classlib.java.util.concurrent;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;

/** {@link java.util.concurrent.PriorityBlockingQueue}. */
public class TPriorityBlockingQueue<E> extends WaitingQueue<E> {
    public TPriorityBlockingQueue() {
        this(11, null);
    }

    public TPriorityBlockingQueue(int initialCapacity) {
        this(initialCapacity, null);
    }

    public TPriorityBlockingQueue(int initialCapacity, Comparator<? super E> comparator) {
        super(new PriorityQueue<>(initialCapacity, comparator), Integer.MAX_VALUE);
    }

    public TPriorityBlockingQueue(Collection<? extends E> elements) {
        this();
        addAll(elements);
    }

    public Comparator<? super E> comparator() {
        return ((PriorityQueue<E>) elements).comparator();
    }

    /** Of the elements as they are now. */
    @Override
    public Iterator<E> iterator() {
        return new SnapshotIterator<>(elements);
    }
}
