package org.teavm.classlib.java.util.concurrent.locks;

import java.util.concurrent.TimeUnit;

/**
 * {@link java.util.concurrent.locks.StampedLock}. A stamp is the number of writes so far, in the upper bits, and how it was had:
 * for writing, for reading, or without a lock.
 */
public class TStampedLock implements java.io.Serializable {
    private static final int KIND = 3;
    private static final int OPTIMISTIC = 1;
    private static final int READ = 2;
    private static final int WRITE = 3;

    /** Writes begun and ended: odd while somebody writes. Shifted, it is never 0. */
    private long version = 64;
    private int readers;
    private final Sync sync = new Sync();

    public TStampedLock() { }

    private final class Sync extends TAbstractQueuedSynchronizer {
        @Override
        protected boolean tryAcquire(int unused) {
            if (isWriteLocked() || readers > 0) {
                return false;
            }
            version++;
            return true;
        }

        @Override
        protected int tryAcquireShared(int unused) {
            return !firstIsExclusive() && tryRead() ? 1 : -1;
        }

        @Override
        protected boolean tryRelease(int unused) {
            version++;
            return true;
        }

        @Override
        protected boolean tryReleaseShared(int unused) {
            return --readers == 0;
        }
    }

    private boolean tryRead() {
        if (isWriteLocked()) {
            return false;
        }
        readers++;
        return true;
    }

    private long stamp(int kind) {
        return version << 2 | kind;
    }

    public long writeLock() {
        sync.acquire(1);
        return stamp(WRITE);
    }

    public long tryWriteLock() {
        return sync.tryAcquire(1) ? stamp(WRITE) : 0;
    }

    public long tryWriteLock(long time, TimeUnit unit) throws InterruptedException {
        return sync.tryAcquireNanos(1, unit.toNanos(time)) ? stamp(WRITE) : 0;
    }

    public long writeLockInterruptibly() throws InterruptedException {
        sync.acquireInterruptibly(1);
        return stamp(WRITE);
    }

    public long readLock() {
        sync.acquireShared(1);
        return stamp(READ);
    }

    public long tryReadLock() {
        return tryRead() ? stamp(READ) : 0;
    }

    public long tryReadLock(long time, TimeUnit unit) throws InterruptedException {
        return sync.tryAcquireSharedNanos(1, unit.toNanos(time)) ? stamp(READ) : 0;
    }

    public long readLockInterruptibly() throws InterruptedException {
        sync.acquireSharedInterruptibly(1);
        return stamp(READ);
    }

    public long tryOptimisticRead() {
        return isWriteLocked() ? 0 : stamp(OPTIMISTIC);
    }

    public boolean validate(long stamp) {
        return stamp != 0 && stamp >>> 2 == version;
    }

    private boolean holds(long stamp, int kind) {
        return validate(stamp) && (stamp & KIND) == kind && (kind == WRITE ? isWriteLocked() : readers > 0);
    }

    public void unlockWrite(long stamp) {
        if (!holds(stamp, WRITE)) {
            throw new IllegalMonitorStateException();
        }
        sync.release(1);
    }

    public void unlockRead(long stamp) {
        if (!holds(stamp, READ)) {
            throw new IllegalMonitorStateException();
        }
        sync.releaseShared(1);
    }

    public void unlock(long stamp) {
        if (isWriteLockStamp(stamp)) {
            unlockWrite(stamp);
        } else {
            unlockRead(stamp);
        }
    }

    public long tryConvertToWriteLock(long stamp) {
        if (holds(stamp, WRITE)) {
            return stamp;
        }
        if (holds(stamp, READ) && readers == 1) {
            readers = 0;
            version++;
            return stamp(WRITE);
        }
        return validate(stamp) && isOptimisticReadStamp(stamp) ? tryWriteLock() : 0;
    }

    public long tryConvertToReadLock(long stamp) {
        if (holds(stamp, WRITE)) {
            readers++;
            sync.release(1);
            return stamp(READ);
        }
        if (holds(stamp, READ)) {
            return stamp;
        }
        return validate(stamp) && isOptimisticReadStamp(stamp) ? tryReadLock() : 0;
    }

    public long tryConvertToOptimisticRead(long stamp) {
        if (holds(stamp, WRITE) || holds(stamp, READ)) {
            unlock(stamp);
            return stamp(OPTIMISTIC);
        }
        return validate(stamp) && isOptimisticReadStamp(stamp) ? stamp : 0;
    }

    public boolean tryUnlockWrite() {
        if (!isWriteLocked()) {
            return false;
        }
        sync.release(1);
        return true;
    }

    public boolean tryUnlockRead() {
        if (readers == 0) {
            return false;
        }
        sync.releaseShared(1);
        return true;
    }

    public boolean isWriteLocked() {
        return (version & 1) != 0;
    }

    public boolean isReadLocked() {
        return readers > 0;
    }

    public int getReadLockCount() {
        return readers;
    }

    public static boolean isWriteLockStamp(long stamp) {
        return stamp != 0 && (stamp & KIND) == WRITE;
    }

    public static boolean isReadLockStamp(long stamp) {
        return (stamp & KIND) == READ;
    }

    public static boolean isLockStamp(long stamp) {
        return isWriteLockStamp(stamp) || isReadLockStamp(stamp);
    }

    public static boolean isOptimisticReadStamp(long stamp) {
        return (stamp & KIND) == OPTIMISTIC;
    }

    public TLock asReadLock() {
        return new View(false);
    }

    public TLock asWriteLock() {
        return new View(true);
    }

    public TReadWriteLock asReadWriteLock() {
        return new TReadWriteLock() {
            @Override
            public TLock readLock() {
                return asReadLock();
            }

            @Override
            public TLock writeLock() {
                return asWriteLock();
            }
        };
    }

    /** One side of the lock, without stamps. */
    private final class View implements TLock {
        private final boolean writes;

        View(boolean writes) {
            this.writes = writes;
        }

        @Override
        public void lock() {
            long unused = writes ? writeLock() : readLock();
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            long unused = writes ? writeLockInterruptibly() : readLockInterruptibly();
        }

        @Override
        public boolean tryLock() {
            return (writes ? tryWriteLock() : tryReadLock()) != 0;
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            return (writes ? tryWriteLock(time, unit) : tryReadLock(time, unit)) != 0;
        }

        @Override
        public void unlock() {
            if (!(writes ? tryUnlockWrite() : tryUnlockRead())) {
                throw new IllegalMonitorStateException();
            }
        }

        @Override
        public TCondition newCondition() {
            throw new UnsupportedOperationException();
        }
    }

    @Override
    public String toString() {
        return super.toString() + (isWriteLocked() ? "[Write-locked]" : readers > 0 ? "[Read-locks:" + readers + "]" : "[Unlocked]");
    }
}
