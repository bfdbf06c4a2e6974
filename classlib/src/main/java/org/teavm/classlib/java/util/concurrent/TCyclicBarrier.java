package org.teavm.classlib.java.util.concurrent;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ristretto.machine.Fiber;
import ristretto.machine.WaitQueue;

/** {@link java.util.concurrent.CyclicBarrier}. */
public class TCyclicBarrier {
    private final int parties;
    private final Runnable action;
    private Generation generation = new Generation();
    private int missing;

    public TCyclicBarrier(int parties) {
        this(parties, null);
    }

    public TCyclicBarrier(int parties, Runnable action) {
        if (parties <= 0) {
            throw new IllegalArgumentException();
        }
        this.parties = parties;
        this.action = action;
        missing = parties;
    }

    /** Those who go on together. */
    private static final class Generation {
        final WaitQueue waiting = new WaitQueue();
        boolean broken;
    }

    public int await() throws InterruptedException, BrokenBarrierException {
        try {
            return await(Deadline.NEVER);
        } catch (TimeoutException impossible) {
            throw new Error(impossible);
        }
    }

    public int await(long timeout, TimeUnit unit) throws InterruptedException, BrokenBarrierException, TimeoutException {
        return await(Deadline.in(unit.toNanos(timeout)));
    }

    private int await(long deadline) throws InterruptedException, BrokenBarrierException, TimeoutException {
        Generation mine = generation;
        if (mine.broken) {
            throw new BrokenBarrierException();
        }
        if (Fiber.current().interrupted) {
            breakBarrier();
            Fiber.throwIfInterrupted();
        }
        int index = --missing;
        if (index == 0) {
            trip();
            return 0;
        }
        boolean woken = deadline != 0 && mine.waiting.await(deadline);
        if (mine.broken) {
            throw new BrokenBarrierException();
        }
        if (!woken) {
            breakBarrier();
            Fiber.throwIfInterrupted();
            throw new TimeoutException();
        }
        return index;
    }

    private void trip() {
        boolean done = false;
        try {
            if (action != null) {
                action.run();
            }
            done = true;
        } finally {
            if (done) {
                next();
            } else {
                breakBarrier();
            }
        }
    }

    private void next() {
        Generation former = generation;
        missing = parties;
        generation = new Generation();
        former.waiting.wakeAll();
    }

    private void breakBarrier() {
        generation.broken = true;
        missing = parties;
        generation.waiting.wakeAll();
    }

    public void reset() {
        breakBarrier();
        next();
    }

    public int getParties() {
        return parties;
    }

    public boolean isBroken() {
        return generation.broken;
    }

    public int getNumberWaiting() {
        return parties - missing;
    }
}
