package org.teavm.classlib.java.util.concurrent;

import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import ristretto.machine.Fiber;

/** {@link java.util.concurrent.LinkedBlockingDeque}. */
public class TLinkedBlockingDeque<E> extends WaitingQueue<E> implements BlockingDeque<E>, DequeOfPresent<E> {
    private final ConcurrentLinkedDeque<E> deque;

    public TLinkedBlockingDeque() {
        this(Integer.MAX_VALUE);
    }

    public TLinkedBlockingDeque(int capacity) {
        super(new ConcurrentLinkedDeque<>(), capacity);
        deque = (ConcurrentLinkedDeque<E>) elements;
    }

    public TLinkedBlockingDeque(Collection<? extends E> elements) {
        this();
        addAll(elements);
    }

    @Override
    public boolean add(E element) {
        addLast(element);
        return true;
    }

    @Override
    public void addFirst(E element) {
        accepted(offerFirst(element));
    }

    @Override
    public void addLast(E element) {
        accepted(offerLast(element));
    }

    private static void accepted(boolean offered) {
        if (!offered) {
            throw new IllegalStateException("Deque full");
        }
    }

    @Override
    public void push(E element) {
        addFirst(element);
    }

    @Override
    public boolean offerFirst(E element) {
        Objects.requireNonNull(element);
        if (isFull()) {
            return false;
        }
        deque.addFirst(element);
        consumers.wake();
        return true;
    }

    @Override
    public boolean offerLast(E element) {
        return offer(element);
    }

    /** As on HotSpot, an interrupt counts only if there is something to wait for. */
    @Override
    public void put(E element) throws InterruptedException {
        if (!offer(element)) {
            super.put(element);
        }
    }

    @Override
    public E take() throws InterruptedException {
        E element = poll();
        return element != null ? element : super.take();
    }

    @Override
    public void putFirst(E element) throws InterruptedException {
        if (!offerFirst(element)) {
            offerFirst(element, Deadline.NEVER);
        }
    }

    @Override
    public boolean offerFirst(E element, long timeout, TimeUnit unit) throws InterruptedException {
        return offerFirst(Objects.requireNonNull(element), Deadline.in(unit.toNanos(timeout)));
    }

    private boolean offerFirst(E element, long deadline) throws InterruptedException {
        Fiber.throwIfInterrupted();
        while (!offerFirst(element)) {
            if (!producers.awaitInterruptibly(deadline)) {
                return offerFirst(element);
            }
        }
        return true;
    }

    @Override
    public void putLast(E element) throws InterruptedException {
        put(element);
    }

    @Override
    public boolean offerLast(E element, long timeout, TimeUnit unit) throws InterruptedException {
        return offer(element, timeout, unit);
    }

    @Override
    public E pollFirst() {
        return poll();
    }

    @Override
    public E pollLast() {
        return taken(deque.pollLast());
    }

    @Override
    public E takeFirst() throws InterruptedException {
        return take();
    }

    @Override
    public E takeLast() throws InterruptedException {
        E element = pollLast();
        return element != null ? element : pollLast(Deadline.NEVER);
    }

    @Override
    public E pollFirst(long timeout, TimeUnit unit) throws InterruptedException {
        return poll(timeout, unit);
    }

    @Override
    public E pollLast(long timeout, TimeUnit unit) throws InterruptedException {
        return pollLast(Deadline.in(unit.toNanos(timeout)));
    }

    private E pollLast(long deadline) throws InterruptedException {
        Fiber.throwIfInterrupted();
        for (;;) {
            E element = pollLast();
            if (element != null || !consumers.awaitInterruptibly(deadline)) {
                return element != null ? element : pollLast();
            }
        }
    }

    @Override
    public E peekFirst() {
        return deque.peekFirst();
    }

    @Override
    public E peekLast() {
        return deque.peekLast();
    }

    @Override
    public boolean removeFirstOccurrence(Object element) {
        return remove(element);
    }

    @Override
    public boolean removeLastOccurrence(Object element) {
        boolean removed = element != null && deque.removeLastOccurrence(element);
        if (removed) {
            producers.wake();
        }
        return removed;
    }

    @Override
    public Iterator<E> descendingIterator() {
        return removing(deque.descendingIterator());
    }
}
