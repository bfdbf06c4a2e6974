package ristretto.differential.cases;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import ristretto.differential.Cases;

/** The package java.util.concurrent.locks. */
public final class Locks {
    private Locks() { }

    public static void addTo(Cases cases) {
        cases.add("reentrant lock", () -> {
            ReentrantLock lock = new ReentrantLock();
            System.out.println(lock.isLocked() + " " + lock.getHoldCount() + " " + lock.isFair());
            lock.lock();
            lock.lock();
            System.out.println(lock.isLocked() + " " + lock.getHoldCount() + " " + lock.isHeldByCurrentThread() + " " + lock.tryLock());
            lock.unlock();
            lock.unlock();
            lock.unlock();
            System.out.println(lock.isLocked());
            Cases.failure(lock::unlock);
            System.out.println(lock.toString().replaceFirst("@[0-9a-f]+", "@"));
            lock.lock();
            System.out.println(lock.toString().replaceFirst("@[0-9a-f]+", "@"));
        });
        cases.add("a lock excludes", () -> {
            ReentrantLock lock = new ReentrantLock();
            int[] counter = new int[1];
            Thread[] threads = new Thread[8];
            for (int i = 0; i < threads.length; i++) {
                threads[i] = Waiting.start("t" + i, () -> {
                    for (int j = 0; j < 50; j++) {
                        lock.lock();
                        try {
                            int before = counter[0];
                            Thread.yield();
                            counter[0] = before + 1;
                        } finally {
                            lock.unlock();
                        }
                    }
                });
            }
            for (Thread each : threads) {
                each.join();
            }
            System.out.println(counter[0] + " " + lock.isLocked());
        });
        for (boolean fair : new boolean[] {true, false}) {
            cases.add("waiting threads get a lock in turn, fair " + fair, () -> {
                ReentrantLock lock = new ReentrantLock(fair);
                List<String> log = Waiting.log();
                lock.lock();
                Thread[] threads = new Thread[5];
                for (int i = 0; i < threads.length; i++) {
                    threads[i] = Waiting.startAndWait("t" + i, () -> {
                        lock.lock();
                        log.add(Thread.currentThread().getName() + "/" + lock.getQueueLength());
                        lock.unlock();
                    });
                }
                System.out.println(lock.hasQueuedThreads() + " " + lock.getQueueLength() + " " + lock.hasQueuedThread(threads[3])
                    + lock.hasQueuedThread(Thread.currentThread()));
                lock.unlock();
                for (Thread each : threads) {
                    each.join();
                }
                System.out.println(log);
            });
        }
        cases.add("tryLock with a time", () -> {
            ReentrantLock lock = new ReentrantLock();
            System.out.println(lock.tryLock(1, TimeUnit.MILLISECONDS) + " " + lock.tryLock(0, TimeUnit.SECONDS));
            Waiting.start("other", () -> {
                System.out.println(lock.tryLock() + " " + lock.tryLock(2, TimeUnit.MILLISECONDS) + " " + lock.tryLock(-1, TimeUnit.DAYS));
            }).join();
            Thread patient = Waiting.startAndWait("patient", () -> System.out.println(lock.tryLock(1, TimeUnit.DAYS) + " " + lock.getHoldCount()));
            lock.unlock();
            lock.unlock();
            patient.join();
        });
        cases.add("lockInterruptibly", () -> {
            ReentrantLock lock = new ReentrantLock();
            lock.lock();
            Thread waits = Waiting.startAndWait("waits", lock::lockInterruptibly);
            waits.interrupt();
            waits.join();
            Thread timed = Waiting.startAndWait("timed", () -> lock.tryLock(1, TimeUnit.DAYS));
            timed.interrupt();
            timed.join();
            System.out.println(lock.getQueueLength());
            Thread.currentThread().interrupt();
            Cases.failure(() -> new ReentrantLock().lockInterruptibly());
            Thread.currentThread().interrupt();
            ReentrantLock other = new ReentrantLock();
            other.lock();
            System.out.println(other.isLocked() + " " + Thread.interrupted());
        });
        cases.add("lock keeps an interrupt for later", () -> {
            ReentrantLock lock = new ReentrantLock();
            lock.lock();
            Thread waits = Waiting.startAndWait("waits", () -> {
                lock.lock();
                System.out.println(Thread.currentThread().isInterrupted());
                lock.unlock();
            });
            waits.interrupt();
            Thread.sleep(2);
            System.out.println(lock.getQueueLength());
            lock.unlock();
            waits.join();
        });
        cases.add("conditions signal in order", () -> {
            ReentrantLock lock = new ReentrantLock();
            Condition condition = lock.newCondition();
            List<String> log = Waiting.log();
            Thread[] threads = new Thread[4];
            for (int i = 0; i < threads.length; i++) {
                threads[i] = Waiting.startAndWait("t" + i, () -> {
                    lock.lock();
                    lock.lock();
                    condition.await();
                    log.add(Thread.currentThread().getName() + lock.getHoldCount());
                    lock.unlock();
                    lock.unlock();
                });
            }
            lock.lock();
            System.out.println(lock.hasWaiters(condition) + " " + lock.getWaitQueueLength(condition));
            condition.signal();
            System.out.println(lock.getWaitQueueLength(condition) + " " + lock.getQueueLength());
            lock.unlock();
            threads[0].join();
            lock.lock();
            condition.signalAll();
            lock.unlock();
            for (Thread each : threads) {
                each.join();
            }
            System.out.println(log);
        });
        cases.add("conditions with times", () -> {
            ReentrantLock lock = new ReentrantLock();
            Condition condition = lock.newCondition();
            lock.lock();
            System.out.println(condition.await(1, TimeUnit.MILLISECONDS) + " " + (condition.awaitNanos(1000) <= 0) + " "
                + (condition.awaitNanos(-5) <= 0) + " "
                + lock.getHoldCount());
            Thread signals = Waiting.startAndWait("signals", () -> {
                lock.lock();
                condition.signal();
                lock.unlock();
            });
            System.out.println(condition.await(1, TimeUnit.DAYS));
            signals.join();
        });
        cases.add("conditions and interrupts", () -> {
            ReentrantLock lock = new ReentrantLock();
            Condition condition = lock.newCondition();
            Thread waits = Waiting.startAndWait("waits", () -> {
                lock.lock();
                try {
                    condition.await();
                } finally {
                    System.out.println(lock.isHeldByCurrentThread() + " " + Thread.currentThread().isInterrupted());
                    lock.unlock();
                }
            });
            waits.interrupt();
            waits.join();
            Thread stubborn = Waiting.startAndWait("stubborn", () -> {
                lock.lock();
                condition.awaitUninterruptibly();
                System.out.println("signalled " + Thread.interrupted());
                lock.unlock();
            });
            stubborn.interrupt();
            Thread.sleep(2);
            lock.lock();
            condition.signal();
            lock.unlock();
            stubborn.join();
            Cases.failure(condition::await);
            Cases.failure(condition::signal);
            Cases.failure(condition::signalAll);
            Cases.failure(() -> lock.hasWaiters(condition));
            Cases.failure(() -> {
                new ReentrantLock().getWaitQueueLength(condition);
            });
        });
        cases.add("read and write locks", () -> {
            ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
            lock.readLock().lock();
            lock.readLock().lock();
            System.out.println(lock.getReadLockCount() + " " + lock.getReadHoldCount() + " " + lock.isWriteLocked() + " "
                + lock.writeLock().tryLock());
            Waiting.start("reader", () -> {
                System.out.println(lock.readLock().tryLock() + " " + lock.getReadLockCount() + " " + lock.getReadHoldCount());
                lock.readLock().unlock();
                System.out.println(lock.writeLock().tryLock(1, TimeUnit.MILLISECONDS));
            }).join();
            lock.readLock().unlock();
            lock.readLock().unlock();
            Cases.failure(() -> lock.readLock().unlock());
            Cases.failure(() -> lock.writeLock().unlock());
            Cases.failure(() -> lock.readLock().newCondition());
            System.out.println(lock.toString().replaceFirst("@[0-9a-f]+", "@"));
        });
        cases.add("a writer reads, then gives up writing", () -> {
            ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
            lock.writeLock().lock();
            lock.writeLock().lock();
            lock.readLock().lock();
            System.out.println(lock.getWriteHoldCount() + " " + lock.writeLock().isHeldByCurrentThread() + " " + lock.getReadHoldCount()
                + " " + lock.isWriteLockedByCurrentThread());
            lock.writeLock().unlock();
            lock.writeLock().unlock();
            Waiting.start("reader", () -> System.out.println(lock.readLock().tryLock() + " " + lock.writeLock().tryLock())).join();
            System.out.println(lock.isWriteLocked() + " " + lock.getReadLockCount());
        });
        cases.add("readers wait behind a writer", () -> {
            ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
            List<String> log = Waiting.log();
            lock.readLock().lock();
            Thread writer = Waiting.startAndWait("writer", () -> {
                lock.writeLock().lock();
                log.add("writer");
                lock.writeLock().unlock();
            });
            Thread reader = Waiting.startAndWait("reader", () -> {
                lock.readLock().lock();
                log.add("reader");
                lock.readLock().unlock();
            });
            System.out.println(log + " " + lock.getQueueLength());
            lock.readLock().lock();
            lock.readLock().unlock();
            lock.readLock().unlock();
            writer.join();
            reader.join();
            System.out.println(log);
        });
        cases.add("all waiting readers go on together", () -> {
            ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
            java.util.concurrent.CyclicBarrier together = new java.util.concurrent.CyclicBarrier(3);
            lock.writeLock().lock();
            Thread[] readers = new Thread[3];
            for (int i = 0; i < 3; i++) {
                readers[i] = Waiting.startAndWait("reader", () -> {
                    lock.readLock().lock();
                    together.await();
                    lock.readLock().unlock();
                });
            }
            lock.writeLock().unlock();
            for (Thread each : readers) {
                each.join();
            }
            System.out.println(lock.getReadLockCount() + " " + lock.isFair());
        });
        cases.add("conditions of a write lock", () -> {
            ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
            Condition condition = lock.writeLock().newCondition();
            Thread waits = Waiting.startAndWait("waits", () -> {
                lock.writeLock().lock();
                condition.await();
                System.out.println("signalled " + lock.getWriteHoldCount());
                lock.writeLock().unlock();
            });
            lock.writeLock().lock();
            condition.signal();
            lock.writeLock().unlock();
            waits.join();
        });
        cases.add("stamped lock", () -> {
            StampedLock lock = new StampedLock();
            long write = lock.writeLock();
            System.out.println(lock.isWriteLocked() + " " + lock.tryReadLock() + " " + lock.tryWriteLock() + " " + lock.tryOptimisticRead()
                + " " + lock.validate(write) + " " + StampedLock.isWriteLockStamp(write));
            lock.unlockWrite(write);
            long optimistic = lock.tryOptimisticRead();
            System.out.println(lock.validate(optimistic) + " " + StampedLock.isOptimisticReadStamp(optimistic));
            long read = lock.readLock();
            long again = lock.tryReadLock();
            System.out.println(lock.getReadLockCount() + " " + lock.isReadLocked() + " " + lock.validate(optimistic) + " "
                + StampedLock.isReadLockStamp(read) + " " + lock.tryWriteLock(1, TimeUnit.MILLISECONDS));
            System.out.println(lock.tryConvertToWriteLock(read) == 0);
            lock.unlock(again);
            long converted = lock.tryConvertToWriteLock(read);
            System.out.println(converted != 0 && lock.isWriteLocked());
            System.out.println(lock.validate(optimistic));
            long back = lock.tryConvertToReadLock(converted);
            System.out.println(lock.isReadLocked() + " " + lock.isWriteLocked());
            long free = lock.tryConvertToOptimisticRead(back);
            System.out.println(lock.isReadLocked() + " " + lock.validate(free));
            Cases.failure(() -> lock.unlockRead(back));
            Cases.failure(() -> lock.unlockWrite(write));
            System.out.println(lock.toString().replaceFirst("@[0-9a-f]+", "@") + " " + lock.validate(0));
        });
        cases.add("stamped lock as locks", () -> {
            StampedLock stamped = new StampedLock();
            Lock read = stamped.asReadLock();
            Lock write = stamped.asReadWriteLock().writeLock();
            read.lock();
            System.out.println(stamped.getReadLockCount() + " " + write.tryLock());
            Thread writer = Waiting.startAndWait("writer", () -> {
                write.lockInterruptibly();
                System.out.println("writes " + stamped.isWriteLocked());
                write.unlock();
            });
            read.unlock();
            writer.join();
            Cases.failure(write::unlock);
            Cases.failure(write::newCondition);
        });
        cases.add("a synchronizer of one's own", () -> {
            class Gate extends AbstractQueuedSynchronizer {
                @Override
                protected int tryAcquireShared(int unused) {
                    return getState() == 1 ? 1 : -1;
                }

                @Override
                protected boolean tryReleaseShared(int unused) {
                    setState(1);
                    return true;
                }
            }
            Gate gate = new Gate();
            List<String> log = Waiting.log();
            Thread[] threads = new Thread[3];
            for (int i = 0; i < 3; i++) {
                threads[i] = Waiting.startAndWait("t" + i, () -> {
                    gate.acquireSharedInterruptibly(0);
                    log.add("through");
                });
            }
            System.out.println(log + " " + gate.getQueueLength() + " " + gate.getFirstQueuedThread().getName() + " " + gate.hasQueuedThreads());
            System.out.println(gate.tryAcquireSharedNanos(0, 1000));
            gate.releaseShared(0);
            for (Thread each : threads) {
                each.join();
            }
            System.out.println(log + " " + gate.hasContended());
            Cases.failure(() -> gate.acquire(1));
            System.out.println(gate.toString().replaceFirst(".*@[0-9a-f]+", ""));
        });
    }
}
