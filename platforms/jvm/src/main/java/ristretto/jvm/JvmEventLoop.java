package ristretto.jvm;

import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import ristretto.signatures.EventLoop;
import ristretto.signatures.Provides;

/** An event loop that is a lock, with one thread that runs timers. */
@Provides(value = EventLoop.class, targets = "jvm")
public final class JvmEventLoop implements EventLoop {
    private final ReentrantLock lock = new ReentrantLock();
    private final java.util.concurrent.locks.Condition timersChanged = lock.newCondition();
    private final PriorityQueue<JvmTimer> timers = new PriorityQueue<>();

    public JvmEventLoop() {
        Thread.ofPlatform().daemon().name("event-loop").start(this::runTimers);
    }

    @Override
    public void enter() {
        lock.lock();
    }

    @Override
    public void leave() {
        lock.unlock();
    }

    @Override
    public long now() {
        return System.nanoTime();
    }

    @Override
    public Timer timer(Runnable task) {
        return new JvmTimer(task);
    }

    @Override
    public Condition condition() {
        return new JvmCondition(lock.newCondition());
    }

    @Override
    public void submit(Runnable task) {
        enter();
        try {
            new JvmTimer(task).set(now());
        } finally {
            leave();
        }
    }

    private void runTimers() {
        enter();
        try {
            while (true) {
                JvmTimer next = timers.peek();
                if (next == null) {
                    timersChanged.await();
                } else if (next.deadline - now() > 0) {
                    timersChanged.awaitNanos(next.deadline - now());
                } else {
                    timers.remove();
                    next.fire();
                }
            }
        } catch (InterruptedException stopped) {
            // Nobody but the JVM's end stops this thread.
        } finally {
            leave();
        }
    }

    private final class JvmTimer implements Timer, Comparable<JvmTimer> {
        private final Runnable task;
        private long deadline;
        private boolean pending;

        JvmTimer(Runnable task) {
            this.task = task;
        }

        @Override
        public void set(long deadline) {
            cancel();
            this.deadline = deadline;
            pending = true;
            timers.add(this);
            if (timers.peek() == this) {
                timersChanged.signal();
            }
        }

        @Override
        public void cancel() {
            if (pending) {
                pending = false;
                timers.remove(this);
            }
        }

        @Override
        public boolean pending() {
            return pending;
        }

        void fire() {
            pending = false;
            try {
                task.run();
            } catch (RuntimeException | Error failure) {
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
            }
        }

        @Override
        public int compareTo(JvmTimer other) {
            return Long.signum(deadline - other.deadline);
        }
    }

    private final class JvmCondition implements Condition {
        private final java.util.concurrent.locks.Condition condition;

        JvmCondition(java.util.concurrent.locks.Condition condition) {
            this.condition = condition;
        }

        @Override
        public boolean await(long deadline) throws InterruptedException {
            if (deadline == NEVER) {
                condition.await();
                return true;
            }
            return condition.await(deadline - now(), TimeUnit.NANOSECONDS);
        }

        @Override
        public void signalAll() {
            condition.signalAll();
        }
    }
}
