package org.teavm.classlib.java.util.concurrent;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import ristretto.machine.Fiber;
import ristretto.machine.WaitQueue;

/** {@link java.util.concurrent.ThreadPoolExecutor}. */
public class TThreadPoolExecutor extends AbstractExecutorService {
    private static final int RUNNING = 0;
    /** Takes no more tasks, but does those in the queue. */
    private static final int SHUTDOWN = 1;
    private static final int STOP = 2;
    private static final int TERMINATED = 3;

    private final BlockingQueue<Runnable> queue;
    private final Set<Worker> workers = new LinkedHashSet<>();
    private final WaitQueue termination = new WaitQueue();
    private int state = RUNNING;
    private int coreSize;
    private int mostWorkers;
    private long keepAlive;
    private boolean coreTimesOut;
    private ThreadFactory factory;
    private TRejectedExecutionHandler handler;
    private int largest;
    private long completed;

    public TThreadPoolExecutor(int core, int most, long keepAlive, TimeUnit unit, BlockingQueue<Runnable> queue) {
        this(core, most, keepAlive, unit, queue, Executors.defaultThreadFactory(), new AbortPolicy());
    }

    public TThreadPoolExecutor(int core, int most, long keepAlive, TimeUnit unit, BlockingQueue<Runnable> queue,
            ThreadFactory factory) {
        this(core, most, keepAlive, unit, queue, factory, new AbortPolicy());
    }

    public TThreadPoolExecutor(int core, int most, long keepAlive, TimeUnit unit, BlockingQueue<Runnable> queue,
            TRejectedExecutionHandler handler) {
        this(core, most, keepAlive, unit, queue, Executors.defaultThreadFactory(), handler);
    }

    public TThreadPoolExecutor(int core, int most, long keepAlive, TimeUnit unit, BlockingQueue<Runnable> queue,
            ThreadFactory factory, TRejectedExecutionHandler handler) {
        checkSizes(core, most);
        if (keepAlive < 0) {
            throw new IllegalArgumentException("keepAliveTime must be non-negative");
        }
        coreSize = core;
        mostWorkers = most;
        this.keepAlive = unit.toNanos(keepAlive);
        this.queue = Objects.requireNonNull(queue);
        this.factory = Objects.requireNonNull(factory);
        this.handler = Objects.requireNonNull(handler);
    }

    private static void checkSizes(int core, int most) {
        if (core < 0) {
            throw new IllegalArgumentException("corePoolSize must be non-negative");
        }
        if (most <= 0) {
            throw new IllegalArgumentException("maximumPoolSize must be positive");
        }
        if (most < core) {
            throw new IllegalArgumentException("maximumPoolSize must be greater than or equal to corePoolSize");
        }
    }

    private final class Worker implements Runnable {
        private Runnable first;
        private Thread thread;
        private boolean busy;
        private long done;

        Worker(Runnable first) {
            this.first = first;
        }

        @Override
        public void run() {
            boolean failed = true;
            try {
                Runnable task = first;
                first = null;
                while (task != null || (task = nextTask()) != null) {
                    perform(task);
                    task = null;
                }
                failed = false;
            } finally {
                ended(this, failed);
            }
        }

        private void perform(Runnable task) {
            busy = true;
            Thread.interrupted();
            if (state >= STOP) {
                thread.interrupt();
            }
            try {
                beforeExecute(thread, task);
                Throwable failure = null;
                try {
                    task.run();
                } catch (Throwable thrown) {
                    failure = thrown;
                    throw thrown;
                } finally {
                    afterExecute(task, failure);
                }
            } finally {
                busy = false;
                done++;
            }
        }
    }

    @Override
    public void execute(Runnable task) {
        Objects.requireNonNull(task);
        if (state == RUNNING && (workers.size() < coreSize && addWorker(task) || state == RUNNING && enqueue(task)
                || state == RUNNING && workers.size() < mostWorkers && addWorker(task))) {
            return;
        }
        reject(task);
    }

    private boolean enqueue(Runnable task) {
        if (!queue.offer(task)) {
            return false;
        }
        if (workers.isEmpty()) {
            addWorker(null);
        }
        return true;
    }

