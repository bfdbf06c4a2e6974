package org.teavm.classlib.java.util.concurrent;

import java.util.Collections;
import java.util.Iterator;

/** {@link java.util.concurrent.SynchronousQueue}. Unless it is fair, who came last is served first. */
public class TSynchronousQueue<E> extends HandoverQueue<E> {
    public TSynchronousQueue() {
        this(false);
    }

    public TSynchronousQueue(boolean fair) {
        super(fair);
    }

    @Override
    public void put(E element) throws InterruptedException {
        hand(element, Deadline.NEVER);
    }

    @Override
    public boolean offer(E element) {
        return hand(element);
    }

    @Override
    public E peek() {
        return null;
    }

    @Override
    public int size() {
        return 0;
    }

    @Override
    public int remainingCapacity() {
        return 0;
    }

    @Override
    public Iterator<E> iterator() {
        return Collections.emptyIterator();
    }

    @Override
    public void clear() { }
}
