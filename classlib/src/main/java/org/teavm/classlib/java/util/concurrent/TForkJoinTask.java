package org.teavm.classlib.java.util.concurrent;

import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ristretto.machine.WaitQueue;

/** {@link java.util.concurrent.ForkJoinTask}. */
public abstract class TForkJoinTask<V> implements Future<V>, java.io.Serializable {
    private final WaitQueue waiting = new WaitQueue();
    private boolean begun;
    private State state = State.RUNNING;
    private Throwable failure;

    public TForkJoinTask() { }

    public abstract V getRawResult();

    protected abstract void setRawResult(V value);

    /** Does the task; true if it is completed then. */
    protected abstract boolean exec();

    /** Does the task unless somebody did. */
    final void begin() {
        if (begun || isDone()) {
            return;
        }
        begun = true;
        try {
            if (exec()) {
                finish(State.SUCCESS);
            }
        } catch (Throwable thrown) {
            completeExceptionally(thrown);
        }
    }

    private void finish(State last) {
        if (!isDone()) {
            state = last;
            waiting.wakeAll();
        }
    }

    public final TForkJoinTask<V> fork() {
        TForkJoinPool pool = TForkJoinPool.current();
        (pool != null ? pool : TForkJoinPool.commonPool()).add(this);
        return this;
    }

    public final V join() {
        quietlyJoin();
        if (state == State.CANCELLED) {
            throw new CancellationException();
        }
        if (state == State.FAILED) {
            TForkJoinTask.<RuntimeException>rethrow(failure);
        }
        return getRawResult();
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> void rethrow(Throwable failure) throws X {
        throw (X) failure;
    }

    public final V invoke() {
        return join();
    }

    public final void quietlyJoin() {
        begin();
        if (!isDone()) {
            waiting.awaitUninterruptibly();
        }
    }

    public final void quietlyInvoke() {
        quietlyJoin();
    }

    public final void quietlyComplete() {
        finish(State.SUCCESS);
    }

    public void complete(V value) {
        setRawResult(value);
        finish(State.SUCCESS);
    }

    public void completeExceptionally(Throwable reason) {
        if (!isDone()) {
            failure = reason;
            finish(State.FAILED);
        }
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        finish(State.CANCELLED);
        return state == State.CANCELLED;
    }

    @Override
    public final boolean isDone() {
        return state != State.RUNNING;
    }

    @Override
    public final boolean isCancelled() {
        return state == State.CANCELLED;
    }

    public final boolean isCompletedNormally() {
        return state == State.SUCCESS;
    }

    public final boolean isCompletedAbnormally() {
        return isDone() && state != State.SUCCESS;
    }

    @Override
    public State state() {
        return state;
    }

    public final Throwable getException() {
        return state == State.CANCELLED ? new CancellationException() : failure;
    }

    @Override
    public final V get() throws InterruptedException, ExecutionException {
        if (TForkJoinPool.current() != null) {
            begin();
        }
        if (!isDone()) {
            waiting.awaitInterruptibly(Deadline.NEVER);
        }
        return report();
    }

    @Override
    public final V get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        if (!isDone() && !waiting.awaitInterruptibly(Deadline.in(unit.toNanos(timeout)))) {
            throw new TimeoutException();
        }
        return report();
    }

    private V report() throws ExecutionException {
        if (state == State.CANCELLED) {
            throw new CancellationException();
        }
        if (state == State.FAILED) {
            throw new ExecutionException(failure);
        }
        return getRawResult();
    }

    /** Takes back a task that nobody has begun, so that the caller may do it. */
    public boolean tryUnfork() {
        return false;
    }

    public void reinitialize() {
        begun = false;
        failure = null;
        state = State.RUNNING;
    }

    public static TForkJoinPool getPool() {
        return TForkJoinPool.current();
    }

    public static boolean inForkJoinPool() {
        return TForkJoinPool.current() != null;
    }

    public static void invokeAll(TForkJoinTask<?> one, TForkJoinTask<?> other) {
        other.fork();
        one.invoke();
        other.join();
    }

    public static void invokeAll(TForkJoinTask<?>... tasks) {
        for (TForkJoinTask<?> task : tasks) {
            task.fork();
        }
        for (TForkJoinTask<?> task : tasks) {
            task.join();
        }
    }

    public static <T extends TForkJoinTask<?>> Collection<T> invokeAll(Collection<T> tasks) {
        invokeAll(tasks.toArray(new TForkJoinTask<?>[0]));
        return tasks;
    }

    public static TForkJoinTask<?> adapt(Runnable task) {
        return adapt(task, null);
    }

    public static <T> TForkJoinTask<T> adapt(Runnable task, T result) {
        Objects.requireNonNull(task);
        return new Adapted<>(() -> {
            task.run();
            return result;
        });
    }

    public static <T> TForkJoinTask<T> adapt(Callable<? extends T> task) {
        return new Adapted<T>(Objects.requireNonNull(task));
    }

    /** A task whose failure nobody asks about: it goes to the thread's handler. */
    static TForkJoinTask<?> reporting(Runnable task) {
        Objects.requireNonNull(task);
        return new Adapted<Object>(() -> {
            try {
                task.run();
            } catch (Throwable failure) {
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
            }
            return null;
        });
    }

    private static final class Adapted<T> extends TForkJoinTask<T> implements Runnable {
        private final Callable<? extends T> task;
        private T result;

        Adapted(Callable<? extends T> task) {
            this.task = task;
        }

        @Override
        public T getRawResult() {
            return result;
        }

        @Override
        protected void setRawResult(T value) {
            result = value;
        }

        @Override
        protected boolean exec() {
            try {
                result = task.call();
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new RuntimeException(failure);
            }
            return true;
        }

        @Override
        public void run() {
            invoke();
        }
    }
}
