package org.teavm.classlib.java.util.concurrent;

import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/** {@link java.util.concurrent.BlockingQueue}. */
public interface TBlockingQueue<E> extends Queue<E> {
    void put(E element) throws InterruptedException;

    boolean offer(E element, long timeout, TimeUnit unit) throws InterruptedException;

    E take() throws InterruptedException;

    E poll(long timeout, TimeUnit unit) throws InterruptedException;

    int remainingCapacity();

    int drainTo(Collection<? super E> collection);

    int drainTo(Collection<? super E> collection, int most);
}
