package org.teavm.classlib.java.util.concurrent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TransferQueue;
import ristretto.machine.Fiber;

/** {@link java.util.concurrent.LinkedTransferQueue}. */
public class TLinkedTransferQueue<E> extends HandoverQueue<E> implements TransferQueue<E> {
    public TLinkedTransferQueue() {
        super(true);
    }

    public TLinkedTransferQueue(Collection<? extends E> elements) {
        this();
        addAll(elements);
    }

    @Override
    public boolean add(E element) {
        open(element);
        return true;
    }

    @Override
    public boolean offer(E element) {
        return add(element);
    }

    @Override
    public void put(E element) {
        add(element);
    }

    @Override
    public boolean offer(E element, long timeout, TimeUnit unit) {
        return add(element);
    }

    @Override
    public boolean tryTransfer(E element) {
        return hand(element);
    }

    @Override
    public void transfer(E element) throws InterruptedException {
        hand(element, Deadline.NEVER);
    }

    @Override
    public boolean tryTransfer(E element, long timeout, TimeUnit unit) throws InterruptedException {
        return hand(element, Deadline.in(unit.toNanos(timeout)));
    }

    @Override
    public boolean hasWaitingConsumer() {
        return !consumers.isEmpty();
    }

    @Override
    public int getWaitingConsumerCount() {
        int count = 0;
        for (Fiber each = consumers.first(); each != null; each = consumers.after(each)) {
            count++;
        }
        return count;
    }

    @Override
    public E peek() {
        return offers.isEmpty() ? null : offers.peek().element;
    }

    @Override
    public int size() {
        return offers.size();
    }

    @Override
    public int remainingCapacity() {
        return Integer.MAX_VALUE;
    }

    /** Of the elements as they are now. */
    @Override
    public Iterator<E> iterator() {
        List<Offer<E>> snapshot = new ArrayList<>(offers);
        Iterator<Offer<E>> each = snapshot.iterator();
        return new Iterator<>() {
            private Offer<E> returned;

            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public E next() {
                returned = each.next();
                return returned.element;
            }

            @Override
            public void remove() {
                if (returned == null) {
                    throw new IllegalStateException();
                }
                if (offers.remove(returned)) {
                    returned.producer.wake();
                }
                returned = null;
            }
        };
    }
}
