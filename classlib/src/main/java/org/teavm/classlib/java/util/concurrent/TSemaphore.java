package org.teavm.classlib.java.util.concurrent;

import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.teavm.classlib.java.util.concurrent.locks.TAbstractQueuedSynchronizer;

/** {@link java.util.concurrent.Semaphore}. */
public class TSemaphore implements java.io.Serializable {
    private final Sync sync;

    public TSemaphore(int permits) {
        this(permits, false);
    }

    public TSemaphore(int permits, boolean fair) {
        sync = new Sync(permits, fair);
    }

    private static final class Sync extends TAbstractQueuedSynchronizer {
        final boolean fair;

        Sync(int permits, boolean fair) {
            this.fair = fair;
            setState(permits);
        }

        @Override
        protected int tryAcquireShared(int permits) {
            return fair && hasQueuedPredecessors() ? -1 : tryTake(permits);
        }

        /** How many are left; negative if there were not enough. */
        int tryTake(int permits) {
            int left = getState() - permits;
            if (left >= 0) {
                setState(left);
            }
            return left;
        }

        @Override
        protected boolean tryReleaseShared(int permits) {
            if (getState() + permits < getState()) {
                throw new Error("Maximum permit count exceeded");
            }
            setState(getState() + permits);
            return true;
        }

        int available() {
            return getState();
        }

        void reduce(int permits) {
            if (getState() - permits > getState()) {
                throw new Error("Permit count underflow");
            }
            setState(getState() - permits);
        }

        int drain() {
            int all = getState();
            setState(0);
            return all;
        }
    }

    private static int checked(int permits) {
        if (permits < 0) {
            throw new IllegalArgumentException();
        }
        return permits;
    }

    public void acquire() throws InterruptedException {
        sync.acquireSharedInterruptibly(1);
    }

    public void acquire(int permits) throws InterruptedException {
        sync.acquireSharedInterruptibly(checked(permits));
    }

    public void acquireUninterruptibly() {
        sync.acquireShared(1);
    }

    public void acquireUninterruptibly(int permits) {
        sync.acquireShared(checked(permits));
    }

    public boolean tryAcquire() {
        return sync.tryTake(1) >= 0;
    }

    public boolean tryAcquire(int permits) {
        return sync.tryTake(checked(permits)) >= 0;
    }

    public boolean tryAcquire(long timeout, TimeUnit unit) throws InterruptedException {
        return sync.tryAcquireSharedNanos(1, unit.toNanos(timeout));
    }

    public boolean tryAcquire(int permits, long timeout, TimeUnit unit) throws InterruptedException {
        return sync.tryAcquireSharedNanos(checked(permits), unit.toNanos(timeout));
    }

    public void release() {
        sync.releaseShared(1);
    }

    public void release(int permits) {
        sync.releaseShared(checked(permits));
    }

    public int availablePermits() {
        return sync.available();
    }

    public int drainPermits() {
        return sync.drain();
    }

    protected void reducePermits(int reduction) {
        sync.reduce(checked(reduction));
    }

    public boolean isFair() {
        return sync.fair;
    }

    public final boolean hasQueuedThreads() {
        return sync.hasQueuedThreads();
    }

    public final int getQueueLength() {
        return sync.getQueueLength();
    }

    protected Collection<Thread> getQueuedThreads() {
        return sync.getQueuedThreads();
    }

    @Override
    public String toString() {
        return super.toString() + "[Permits = " + sync.available() + "]";
    }
}
