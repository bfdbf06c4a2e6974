package org.teavm.classlib.java.util.concurrent;

import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import ristretto.machine.Clock;
import ristretto.machine.Fiber;
import ristretto.machine.WaitQueue;

/** What queues have in common whose producers can wait until an element is taken. */
abstract class HandoverQueue<E> extends AbstractQueue<E> implements BlockingQueue<E>, java.io.Serializable {
    final Deque<Offer<E>> offers = new ArrayDeque<>();
    final WaitQueue consumers = new WaitQueue();
    private final boolean firstComeFirstServed;

    HandoverQueue(boolean firstComeFirstServed) {
        this.firstComeFirstServed = firstComeFirstServed;
    }

    /** An element, and its producer if that waits. */
    static final class Offer<E> {
        final E element;
        final WaitQueue producer = new WaitQueue();

        Offer(E element) {
            this.element = Objects.requireNonNull(element);
        }
    }

    final Offer<E> open(E element) {
        Offer<E> offer = new Offer<>(element);
        offers.add(offer);
        Fiber consumer = firstComeFirstServed ? consumers.poll() : consumers.pollLast();
        if (consumer != null) {
            consumer.unpark();
        }
        return offer;
    }

    @Override
    public boolean add(E element) {
        if (!offer(element)) {
            throw new IllegalStateException("Queue full");
        }
        return true;
    }

    /** Hands over at once, or not at all. */
    final boolean hand(E element) {
        Objects.requireNonNull(element);
        if (consumers.isEmpty()) {
            return false;
        }
        open(element);
        return true;
    }

    /** Hands over before {@code deadline}; false if nobody took the element. */
    final boolean hand(E element, long deadline) throws InterruptedException {
        Objects.requireNonNull(element);
        Fiber.throwIfInterrupted();
        Offer<E> offer = open(element);
        boolean taken = false;
        try {
            taken = offer.producer.awaitInterruptibly(deadline);
        } finally {
            if (!taken) {
                offers.remove(offer);
            }
        }
        return taken;
    }

    @Override
    public boolean offer(E element, long timeout, TimeUnit unit) throws InterruptedException {
        return hand(element, Deadline.in(unit.toNanos(timeout)));
    }

    @Override
    public E poll() {
        Offer<E> offer = firstComeFirstServed ? offers.pollFirst() : offers.pollLast();
        if (offer == null) {
            return null;
        }
        offer.producer.wake();
        return offer.element;
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
            consumers.awaitInterruptibly(deadline);
        }
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
        while (count < most && !offers.isEmpty()) {
            collection.add(poll());
            count++;
        }
        return count;
    }
}
