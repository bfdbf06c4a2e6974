package org.teavm.classlib.java.util.concurrent;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import ristretto.machine.Fiber;
import ristretto.machine.WaitQueue;

/** Starts a thread for each task. */
final class ThreadPerTaskExecutor extends AbstractExecutorService {
    private final ThreadFactory factory;
    private final Set<Thread> threads = new LinkedHashSet<>();
    private final WaitQueue termination = new WaitQueue();
    private boolean shutdown;

    ThreadPerTaskExecutor(ThreadFactory factory) {
        this.factory = Objects.requireNonNull(factory);
    }

    @Override
    public void execute(Runnable task) {
        Objects.requireNonNull(task);
        if (shutdown) {
            throw new RejectedExecutionException();
        }
        Thread thread = factory.newThread(() -> {
            try {
                task.run();
            } finally {
                threads.remove(Thread.currentThread());
                endIfDone();
            }
        });
        if (thread == null) {
            throw new RejectedExecutionException();
        }
        threads.add(thread);
        thread.start();
    }

    private void endIfDone() {
        if (isTerminated()) {
            termination.wakeAll();
        }
    }

    @Override
    public void shutdown() {
        shutdown = true;
        endIfDone();
    }

    @Override
    public List<Runnable> shutdownNow() {
        for (Thread thread : threads) {
            thread.interrupt();
        }
        shutdown();
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutdown;
    }

    @Override
    public boolean isTerminated() {
        return shutdown && threads.isEmpty();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        Fiber.throwIfInterrupted();
        return isTerminated() || termination.awaitInterruptibly(Deadline.in(unit.toNanos(timeout)));
    }
}
