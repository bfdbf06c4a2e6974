package ristretto.benchmarks;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Where a program runs.
 *
 * @param namespace a network namespace
 * @param processor the one processor it may use
 */
record Place(String namespace, int processor) {
    /** Takes the calling thread here, and with it what it starts from now on. */
    void enter() {
        Linux.enter(namespace);
        Linux.pin(processor);
    }

    /** {@code call(action)} does something on a thread of its own that is here. */
    <T> T call(Callable<T> action) {
        return onThread(() -> {
            enter();
            return action.call();
        });
    }

    /** {@code pinned(processor, action)} does something on a thread of its own with that processor, in the namespace of this process. */
    static <T> T pinned(int processor, Callable<T> action) {
        return onThread(() -> {
            Linux.pin(processor);
            return action.call();
        });
    }

    private static <T> T onThread(Callable<T> action) {
        FutureTask<T> task = new FutureTask<>(action);
        Thread.ofPlatform().start(task);
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof BenchmarkException known ? known
                    : new BenchmarkException(String.valueOf(failed.getCause()), failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("interrupted", interrupted);
        }
    }
}
