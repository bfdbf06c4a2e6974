package org.teavm.classlib.java.util.concurrent.locks;

import java.util.Collection;
import java.util.concurrent.TimeUnit;

/** {@link java.util.concurrent.locks.ReentrantLock}. */
public class TReentrantLock implements TLock, java.io.Serializable {
    private final Sync sync;

    public TReentrantLock() {
        this(false);
    }

    public TReentrantLock(boolean fair) {
        sync = new Sync(fair);
    }

    private static final class Sync extends TAbstractQueuedSynchronizer {
        final boolean fair;

        Sync(boolean fair) {
            this.fair = fair;
        }

        @Override
        protected boolean tryAcquire(int count) {
            return tryAcquire(count, fair);
        }

        boolean tryAcquire(int count, boolean inTurn) {
            Thread current = Thread.currentThread();
            if (getState() == 0) {
                if (inTurn && hasQueuedPredecessors()) {
                    return false;
                }
                setExclusiveOwnerThread(current);
            } else if (getExclusiveOwnerThread() != current) {
                return false;
            }
            if (getState() + count < 0) {
                throw new Error("Maximum lock count exceeded");
            }
            setState(getState() + count);
            return true;
        }

        @Override
        protected boolean tryRelease(int count) {
            if (!isHeldExclusively()) {
                throw new IllegalMonitorStateException();
            }
            setState(getState() - count);
            if (getState() > 0) {
                return false;
            }
            setExclusiveOwnerThread(null);
            return true;
        }

        @Override
        protected boolean isHeldExclusively() {
            return getExclusiveOwnerThread() == Thread.currentThread();
        }

        Thread owner() {
            return getExclusiveOwnerThread();
        }

        int holds() {
            return getState();
        }
    }

    @Override
    public void lock() {
        sync.acquire(1);
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        sync.acquireInterruptibly(1);
    }

    @Override
    public boolean tryLock() {
        return sync.tryAcquire(1, false);
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        return sync.tryAcquireNanos(1, unit.toNanos(time));
    }

    @Override
    public void unlock() {
        sync.release(1);
    }

    @Override
    public TCondition newCondition() {
        return sync.new ConditionObject();
    }

    public int getHoldCount() {
        return isHeldByCurrentThread() ? sync.holds() : 0;
    }

    public boolean isHeldByCurrentThread() {
        return sync.isHeldExclusively();
    }

    public boolean isLocked() {
        return sync.holds() > 0;
    }

    public final boolean isFair() {
        return sync.fair;
    }

    protected Thread getOwner() {
        return sync.owner();
    }

    public final boolean hasQueuedThreads() {
        return sync.hasQueuedThreads();
    }

    public final boolean hasQueuedThread(Thread thread) {
        return sync.isQueued(thread);
    }

    public final int getQueueLength() {
        return sync.getQueueLength();
    }

    protected Collection<Thread> getQueuedThreads() {
        return sync.getQueuedThreads();
    }

    public boolean hasWaiters(TCondition condition) {
        return sync.hasWaiters(ofLock(condition));
    }

    public int getWaitQueueLength(TCondition condition) {
        return sync.getWaitQueueLength(ofLock(condition));
    }

    protected Collection<Thread> getWaitingThreads(TCondition condition) {
        return sync.getWaitingThreads(ofLock(condition));
    }

    private static TAbstractQueuedSynchronizer.ConditionObject ofLock(TCondition condition) {
        if (condition == null) {
            throw new NullPointerException();
        }
        if (condition instanceof TAbstractQueuedSynchronizer.ConditionObject ours) {
            return ours;
        }
        throw new IllegalArgumentException("not owner");
    }

    @Override
    public String toString() {
        Thread owner = sync.owner();
        return super.toString() + (owner == null ? "[Unlocked]" : "[Locked by thread " + owner.getName() + "]");
    }
}
