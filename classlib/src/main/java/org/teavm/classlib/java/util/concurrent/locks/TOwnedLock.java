package org.teavm.classlib.java.util.concurrent.locks;

import java.util.concurrent.TimeUnit;

/** A lock that one thread holds, any number of times. */
abstract class TOwnedLock implements TLock, java.io.Serializable {
    private final TOwnedSynchronizer owned;

    TOwnedLock(TOwnedSynchronizer owned) {
        this.owned = owned;
    }

    @Override
    public void lock() {
        owned.acquire(1);
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        owned.acquireInterruptibly(1);
    }

    @Override
    public boolean tryLock() {
        return owned.tryAcquire(1, false);
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        return owned.tryAcquireNanos(1, unit.toNanos(time));
    }

    @Override
    public void unlock() {
        owned.release(1);
    }

    @Override
    public TCondition newCondition() {
        return owned.new ConditionObject();
    }

    public boolean isHeldByCurrentThread() {
        return owned.isHeldExclusively();
    }

    public int getHoldCount() {
        return isHeldByCurrentThread() ? owned.holds() : 0;
    }

    @Override
    public String toString() {
        Thread owner = owned.owner();
        return super.toString() + (owner == null ? "[Unlocked]" : "[Locked by thread " + owner.getName() + "]");
    }
}
