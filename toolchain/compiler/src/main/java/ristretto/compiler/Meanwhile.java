package ristretto.compiler;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work that goes on in a thread of its own, beside other work. Neither may depend on how far the other has come: an image is the same on
 * any number of processors.
 */
public final class Meanwhile<T> implements AutoCloseable {
    private final FutureTask<T> task;

    private Meanwhile(Work<T> work) {
        task = new FutureTask<>(work::result);
    }

    /** What is done. */
    public interface Work<T> {
        T result() throws IOException, CompilationFailure;
    }

    /** {@code Meanwhile.start(work)} begins with {@code work}. */
    public static <T> Meanwhile<T> start(Work<T> work) {
        Meanwhile<T> meanwhile = new Meanwhile<>(work);
        Thread.ofPlatform().daemon().name("meanwhile").start(meanwhile.task);
        return meanwhile;
    }

    /** Waits for what the work makes; what it throws is thrown here. */
    public T result() throws IOException, CompilationFailure {
        try {
            return task.get();
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case IOException unreadable -> throw unreadable;
                case CompilationFailure refused -> throw refused;
                case RuntimeException defect -> throw defect;
                case Error defect -> throw defect;
                case Throwable other -> throw new IllegalStateException(other);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    /** Waits for the end of the work, which may use files, even if nobody asks for what it makes any more. */
    @Override
    public void close() {
        try {
            task.get();
        } catch (ExecutionException failure) {
            // Whoever wants the result is told of it; when nobody does, another failure is on its way.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