    private boolean addWorker(Runnable first) {
        if (state >= STOP || state == SHUTDOWN && (first != null || queue.isEmpty())) {
            return false;
        }
        Worker worker = new Worker(first);
        Thread thread = factory.newThread(worker);
        if (thread == null) {
            return false;
        }
        worker.thread = thread;
        workers.add(worker);
        largest = Math.max(largest, workers.size());
        thread.start();
        return true;
    }

    /** What a worker is to do next; null if it is to end. */
    private Runnable nextTask() {
        boolean timedOut = false;
        for (;;) {
            if (state >= STOP || state == SHUTDOWN && queue.isEmpty()) {
                return null;
            }
            boolean timed = coreTimesOut || workers.size() > coreSize;
            if ((workers.size() > mostWorkers || timed && timedOut) && (workers.size() > 1 || queue.isEmpty())) {
                return null;
            }
            try {
                Runnable task = timed ? queue.poll(keepAlive, TimeUnit.NANOSECONDS) : queue.take();
                if (task != null) {
                    return task;
                }
                timedOut = true;
            } catch (InterruptedException changed) {
                timedOut = false;
            }
        }
    }

    private void ended(Worker worker, boolean failed) {
        workers.remove(worker);
        completed += worker.done;
        endIfDone();
        if (state < STOP) {
            int least = coreTimesOut ? 0 : coreSize;
            if (failed || workers.size() < (least == 0 && !queue.isEmpty() ? 1 : least)) {
                addWorker(null);
            }
        }
    }

    private void endIfDone() {
        if (state == RUNNING || state == TERMINATED || state == SHUTDOWN && !queue.isEmpty()) {
            return;
        }
        if (!workers.isEmpty()) {
            interruptIdle();
            return;
        }
        try {
            terminated();
        } finally {
            state = TERMINATED;
            termination.wakeAll();
        }
    }

    private void interruptIdle() {
        for (Worker worker : workers) {
            if (!worker.busy && worker.first == null) {
                worker.thread.interrupt();
            }
        }
    }

    final void reject(Runnable task) {
        handler.rejectedExecution(task, (java.util.concurrent.ThreadPoolExecutor) (Object) this);
    }

    /** What {@link TScheduledThreadPoolExecutor} does besides. */
    void onShutdown() { }

    @Override
    public void shutdown() {
        if (state == RUNNING) {
            state = SHUTDOWN;
        }
        interruptIdle();
        onShutdown();
        endIfDone();
    }

    @Override
    public List<Runnable> shutdownNow() {
        if (state < STOP) {
            state = STOP;
        }
        for (Worker worker : workers) {
            worker.thread.interrupt();
        }
        List<Runnable> left = new ArrayList<>();
        queue.drainTo(left);
        for (Iterator<Runnable> each = queue.iterator(); each.hasNext();) {
            // What is not due yet is not drained.
            left.add(each.next());
            each.remove();
        }
        endIfDone();
        return left;
    }

    @Override
    public boolean isShutdown() {
        return state >= SHUTDOWN;
    }

    public boolean isTerminating() {
        return state == SHUTDOWN || state == STOP;
    }

    @Override
    public boolean isTerminated() {
        return state == TERMINATED;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        Fiber.throwIfInterrupted();
        return state == TERMINATED || termination.awaitInterruptibly(Deadline.in(unit.toNanos(timeout)));
    }

    protected void beforeExecute(Thread thread, Runnable task) { }

    protected void afterExecute(Runnable task, Throwable failure) { }

    protected void terminated() { }

    public void setThreadFactory(ThreadFactory factory) {
        this.factory = Objects.requireNonNull(factory);
    }

    public ThreadFactory getThreadFactory() {
        return factory;
    }

    public void setRejectedExecutionHandler(TRejectedExecutionHandler handler) {
        this.handler = Objects.requireNonNull(handler);
    }

    public TRejectedExecutionHandler getRejectedExecutionHandler() {
        return handler;
    }

    public void setCorePoolSize(int size) {
        checkSizes(size, mostWorkers);
        int more = size - coreSize;
        coreSize = size;
        if (workers.size() > size) {
            interruptIdle();
        }
        for (int needed = Math.min(more, queue.size()); needed > 0 && prestartCoreThread(); needed--) {
            if (queue.isEmpty()) {
                break;
            }
        }
    }

    public int getCorePoolSize() {
        return coreSize;
    }

