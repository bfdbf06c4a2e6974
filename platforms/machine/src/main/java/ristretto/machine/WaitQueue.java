package ristretto.machine;

/**
 * Fibers that wait for the same thing, first come, first served. A fiber waits in one queue at a time, and the links are
 * its own, so that waiting allocates nothing. Whoever takes a fiber out of its queue wakes it; who waits looks again.
 */
public final class WaitQueue {
    /** Whether it is of those who want to own a monitor. */
    final boolean isOfMonitor;
    private Fiber first;
    private Fiber last;

    public WaitQueue() {
        this(false);
    }

    WaitQueue(boolean isOfMonitor) {
        this.isOfMonitor = isOfMonitor;
    }

    public boolean isEmpty() {
        return first == null;
    }

    /** The fiber that has waited longest; null if none waits. */
    public Fiber first() {
        return first;
    }

    /** The one that came after {@code fiber}, which waits here; null if it is the last. */
    public Fiber after(Fiber fiber) {
        return fiber.behind;
    }

    public boolean contains(Fiber fiber) {
        return fiber.queue == this;
    }

    /** Puts a fiber that waits in no queue at the end of this one. */
    public void add(Fiber fiber) {
        fiber.queue = this;
        fiber.ahead = last;
        if (last == null) {
            first = fiber;
        } else {
            last.behind = fiber;
        }
        last = fiber;
    }

    /** Takes out a fiber that waits here. */
    public void remove(Fiber fiber) {
        if (fiber.ahead == null) {
            first = fiber.behind;
        } else {
            fiber.ahead.behind = fiber.behind;
        }
        if (fiber.behind == null) {
            last = fiber.ahead;
        } else {
            fiber.behind.ahead = fiber.ahead;
        }
        fiber.ahead = null;
        fiber.behind = null;
        fiber.queue = null;
    }

    /** Takes out the fiber that has waited longest, without waking it; null if none waits. */
    public Fiber poll() {
        Fiber fiber = first;
        if (fiber == null) {
            return null;
        }
        Fiber second = fiber.behind;
        first = second;
        if (second == null) {
            last = null;
        } else {
            second.ahead = null;
            fiber.behind = null;
        }
        fiber.queue = null;
        return fiber;
    }

    /** As {@link #poll}, but of the fiber that has waited shortest. */
    public Fiber pollLast() {
        Fiber fiber = last;
        if (fiber != null) {
            remove(fiber);
        }
        return fiber;
    }

    /** Wakes the fiber that has waited longest; false if none waits. */
    public boolean wake() {
        Fiber fiber = poll();
        if (fiber == null) {
            return false;
        }
        fiber.unpark();
        return true;
    }

    public void wakeAll() {
        while (wake()) {
            // Until nobody waits.
        }
    }

    /**
     * The running fiber waits until it is taken out, an interrupt or {@code deadline}, a time of {@link Clock#now}.
     *
     * @return whether it was taken out
     */
    public boolean await(long deadline) {
        Fiber current = Fiber.blocking();
        add(current);
        while (current.queue == this && !current.interrupted && Fiber.before(deadline)) {
            current.pause(deadline);
        }
        if (current.queue == this) {
            remove(current);
            return false;
        }
        return true;
    }

    /**
     * As {@link #await}.
     *
     * @throws InterruptedException if the fiber was interrupted before it was taken out; it is no longer
     */
    public boolean awaitInterruptibly(long deadline) throws InterruptedException {
        boolean woken = await(deadline);
        if (!woken) {
            Fiber.throwIfInterrupted();
        }
        return woken;
    }

    /** The running fiber waits until it is taken out. */
    public void awaitUninterruptibly() {
        Fiber current = Fiber.blocking();
        add(current);
        while (current.queue == this) {
            current.pause();
        }
    }
}
