package org.teavm.classlib.java.util.concurrent;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@link java.util.concurrent.Future}. */
public interface TFuture<V> {
    boolean cancel(boolean mayInterrupt);

    boolean isCancelled();

    boolean isDone();

    V get() throws InterruptedException, ExecutionException;

    V get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException;

    default V resultNow() {
        refuseUnfinished();
        if (isCancelled()) {
            throw new IllegalStateException("Task was cancelled");
        }
        try {
            return Outcomes.outcome((Future<V>) (Object) this);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Task completed with exception");
        }
    }

    default Throwable exceptionNow() {
        refuseUnfinished();
        if (isCancelled()) {
            throw new IllegalStateException("Task was cancelled");
        }
        try {
            Outcomes.outcome((Future<V>) (Object) this);
        } catch (ExecutionException failure) {
            return failure.getCause();
        }
        throw new IllegalStateException("Task completed with a result");
    }

    private void refuseUnfinished() {
        if (!isDone()) {
            throw new IllegalStateException("Task has not completed");
        }
    }

    default State state() {
        if (!isDone()) {
            return State.RUNNING;
        }
        if (isCancelled()) {
            return State.CANCELLED;
        }
        try {
            Outcomes.outcome((Future<V>) (Object) this);
            return State.SUCCESS;
        } catch (CancellationException cancelled) {
            return State.CANCELLED;
        } catch (ExecutionException failure) {
            return State.FAILED;
        }
    }

    /** What has become of a task. */
    enum State {
        RUNNING, SUCCESS, FAILED, CANCELLED
    }
}
