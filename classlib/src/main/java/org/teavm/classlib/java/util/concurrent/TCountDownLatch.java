package org.teavm.classlib.java.util.concurrent;

import java.util.concurrent.TimeUnit;
import ristretto.machine.Fiber;
import ristretto.machine.WaitQueue;

/** {@link java.util.concurrent.CountDownLatch}. */
public class TCountDownLatch {
    private final WaitQueue waiting = new WaitQueue();
    private long count;

    public TCountDownLatch(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count < 0");
        }
        this.count = count;
    }

    public void await() throws InterruptedException {
        await(Deadline.NEVER);
    }

    public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
        return await(Deadline.in(unit.toNanos(timeout)));
    }

    private boolean await(long deadline) throws InterruptedException {
        Fiber.throwIfInterrupted();
        return count == 0 || waiting.awaitInterruptibly(deadline);
    }

    public void countDown() {
        if (count > 0 && --count == 0) {
            waiting.wakeAll();
        }
    }

    public long getCount() {
        return count;
    }

    @Override
    public String toString() {
        return super.toString() + "[Count = " + count + "]";
    }
}
