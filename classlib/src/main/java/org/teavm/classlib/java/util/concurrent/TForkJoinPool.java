package org.teavm.classlib.java.util.concurrent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import ristretto.machine.Fiber;
import ristretto.machine.WaitQueue;

/**
 * {@link java.util.concurrent.ForkJoinPool}. There is one processor and so nothing to steal: tasks wait in one queue, and
 * who joins a task that nobody has begun does it.
 */
public class TForkJoinPool extends AbstractExecutorService {
    /** Tasks that wait shall not keep others from going on. */
    private static final int PARALLELISM = 16;
    private static final long KEEP_ALIVE = 60_000_000_000L;

    private static TForkJoinPool common;
    private static int lastPool;

    private final int parallelism;
    private final String prefix;
    private final Deque<TForkJoinTask<?>> queue = new ArrayDeque<>();
    private final WaitQueue idle = new WaitQueue();
    private final WaitQueue waiting = new WaitQueue();
    private int workers;
    private int busy;
    private int lastWorker;
    private boolean shutdown;

    public TForkJoinPool() {
        this(PARALLELISM);
    }

    public TForkJoinPool(int parallelism) {
        this(parallelism, "ForkJoinPool-" + ++lastPool + "-worker-");
    }

    private TForkJoinPool(int parallelism, String prefix) {
        if (parallelism <= 0) {
            throw new IllegalArgumentException();
        }
        this.parallelism = parallelism;
        this.prefix = prefix;
    }

    public static TForkJoinPool commonPool() {
        if (common == null) {
            common = new TForkJoinPool(PARALLELISM, "ForkJoinPool.commonPool-worker-");
        }
        return common;
    }

    public static int getCommonPoolParallelism() {
        return PARALLELISM;
    }

    /** A thread that does a pool's tasks. */
    private final class Worker extends Thread {
        Worker() {
            super(prefix + ++lastWorker);
            setDaemon(true);
        }

        TForkJoinPool pool() {
            return TForkJoinPool.this;
        }

        @Override
        public void run() {
            do {
                for (TForkJoinTask<?> task = queue.poll(); task != null; task = queue.poll()) {
                    busy++;
                    task.begin();
                    busy--;
                }
                waiting.wakeAll();
            } while (!shutdown && (idle.await(Deadline.in(KEEP_ALIVE)) || !queue.isEmpty()));
            workers--;
            waiting.wakeAll();
        }
    }

    /** The pool whose task is running; null outside of any. */
    static TForkJoinPool current() {
        return Thread.currentThread() instanceof Worker worker ? worker.pool() : null;
    }

    final <T> TForkJoinTask<T> add(TForkJoinTask<T> task) {
        if (shutdown && current() != this) {
            throw new RejectedExecutionException();
        }
        queue.add(task);
        if (!idle.wake() && workers < parallelism) {
            workers++;
            new Worker().start();
        }
        return task;
    }

    public void execute(TForkJoinTask<?> task) {
        add(Objects.requireNonNull(task));
    }

    @Override
    public void execute(Runnable task) {
        add(TForkJoinTask.reporting(task));
    }

    public <T> T invoke(TForkJoinTask<T> task) {
        return add(Objects.requireNonNull(task)).join();
    }

    public <T> TForkJoinTask<T> submit(TForkJoinTask<T> task) {
        return add(Objects.requireNonNull(task));
    }

    @Override
    public <T> TForkJoinTask<T> submit(Callable<T> task) {
        return add(TForkJoinTask.adapt(task));
    }

    @Override
    public <T> TForkJoinTask<T> submit(Runnable task, T result) {
        return add(TForkJoinTask.adapt(task, result));
    }

    @Override
    public TForkJoinTask<?> submit(Runnable task) {
        return add(TForkJoinTask.adapt(task));
    }

    public int getParallelism() {
        return parallelism;
    }

    public int getPoolSize() {
        return workers;
    }

    public int getActiveThreadCount() {
        return busy;
    }

    public int getRunningThreadCount() {
        return busy;
    }

    public boolean isQuiescent() {
        return busy == 0 && queue.isEmpty();
    }

    public boolean hasQueuedSubmissions() {
        return !queue.isEmpty();
    }

    public boolean getAsyncMode() {
        return true;
    }

    /** True if nothing was to be done before the time was over. */
    public boolean awaitQuiescence(long timeout, TimeUnit unit) {
        long deadline = Deadline.in(unit.toNanos(timeout));
        while (!isQuiescent() && Deadline.left(deadline) > 0) {
            waiting.await(deadline);
        }
        return isQuiescent();
    }

    /** The common pool goes on for ever. */
    @Override
    public void shutdown() {
        if (this != common) {
            shutdown = true;
            idle.wakeAll();
            waiting.wakeAll();
        }
    }

    @Override
    public List<Runnable> shutdownNow() {
        if (this != common) {
            for (TForkJoinTask<?> task = queue.poll(); task != null; task = queue.poll()) {
                task.cancel(false);
            }
            shutdown();
        }
        return List.of();
    }

    @Override
    public void close() {
        if (this != common) {
            super.close();
        }
    }

    @Override
    public boolean isShutdown() {
        return shutdown;
    }

    public boolean isTerminating() {
        return shutdown && workers > 0;
    }

    @Override
    public boolean isTerminated() {
        return shutdown && workers == 0;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        Fiber.throwIfInterrupted();
        if (this == common) {
            awaitQuiescence(timeout, unit);
            return false;
        }
        long deadline = Deadline.in(unit.toNanos(timeout));
        while (!isTerminated() && Deadline.left(deadline) > 0) {
            waiting.awaitInterruptibly(deadline);
        }
        return isTerminated();
    }
}
