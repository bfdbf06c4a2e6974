package org.teavm.classlib.java.util.concurrent;

import java.util.Collection;
import java.util.Iterator;
import java.util.PriorityQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import ristretto.machine.Clock;

/** {@link java.util.concurrent.DelayQueue}. */
public class TDelayQueue<E extends Delayed> extends WaitingQueue<E> {
    public TDelayQueue() {
        super(new PriorityQueue<>(), Integer.MAX_VALUE);
    }

    public TDelayQueue(Collection<? extends E> elements) {
        this();
        addAll(elements);
    }

    // The next have the parameters and results that HotSpot's class declares.

    @Override
    public boolean add(E element) {
        return super.add(element);
    }

    @Override
    public boolean offer(E element) {
        return super.offer(element);
    }

    @Override
    public boolean offer(E element, long timeout, TimeUnit unit) {
        return super.offer(element);
    }

    @Override
    public void put(E element) {
        super.offer(element);
    }

    @Override
    public E peek() {
        return super.peek();
    }

    @Override
    public E take() throws InterruptedException {
        return super.take();
    }

    @Override
    public E poll(long timeout, TimeUnit unit) throws InterruptedException {
        return super.poll(timeout, unit);
    }

    @Override
    public E poll() {
        E first = elements.peek();
        if (first == null || first.getDelay(TimeUnit.NANOSECONDS) > 0) {
            return null;
        }
        elements.remove();
        // Another waits for what is first now, if anything is.
        consumers.wake();
        return first;
    }

    @Override
    long available() {
        E first = elements.peek();
        return first == null ? Deadline.NEVER : Clock.now() + Math.min(first.getDelay(TimeUnit.NANOSECONDS), Long.MAX_VALUE / 2);
    }

    @Override
    public E remove() {
        E first = poll();
        if (first == null) {
            throw new java.util.NoSuchElementException();
        }
        return first;
    }

    @Override
    public Iterator<E> iterator() {
        return new SnapshotIterator<>(elements);
    }
}
