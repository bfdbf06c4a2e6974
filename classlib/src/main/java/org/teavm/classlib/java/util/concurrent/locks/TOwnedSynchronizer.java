package org.teavm.classlib.java.util.concurrent.locks;

/** A synchronizer that one thread holds, as often as its state says. */
abstract class TOwnedSynchronizer extends TAbstractQueuedSynchronizer {
    /** Whether those who wait longest come first. */
    final boolean fair;

    TOwnedSynchronizer(boolean fair) {
        this.fair = fair;
    }

    @Override
    protected final boolean tryAcquire(int count) {
        return tryAcquire(count, fair);
    }

    /** @param inTurn whether others who wait come first */
    abstract boolean tryAcquire(int count, boolean inTurn);

    @Override
    protected final boolean tryRelease(int count) {
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
    protected final boolean isHeldExclusively() {
        return getExclusiveOwnerThread() == Thread.currentThread();
    }

    final Thread owner() {
        return getExclusiveOwnerThread();
    }

    /** How often the owner holds it. */
    final int holds() {
        return getState();
    }
}
