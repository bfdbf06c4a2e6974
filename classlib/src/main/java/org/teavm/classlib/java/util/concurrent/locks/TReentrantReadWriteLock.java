package org.teavm.classlib.java.util.concurrent.locks;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@link java.util.concurrent.locks.ReentrantReadWriteLock}. The synchronizer's state counts the writer's holds. */
public class TReentrantReadWriteLock implements TReadWriteLock, java.io.Serializable {
    private static final int MOST = 65535;

    private final Sync sync;
    private final ReadLock readLock;
    private final WriteLock writeLock;

    public TReentrantReadWriteLock() {
        this(false);
    }

    public TReentrantReadWriteLock(boolean fair) {
        sync = new Sync(fair);
        readLock = new ReadLock(this);
        writeLock = new WriteLock(this);
    }

    private static final class Sync extends TOwnedSynchronizer {
        /** How often each thread holds the lock for reading. */
        final Map<Thread, Integer> readers = new IdentityHashMap<>();
        int reads;

        Sync(boolean fair) {
            super(fair);
        }

        @Override
        boolean tryAcquire(int count, boolean inTurn) {
            if (isHeldExclusively()) {
                if (getState() + count > MOST) {
                    throw new Error("Maximum lock count exceeded");
                }
            } else if (getState() > 0 || reads > 0 || inTurn && hasQueuedPredecessors()) {
                return false;
            }
            setExclusiveOwnerThread(Thread.currentThread());
            setState(getState() + count);
            return true;
        }

        @Override
        protected int tryAcquireShared(int unused) {
            boolean mustQueue = fair ? hasQueuedPredecessors() : firstIsExclusive();
            return tryRead(mustQueue && readsOfCurrent() == 0) ? 1 : -1;
        }

        /** A writer who waits first keeps out new readers. */
        boolean tryRead(boolean afterOthers) {
            if (getState() > 0 && !isHeldExclusively() || afterOthers && !isHeldExclusively()) {
                return false;
            }
            if (reads == MOST) {
                throw new Error("Maximum lock count exceeded");
            }
            reads++;
            readers.merge(Thread.currentThread(), 1, Integer::sum);
            return true;
        }

        @Override
        protected boolean tryReleaseShared(int unused) {
            int holds = readsOfCurrent();
            if (holds == 0) {
                throw new IllegalMonitorStateException("attempt to unlock read lock, not locked by current thread");
            }
            if (holds == 1) {
                readers.remove(Thread.currentThread());
            } else {
                readers.put(Thread.currentThread(), holds - 1);
            }
            return --reads == 0;
        }

        /** How often the current thread holds the lock for reading. */
        int readsOfCurrent() {
            return readers.getOrDefault(Thread.currentThread(), 0);
        }
    }

    /** Any number of readers hold it while no writer holds the other. */
    public static class ReadLock implements TLock, java.io.Serializable {
        private final Sync sync;

        protected ReadLock(TReentrantReadWriteLock lock) {
            sync = lock.sync;
        }

        @Override
        public void lock() {
            sync.acquireShared(1);
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            sync.acquireSharedInterruptibly(1);
        }

        @Override
        public boolean tryLock() {
            return sync.tryRead(false);
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            return sync.tryAcquireSharedNanos(1, unit.toNanos(time));
        }

        @Override
        public void unlock() {
            sync.releaseShared(1);
        }

        @Override
        public TCondition newCondition() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String toString() {
            return super.toString() + "[Read locks = " + sync.reads + "]";
        }
    }

    /** One thread holds it, and may hold the other besides. */
    public static class WriteLock extends TOwnedLock {
        protected WriteLock(TReentrantReadWriteLock lock) {
            super(lock.sync);
        }
    }

    @Override
    public ReadLock readLock() {
        return readLock;
    }

    @Override
    public WriteLock writeLock() {
        return writeLock;
    }

    public final boolean isFair() {
        return sync.fair;
    }

    protected Thread getOwner() {
        return sync.owner();
    }

    public int getReadLockCount() {
        return sync.reads;
    }

    public int getReadHoldCount() {
        return sync.readsOfCurrent();
    }

    public boolean isWriteLocked() {
        return sync.holds() > 0;
    }

    public boolean isWriteLockedByCurrentThread() {
        return sync.isHeldExclusively();
    }

    public int getWriteHoldCount() {
        return writeLock.getHoldCount();
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

    @Override
    public String toString() {
        return super.toString() + "[Write locks = " + sync.holds() + ", Read locks = " + sync.reads + "]";
    }
}
