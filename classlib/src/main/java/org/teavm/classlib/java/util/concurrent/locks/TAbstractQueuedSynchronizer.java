package org.teavm.classlib.java.util.concurrent.locks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.teavm.classlib.java.util.concurrent.Deadline;
import ristretto.machine.Clock;
import ristretto.machine.Fiber;
import ristretto.machine.WaitQueue;

/**
 * {@link java.util.concurrent.locks.AbstractQueuedSynchronizer}. Nothing takes the processor from a fiber, so the state is a
 * plain number and the queue a plain list. A fiber stays first in the queue until it has what it wants; whoever gives
 * something back wakes the first.
 */
public abstract class TAbstractQueuedSynchronizer extends TAbstractOwnableSynchronizer {
    private final WaitQueue queue = new WaitQueue();
    private int state;
    private boolean contended;

    protected TAbstractQueuedSynchronizer() { }

    protected final int getState() {
        return state;
    }

    protected final void setState(int value) {
        state = value;
    }

    protected final boolean compareAndSetState(int expected, int value) {
        if (state != expected) {
            return false;
        }
        state = value;
        return true;
    }

    protected boolean tryAcquire(int argument) {
        throw new UnsupportedOperationException();
    }

    protected boolean tryRelease(int argument) {
        throw new UnsupportedOperationException();
    }

    protected int tryAcquireShared(int argument) {
        throw new UnsupportedOperationException();
    }

    protected boolean tryReleaseShared(int argument) {
        throw new UnsupportedOperationException();
    }

    protected boolean isHeldExclusively() {
        throw new UnsupportedOperationException();
    }

    public final void acquire(int argument) {
        if (!tryAcquire(argument)) {
            obtainAtAnyRate(argument, false);
        }
    }

    public final void acquireShared(int argument) {
        if (tryAcquireShared(argument) < 0) {
            obtainAtAnyRate(argument, true);
        }
    }

    public final void acquireInterruptibly(int argument) throws InterruptedException {
        Fiber.throwIfInterrupted();
        if (!tryAcquire(argument) && !obtain(argument, false, true, Deadline.NEVER)) {
            Fiber.throwIfInterrupted();
        }
    }

    public final void acquireSharedInterruptibly(int argument) throws InterruptedException {
        Fiber.throwIfInterrupted();
        if (tryAcquireShared(argument) < 0 && !obtain(argument, true, true, Deadline.NEVER)) {
            Fiber.throwIfInterrupted();
        }
    }

    public final boolean tryAcquireNanos(int argument, long nanoseconds) throws InterruptedException {
        Fiber.throwIfInterrupted();
        return tryAcquire(argument) || nanoseconds > 0 && obtainInTime(argument, false, nanoseconds);
    }

    public final boolean tryAcquireSharedNanos(int argument, long nanoseconds) throws InterruptedException {
        Fiber.throwIfInterrupted();
        return tryAcquireShared(argument) >= 0 || nanoseconds > 0 && obtainInTime(argument, true, nanoseconds);
    }

    private boolean obtainInTime(int argument, boolean shared, long nanoseconds) throws InterruptedException {
        if (obtain(argument, shared, true, Deadline.in(nanoseconds))) {
            return true;
        }
        Fiber.throwIfInterrupted();
        return false;
    }

    private void obtainAtAnyRate(int argument, boolean shared) {
        obtain(argument, shared, false, Deadline.NEVER);
    }

    /** Waits for its turn; false after an interrupt that ends waiting, or {@code deadline}. */
    private boolean obtain(int argument, boolean shared, boolean interruptible, long deadline) {
        Fiber current = Fiber.current();
        current.shares = shared;
        queue.add(current);
        contended = true;
        try {
            return obtainQueued(current, argument, interruptible, deadline);
        } finally {
            leave(current);
        }
    }

    private boolean obtainQueued(Fiber current, int argument, boolean interruptible, long deadline) {
        while (queue.first() != current || !attempt(current, argument)) {
            if (interruptible && current.interrupted || deadline != Deadline.NEVER && Clock.now() >= deadline) {
                return false;
            }
            current.park(deadline);
        }
        return true;
    }

    private boolean attempt(Fiber current, int argument) {
        return current.shares ? tryAcquireShared(argument) >= 0 : tryAcquire(argument);
    }

    /** After success those behind who share may succeed, too; after giving up any may, for whom this fiber was in the way. */
    private void leave(Fiber current) {
        queue.remove(current);
        wakeFirst();
    }

    private void wakeFirst() {
        Fiber first = queue.first();
        if (first != null) {
            first.unpark();
        }
    }

    public final boolean release(int argument) {
        boolean released = tryRelease(argument);
        if (released) {
            wakeFirst();
        }
        return released;
    }

    public final boolean releaseShared(int argument) {
        boolean released = tryReleaseShared(argument);
        if (released) {
            wakeFirst();
        }
        return released;
    }

    public final boolean hasQueuedThreads() {
        return !queue.isEmpty();
    }

    public final boolean hasContended() {
        return contended;
    }

