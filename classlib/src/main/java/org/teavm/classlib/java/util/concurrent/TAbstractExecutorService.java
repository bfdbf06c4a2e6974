package org.teavm.classlib.java.util.concurrent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@link java.util.concurrent.AbstractExecutorService}. */
public abstract class TAbstractExecutorService implements ExecutorService {
    protected TAbstractExecutorService() { }

    protected <T> RunnableFuture<T> newTaskFor(Runnable task, T result) {
        return new FutureTask<>(task, result);
    }

    protected <T> RunnableFuture<T> newTaskFor(Callable<T> task) {
        return new FutureTask<>(task);
    }

    private <T> Future<T> start(RunnableFuture<T> future) {
        execute(future);
        return future;
    }

    @Override
    public Future<?> submit(Runnable task) {
        return start(newTaskFor(Objects.requireNonNull(task), null));
    }

    @Override
    public <T> Future<T> submit(Runnable task, T result) {
        return start(newTaskFor(Objects.requireNonNull(task), result));
    }

    @Override
    public <T> Future<T> submit(Callable<T> task) {
        return start(newTaskFor(Objects.requireNonNull(task)));
    }

    @Override
    public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks) throws InterruptedException {
        return invokeAll(tasks, Deadline.NEVER);
    }

    @Override
    public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
            throws InterruptedException {
        return invokeAll(tasks, Deadline.in(unit.toNanos(timeout)));
    }

    private <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks, long deadline) throws InterruptedException {
        List<Future<T>> futures = new ArrayList<>();
        boolean done = false;
        try {
            for (Callable<T> task : tasks) {
                futures.add(newTaskFor(Objects.requireNonNull(task)));
            }
            for (Future<T> future : futures) {
                if (deadline != Deadline.NEVER && Deadline.left(deadline) <= 0) {
                    return futures;
                }
                execute((RunnableFuture<T>) future);
            }
            done = awaitAll(futures, deadline);
            return futures;
        } finally {
            if (!done) {
                cancelAll(futures);
            }
        }
    }

    private static <T> boolean awaitAll(List<Future<T>> futures, long deadline) throws InterruptedException {
        for (Future<T> future : futures) {
            try {
                future.get(Deadline.left(deadline), TimeUnit.NANOSECONDS);
            } catch (CancellationException | ExecutionException finished) {
                // Done, whatever it came to.
            } catch (TimeoutException late) {
                return false;
            }
        }
        return true;
    }

    private static <T> void cancelAll(List<Future<T>> futures) {
        for (Future<T> future : futures) {
            future.cancel(true);
        }
    }

    @Override
    public <T> T invokeAny(Collection<? extends Callable<T>> tasks) throws InterruptedException, ExecutionException {
        try {
            return invokeAny(tasks, Deadline.NEVER);
        } catch (TimeoutException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public <T> T invokeAny(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
            throws InterruptedException, ExecutionException, TimeoutException {
        return invokeAny(tasks, Deadline.in(unit.toNanos(timeout)));
    }

    private <T> T invokeAny(Collection<? extends Callable<T>> tasks, long deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("tasks is empty");
        }
        ExecutorCompletionService<T> service = new ExecutorCompletionService<>(this);
        List<Future<T>> futures = new ArrayList<>();
        try {
            for (Callable<T> task : tasks) {
                futures.add(service.submit(task));
            }
            ExecutionException last = null;
            for (int i = 0; i < futures.size(); i++) {
                Future<T> future = service.poll(Deadline.left(deadline), TimeUnit.NANOSECONDS);
                if (future == null) {
                    throw new TimeoutException();
                }
                try {
                    return future.get();
                } catch (ExecutionException failure) {
                    last = failure;
                }
            }
            throw last;
        } finally {
            cancelAll(futures);
        }
    }
}
