package org.teavm.classlib.java.util.concurrent;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import ristretto.machine.Clock;

/** {@link java.util.concurrent.ScheduledThreadPoolExecutor}. */
public class TScheduledThreadPoolExecutor extends TThreadPoolExecutor implements ScheduledExecutorService {
    private long lastNumber;
    private boolean continuesPeriodic;
    private boolean doesDelayed = true;
    private boolean removesCancelled;

    public TScheduledThreadPoolExecutor(int core) {
        this(core, Executors.defaultThreadFactory());
    }

    public TScheduledThreadPoolExecutor(int core, ThreadFactory factory) {
        this(core, factory, new AbortPolicy());
    }

    public TScheduledThreadPoolExecutor(int core, TRejectedExecutionHandler handler) {
        this(core, Executors.defaultThreadFactory(), handler);
    }

    public TScheduledThreadPoolExecutor(int core, ThreadFactory factory, TRejectedExecutionHandler handler) {
        super(core, Integer.MAX_VALUE, 10, TimeUnit.MILLISECONDS, delays(), factory, handler);
    }

    /** Whatever is put there is a task of ours. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static BlockingQueue<Runnable> delays() {
        return (BlockingQueue<Runnable>) (BlockingQueue) new DelayQueue<Task<?>>();
    }

    private final class Task<V> extends FutureTask<V> implements RunnableScheduledFuture<V> {
        private final long number = lastNumber++;
        /** Nanoseconds: between starts if positive, from end to start if negative, 0 for once. */
        private final long period;
        private long time;

        Task(Callable<V> task, long time, long period) {
            super(task);
            this.time = time;
            this.period = period;
        }

        @Override
        public boolean isPeriodic() {
            return period != 0;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(time - Clock.now(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            if (other instanceof Task<?> task) {
                return time != task.time ? Long.compare(time, task.time) : Long.compare(number, task.number);
            }
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            boolean cancelled = super.cancel(mayInterrupt);
            if (cancelled && removesCancelled) {
                TScheduledThreadPoolExecutor.this.remove(this);
            }
            return cancelled;
        }

        @Override
        public void run() {
            if (!mayRun(isPeriodic())) {
                cancel(false);
            } else if (!isPeriodic()) {
                super.run();
            } else if (runAndReset()) {
                time = period > 0 ? time + period : Clock.now() - period;
                if (mayRun(true)) {
                    getQueue().add(this);
                    ensurePrestart();
                } else {
                    cancel(false);
                }
            }
        }
    }

    private boolean mayRun(boolean periodic) {
        return isRunning() || !isStopped() && (periodic ? continuesPeriodic : doesDelayed);
    }

    private <V> Task<V> add(Callable<V> task, long delay, long period, TimeUnit unit) {
        Task<V> scheduled = new Task<>(task, Clock.now() + Math.min(Math.max(unit.toNanos(delay), 0), Long.MAX_VALUE / 2), period);
        if (isRunning()) {
            getQueue().add(scheduled);
            ensurePrestart();
        } else {
            reject(scheduled);
        }
        return scheduled;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return add(Executors.callable(task), delay, 0, Objects.requireNonNull(unit));
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        return add(task, delay, 0, Objects.requireNonNull(unit));
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long initialDelay, long period, TimeUnit unit) {
        return addPeriodic(task, initialDelay, period, unit, 1);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long initialDelay, long delay, TimeUnit unit) {
        return addPeriodic(task, initialDelay, delay, unit, -1);
    }

    private ScheduledFuture<?> addPeriodic(Runnable task, long initialDelay, long period, TimeUnit unit, int sign) {
        Objects.requireNonNull(task);
        Objects.requireNonNull(unit);
        if (period <= 0) {
            throw new IllegalArgumentException();
        }
        return add(Executors.callable(task), initialDelay, sign * unit.toNanos(period), unit);
    }

    @Override
    public void execute(Runnable task) {
        schedule(task, 0, TimeUnit.NANOSECONDS);
    }

    @Override
    public Future<?> submit(Runnable task) {
        return schedule(task, 0, TimeUnit.NANOSECONDS);
    }

    @Override
    public <T> Future<T> submit(Runnable task, T result) {
        return schedule(Executors.callable(task, result), 0, TimeUnit.NANOSECONDS);
    }

    @Override
    public <T> Future<T> submit(Callable<T> task) {
        return schedule(task, 0, TimeUnit.NANOSECONDS);
    }

    @Override
    void onShutdown() {
        for (Runnable each : List.copyOf(getQueue())) {
            Task<?> task = (Task<?>) each;
            if (task.isCancelled() || !mayRun(task.isPeriodic())) {
                getQueue().remove(task);
                task.cancel(false);
            }
        }
    }

    public void setContinueExistingPeriodicTasksAfterShutdownPolicy(boolean value) {
        continuesPeriodic = value;
    }

    public boolean getContinueExistingPeriodicTasksAfterShutdownPolicy() {
        return continuesPeriodic;
    }

    public void setExecuteExistingDelayedTasksAfterShutdownPolicy(boolean value) {
        doesDelayed = value;
    }

    public boolean getExecuteExistingDelayedTasksAfterShutdownPolicy() {
        return doesDelayed;
    }

    public void setRemoveOnCancelPolicy(boolean value) {
        removesCancelled = value;
    }

    public boolean getRemoveOnCancelPolicy() {
        return removesCancelled;
    }
}
