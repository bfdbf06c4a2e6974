package org.teavm.classlib.java.util.concurrent.locks;

/** {@link java.util.concurrent.locks.AbstractOwnableSynchronizer}. */
public abstract class TAbstractOwnableSynchronizer {
    private Thread owner;

    protected TAbstractOwnableSynchronizer() { }

    protected final void setExclusiveOwnerThread(Thread thread) {
        owner = thread;
    }

    protected final Thread getExclusiveOwnerThread() {
        return owner;
    }
}
