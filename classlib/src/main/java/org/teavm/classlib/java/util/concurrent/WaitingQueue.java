package org.teavm.classlib.java.util.concurrent;

import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import ristretto.machine.Clock;
import ristretto.machine.Fiber;
import ristretto.machine.WaitQueue;

/** What blocking queues with a capacity have in common: elements in another queue, and fibers that wait on both sides of it. */
abstract class WaitingQueue<E> extends AbstractQueue<E> implements BlockingQueue<E>, java.io.Serializable {
    final WaitQueue producers = new WaitQueue();
    final WaitQueue consumers = new WaitQueue();
    final Queue<E> elements;
    private final int capacity;

    WaitingQueue(Queue<E> elements, int capacity) {
        if (capacity <= 0) {
            throw new IllegalArgumentException();
        }
        this.elements = elements;
        this.capacity = capacity;
    }

    final boolean isFull() {
        return elements.size() >= capacity;
    }

    @Override
    public boolean add(E element) {
        if (!offer(element)) {
            throw new IllegalStateException("Queue full");
        }
        return true;
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        if (isFull()) {
            return false;
        }
        elements.add(element);
        consumers.wake();
        return true;
    }

    @Override
    public E poll() {
        return taken(elements.poll());
    }

    /** Tells those who wait for room that {@code element} is out, if one was there. */
    final E taken(E element) {
        if (element != null) {
            producers.wake();
        }
        return element;
    }

    @Override
    public E peek() {
        return elements.peek();
    }

    @Override
    public void put(E element) throws InterruptedException {
        Objects.requireNonNull(element);
        Fiber.throwIfInterrupted();
        while (!offer(element)) {
            producers.awaitInterruptibly(Deadline.NEVER);
        }
    }

    @Override
    public boolean offer(E element, long timeout, TimeUnit unit) throws InterruptedException {
        Objects.requireNonNull(element);
        Fiber.throwIfInterrupted();
        long deadline = Deadline.in(unit.toNanos(timeout));
        while (!offer(element)) {
            if (!producers.awaitInterruptibly(deadline)) {
                return offer(element);
            }
        }
        return true;
    }

    @Override
    public E take() throws InterruptedException {
        return poll(Deadline.NEVER);
    }

    @Override
    public E poll(long timeout, TimeUnit unit) throws InterruptedException {
        return poll(Deadline.in(unit.toNanos(timeout)));
    }

    private E poll(long deadline) throws InterruptedException {
        Fiber.throwIfInterrupted();
        for (;;) {
            E element = poll();
            if (element != null || deadline != Deadline.NEVER && Clock.now() >= deadline) {
                return element;
            }
            consumers.awaitInterruptibly(Math.min(deadline, available()));
        }
    }

    /** When there may be an element even if nobody adds one. */
    long available() {
        return Deadline.NEVER;
    }

    @Override
    public int remainingCapacity() {
        return capacity == Integer.MAX_VALUE ? capacity : capacity - elements.size();
    }

    @Override
    public int drainTo(Collection<? super E> collection) {
        return drainTo(collection, Integer.MAX_VALUE);
    }

    @Override
    public int drainTo(Collection<? super E> collection, int most) {
        Objects.requireNonNull(collection);
        if (collection == this) {
            throw new IllegalArgumentException();
        }
        int count = 0;
        while (count < most) {
            E element = poll();
            if (element == null) {
                break;
            }
            collection.add(element);
            count++;
        }
        return count;
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public boolean contains(Object element) {
        return element != null && elements.contains(element);
    }

    @Override
    public boolean remove(Object element) {
        boolean removed = element != null && elements.remove(element);
        if (removed) {
            producers.wake();
        }
        return removed;
    }

    @Override
    public void clear() {
        elements.clear();
        producers.wakeAll();
    }

    @Override
    public Iterator<E> iterator() {
        return removing(elements.iterator());
    }

    /** What {@code iterator} removes makes room. */
    final Iterator<E> removing(Iterator<E> iterator) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public E next() {
                return iterator.next();
            }

            @Override
            public void remove() {
                iterator.remove();
                producers.wake();
            }
        };
    }
}
