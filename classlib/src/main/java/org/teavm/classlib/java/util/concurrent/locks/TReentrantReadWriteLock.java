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

    private static final class Sync extends TAbstractQueuedSynchronizer {
        final boolean fair;
        /** How often each thread holds the lock for reading. */
        final Map<Thread, Integer> readers = new IdentityHashMap<>();
        int reads;

        Sync(boolean fair) {
            this.fair = fair;
        }

        @Override
        protected boolean tryAcquire(int count) {
            return tryWrite(count, fair);
        }

        boolean tryWrite(int count, boolean inTurn) {
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
        protected int tryAcquireShared(int unused) {
            boolean mustQueue = fair ? hasQueuedPredecessors() : firstIsExclusive();
            return tryRead(mustQueue && holds() == 0) ? 1 : -1;
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
            int holds = holds();
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

        int holds() {
            return readers.getOrDefault(Thread.currentThread(), 0);
        }

        @Override
        protected boolean isHeldExclusively() {
            return getExclusiveOwnerThread() == Thread.currentThread();
        }

        Thread owner() {
            return getExclusiveOwnerThread();
        }

        int writes() {
            return getState();
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
    public static class WriteLock implements TLock, java.io.Serializable {
        private final Sync sync;

        protected WriteLock(TReentrantReadWriteLock lock) {
            sync = lock.sync;
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
            return sync.tryWrite(1, false);
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

        public boolean isHeldByCurrentThread() {
            return sync.isHeldExclusively();
        }

        public int getHoldCount() {
            return sync.isHeldExclusively() ? sync.writes() : 0;
        }

        @Override
        public String toString() {
            Thread owner = sync.owner();
            return super.toString() + (owner == null ? "[Unlocked]" : "[Locked by thread " + owner.getName() + "]");
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
        return sync.holds();
    }

    public boolean isWriteLocked() {
        return sync.writes() > 0;
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
        return super.toString() + "[Write locks = " + sync.writes() + ", Read locks = " + sync.reads + "]";
    }
}
