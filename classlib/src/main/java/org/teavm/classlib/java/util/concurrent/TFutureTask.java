package org.teavm.classlib.java.util.concurrent;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ristretto.machine.WaitQueue;

/** {@link java.util.concurrent.FutureTask}. */
public class TFutureTask<V> implements RunnableFuture<V> {
    private final WaitQueue waiting = new WaitQueue();
    private Callable<V> task;
    private Thread runner;
    private State state = State.RUNNING;
    private V result;
    private Throwable failure;

    public TFutureTask(Callable<V> task) {
        this.task = Objects.requireNonNull(task);
    }

    public TFutureTask(Runnable task, V result) {
        this(Executors.callable(task, result));
    }

    @Override
    public boolean isCancelled() {
        return state == State.CANCELLED;
    }

    @Override
    public boolean isDone() {
        return state != State.RUNNING;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        if (isDone()) {
            return false;
        }
        if (mayInterrupt && runner != null) {
            runner.interrupt();
        }
        finish(State.CANCELLED);
        return true;
    }

    @Override
    public V get() throws InterruptedException, ExecutionException {
        if (!isDone()) {
            waiting.awaitInterruptibly(Deadline.NEVER);
        }
        return report();
    }

    @Override
    public V get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        if (!isDone() && !waiting.awaitInterruptibly(Deadline.in(unit.toNanos(timeout)))) {
            throw new TimeoutException();
        }
        return report();
    }

    private V report() throws ExecutionException {
        if (state == State.FAILED) {
            throw new ExecutionException(failure);
        }
        if (state == State.CANCELLED) {
            throw new CancellationException();
        }
        return result;
    }

    protected void done() { }

    protected void set(V value) {
        if (!isDone()) {
            result = value;
            finish(State.SUCCESS);
        }
    }

    protected void setException(Throwable reason) {
        if (!isDone()) {
            failure = reason;
            finish(State.FAILED);
        }
    }

    private void finish(State last) {
        state = last;
        waiting.wakeAll();
        done();
        task = null;
    }

    @Override
    public void run() {
        if (isDone() || runner != null) {
            return;
        }
        runner = Thread.currentThread();
        try {
            V value;
            try {
                value = task.call();
            } catch (Throwable thrown) {
                setException(thrown);
                return;
            }
            set(value);
        } finally {
            runner = null;
        }
    }

    /** Runs without keeping the result; false if the task failed or was cancelled. */
    protected boolean runAndReset() {
        if (isDone() || runner != null) {
            return false;
        }
        runner = Thread.currentThread();
        try {
            task.call();
            return !isDone();
        } catch (Throwable thrown) {
            setException(thrown);
            return false;
        } finally {
            runner = null;
        }
    }

    @Override
    public String toString() {
        return super.toString() + switch (state) {
            case SUCCESS -> "[Completed normally]";
            case FAILED -> "[Completed exceptionally: " + failure + "]";
            case CANCELLED -> "[Cancelled]";
            case RUNNING -> task == null ? "[Not completed]" : "[Not completed, task = " + task + "]";
        };
    }
}