    public final Thread getFirstQueuedThread() {
        return queue.isEmpty() ? null : (Thread) queue.first().thread;
    }

    public final boolean isQueued(Thread thread) {
        return threads(queue).contains(thread);
    }

    public final boolean hasQueuedPredecessors() {
        Fiber first = queue.first();
        return first != null && first != Fiber.current();
    }

    /** Whether the one whose turn is next wants something for itself. */
    final boolean firstIsExclusive() {
        Fiber first = queue.first();
        return first != null && !first.shares;
    }

    public final int getQueueLength() {
        return threads(queue).size();
    }

    /** Those who have waited shortest come first. */
    public final Collection<Thread> getQueuedThreads() {
        return threads(queue).reversed();
    }

    public final Collection<Thread> getExclusiveQueuedThreads() {
        return queued(false);
    }

    public final Collection<Thread> getSharedQueuedThreads() {
        return queued(true);
    }

    private Collection<Thread> queued(boolean shared) {
        List<Thread> found = new ArrayList<>();
        for (Fiber each = queue.first(); each != null; each = queue.after(each)) {
            if (each.shares == shared) {
                found.add(0, (Thread) each.thread);
            }
        }
        return found;
    }

    private static List<Thread> threads(WaitQueue queue) {
        List<Thread> threads = new ArrayList<>();
        for (Fiber each = queue.first(); each != null; each = queue.after(each)) {
            threads.add((Thread) each.thread);
        }
        return threads;
    }

    public final boolean owns(ConditionObject condition) {
        return condition.isOf(this);
    }

    public final boolean hasWaiters(ConditionObject condition) {
        return !checked(condition).waiting.isEmpty();
    }

    public final int getWaitQueueLength(ConditionObject condition) {
        return getWaitingThreads(condition).size();
    }

    public final Collection<Thread> getWaitingThreads(ConditionObject condition) {
        return threads(checked(condition).waiting);
    }

    private ConditionObject checked(ConditionObject condition) {
        if (!condition.isOf(this)) {
            throw new IllegalArgumentException("Not owner");
        }
        if (!isHeldExclusively()) {
            throw new IllegalMonitorStateException();
        }
        return condition;
    }

    @Override
    public String toString() {
        return super.toString() + "[State = " + state + ", " + (queue.isEmpty() ? "" : "non") + "empty queue]";
    }

    /** A condition of an exclusive synchronizer. Who is signalled goes to the end of the synchronizer's queue. */
    public class ConditionObject implements TCondition {
        private final WaitQueue waiting = new WaitQueue();

        public ConditionObject() { }

        final boolean isOf(TAbstractQueuedSynchronizer synchronizer) {
            return TAbstractQueuedSynchronizer.this == synchronizer;
        }

        @Override
        public final void await() throws InterruptedException {
            await(Deadline.NEVER);
        }

        @Override
        public final long awaitNanos(long nanoseconds) throws InterruptedException {
            long deadline = Deadline.in(nanoseconds);
            await(deadline);
            return deadline == 0 ? Math.min(nanoseconds, 0) : Deadline.left(deadline);
        }

        @Override
        public final boolean await(long time, TimeUnit unit) throws InterruptedException {
            return await(Deadline.in(unit.toNanos(time)));
        }

        @Override
        public final boolean awaitUntil(Date deadline) throws InterruptedException {
            return await(Deadline.in((deadline.getTime() - System.currentTimeMillis()) * 1_000_000));
        }

        /** False if nobody signalled before {@code deadline}. */
        private boolean await(long deadline) throws InterruptedException {
            Fiber.throwIfInterrupted();
            boolean signalled = await(true, deadline);
            if (!signalled) {
                Fiber.throwIfInterrupted();
            }
            return signalled;
        }

        @Override
        public final void awaitUninterruptibly() {
            await(false, Deadline.NEVER);
        }

        private boolean await(boolean interruptible, long deadline) {
            Fiber current = Fiber.current();
            int saved = state;
            if (!release(saved)) {
                throw new IllegalMonitorStateException();
            }
            waiting.add(current);
            while (waiting.contains(current) && !(interruptible && current.interrupted)
                    && (deadline == Deadline.NEVER || Clock.now() < deadline)) {
                current.park(deadline);
            }
            boolean signalled = !waiting.contains(current);
            if (!signalled) {
                waiting.remove(current);
                requeue(current);
            }
            try {
                obtainQueued(current, saved, false, Deadline.NEVER);
            } finally {
                leave(current);
            }
            return signalled;
        }

        @Override
        public final void signal() {
            checkOwner();
            Fiber first = waiting.poll();
            if (first != null) {
                requeue(first);
            }
        }

        @Override
        public final void signalAll() {
            checkOwner();
            for (Fiber each = waiting.poll(); each != null; each = waiting.poll()) {
                requeue(each);
            }
        }

        private void requeue(Fiber fiber) {
            fiber.shares = false;
            queue.add(fiber);
        }

        private void checkOwner() {
            if (!isHeldExclusively()) {
                throw new IllegalMonitorStateException();
            }
        }
    }
}