    public void setMaximumPoolSize(int size) {
        checkSizes(coreSize, size);
        mostWorkers = size;
        if (workers.size() > size) {
            interruptIdle();
        }
    }

    public int getMaximumPoolSize() {
        return mostWorkers;
    }

    public boolean prestartCoreThread() {
        return state == RUNNING && workers.size() < coreSize && addWorker(null);
    }

    public int prestartAllCoreThreads() {
        int count = 0;
        while (prestartCoreThread()) {
            count++;
        }
        return count;
    }

    /** One worker at least, so that what is in the queue is done. */
    final void ensurePrestart() {
        if (!prestartCoreThread() && workers.isEmpty()) {
            addWorker(null);
        }
    }

    final boolean isRunning() {
        return state == RUNNING;
    }

    final boolean isStopped() {
        return state >= STOP;
    }

    public void allowCoreThreadTimeOut(boolean value) {
        if (value && keepAlive <= 0) {
            throw new IllegalArgumentException("Core threads must have nonzero keep alive times");
        }
        coreTimesOut = value;
        if (value) {
            interruptIdle();
        }
    }

    public boolean allowsCoreThreadTimeOut() {
        return coreTimesOut;
    }

    public void setKeepAliveTime(long time, TimeUnit unit) {
        if (time < 0) {
            throw new IllegalArgumentException();
        }
        if (time == 0 && coreTimesOut) {
            throw new IllegalArgumentException("Core threads must have nonzero keep alive times");
        }
        keepAlive = unit.toNanos(time);
        interruptIdle();
    }

    public long getKeepAliveTime(TimeUnit unit) {
        return unit.convert(keepAlive, TimeUnit.NANOSECONDS);
    }

    public BlockingQueue<Runnable> getQueue() {
        return queue;
    }

    public boolean remove(Runnable task) {
        boolean removed = queue.remove(task);
        endIfDone();
        return removed;
    }

    public void purge() {
        queue.removeIf(task -> task instanceof Future<?> future && future.isCancelled());
        endIfDone();
    }

    public int getPoolSize() {
        return state == TERMINATED ? 0 : workers.size();
    }

    public int getActiveCount() {
        int active = 0;
        for (Worker worker : workers) {
            if (worker.busy || worker.first != null) {
                active++;
            }
        }
        return active;
    }

    public int getLargestPoolSize() {
        return largest;
    }

    public long getTaskCount() {
        return getCompletedTaskCount() + getActiveCount() + queue.size();
    }

    public long getCompletedTaskCount() {
        long count = completed;
        for (Worker worker : workers) {
            count += worker.done;
        }
        return count;
    }

    @Override
    public String toString() {
        return super.toString() + "[" + (state == RUNNING ? "Running" : state == TERMINATED ? "Terminated" : "Shutting down")
            + ", pool size = " + workers.size() + ", active threads = " + getActiveCount() + ", queued tasks = " + queue.size()
            + ", completed tasks = " + getCompletedTaskCount() + "]";
    }

    /** The caller does what the pool cannot. */
    public static class CallerRunsPolicy implements TRejectedExecutionHandler {
        public CallerRunsPolicy() { }

        @Override
        public void rejectedExecution(Runnable task, java.util.concurrent.ThreadPoolExecutor executor) {
            if (!executor.isShutdown()) {
                task.run();
            }
        }
    }

    /** Refuses. */
    public static class AbortPolicy implements TRejectedExecutionHandler {
        public AbortPolicy() { }

        @Override
        public void rejectedExecution(Runnable task, java.util.concurrent.ThreadPoolExecutor executor) {
            throw new RejectedExecutionException("Task " + task + " rejected from " + executor);
        }
    }

    /** Forgets the task. */
    public static class DiscardPolicy implements TRejectedExecutionHandler {
        public DiscardPolicy() { }

        @Override
        public void rejectedExecution(Runnable task, java.util.concurrent.ThreadPoolExecutor executor) { }
    }

    /** Forgets the task that has waited longest. */
    public static class DiscardOldestPolicy implements TRejectedExecutionHandler {
        public DiscardOldestPolicy() { }

        @Override
        public void rejectedExecution(Runnable task, java.util.concurrent.ThreadPoolExecutor executor) {
            if (!executor.isShutdown()) {
                executor.getQueue().poll();
                executor.execute(task);
            }
        }
    }
}
