package org.teavm.classlib.java.util.concurrent;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ristretto.machine.Fiber;
import ristretto.machine.WaitQueue;

/** {@link java.util.concurrent.Exchanger}. */
public class TExchanger<V> {
    private Offer<V> open;

    public TExchanger() { }

    private static final class Offer<V> {
        final WaitQueue waiting = new WaitQueue();
        final V given;
        V taken;

        Offer(V given) {
            this.given = given;
        }
    }

    public V exchange(V item) throws InterruptedException {
        try {
            return exchange(item, Deadline.NEVER);
        } catch (TimeoutException impossible) {
            throw new Error(impossible);
        }
    }

    public V exchange(V item, long timeout, TimeUnit unit) throws InterruptedException, TimeoutException {
        return exchange(item, Deadline.in(unit.toNanos(timeout)));
    }

    private V exchange(V item, long deadline) throws InterruptedException, TimeoutException {
        Fiber.throwIfInterrupted();
        Offer<V> offer = open;
        if (offer != null) {
            open = null;
            offer.taken = item;
            offer.waiting.wake();
            return offer.given;
        }
        offer = new Offer<>(item);
        open = offer;
        boolean woken = false;
        try {
            woken = offer.waiting.awaitInterruptibly(deadline);
        } finally {
            if (!woken) {
                open = null;
            }
        }
        if (!woken) {
            throw new TimeoutException();
        }
        return offer.taken;
    }
}
