package org.teavm.classlib.java.util.concurrent.locks;

import java.util.Collection;

/** {@link java.util.concurrent.locks.ReentrantLock}. */
public class TReentrantLock extends TOwnedLock {
    private final Sync sync;

    public TReentrantLock() {
        this(false);
    }

    public TReentrantLock(boolean fair) {
        this(new Sync(fair));
    }

    private TReentrantLock(Sync sync) {
        super(sync);
        this.sync = sync;
    }

    private static final class Sync extends TOwnedSynchronizer {
        Sync(boolean fair) {
            super(fair);
        }

        @Override
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
}
