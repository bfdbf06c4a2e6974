package ristretto.compiler;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * The same work for each of many items, on all processors. Whoever is free takes the next item: a parallel stream deals them out in a few
 * equal heaps beforehand, and one processor waits while the other works at the heap of the longest.
 */
final class InParallel {
    private InParallel() { }

    /** What is done with an item. */
    interface Work<T, E extends Exception> {
        void on(T item) throws E;
    }

    /** The first failure ends the work, and is thrown. */
    @SuppressWarnings("unchecked")
    static <T, E extends Exception> void forEach(List<T> items, Work<T, E> work) throws E {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Exception> failure = new AtomicReference<>();
        IntStream.rangeClosed(0, ForkJoinPool.getCommonPoolParallelism()).parallel().forEach(_ -> {
            try {
                for (int i = next.getAndIncrement(); i < items.size() && failure.get() == null; i = next.getAndIncrement()) {
                    work.on(items.get(i));
                }
            } catch (Exception first) {
                failure.compareAndSet(null, first);
            }
        });
        if (failure.get() != null) {
            throw (E) failure.get();
        }
    }
}
