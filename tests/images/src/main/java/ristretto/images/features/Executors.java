package ristretto.images.features;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
/** {@link ristretto.images.Greeting} and an executor of virtual threads. */
public final class Executors {
    private Executors() { }

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        System.out.println("Hello, world");
        try (ExecutorService threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            System.out.println(threads.submit(() -> "from an executor").get());
        }
    }
}
