package ristretto.compiler;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.teavm.vm.BuildTarget;

/** Files that another thread writes, in their order, while TeaVM generates the next. */
final class WrittenBehind implements BuildTarget, AutoCloseable {
    private final BuildTarget target;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("writer").factory());
    private final List<Future<?>> written = new ArrayList<>();

    WrittenBehind(BuildTarget target) {
        this.target = target;
    }

    @Override
    public OutputStream createResource(String name) {
        return new ByteArrayOutputStream() {
            @Override
            public void close() {
                written.add(writer.submit(() -> {
                    try (OutputStream file = target.createResource(name)) {
                        writeTo(file);
                    }
                    return null;
                }));
            }
        };
    }

    /** Waits until all is written; what could not be is thrown. */
    @Override
    public void close() throws IOException {
        writer.shutdown();
        for (Future<?> file : written) {
            try {
                file.get();
            } catch (ExecutionException failure) {
                if (failure.getCause() instanceof IOException unwritten) {
                    throw unwritten;
                }
                throw new IllegalStateException(failure.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted");
            }
        }
    }
}
