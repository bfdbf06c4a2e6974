package ristretto.corrections;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;

/** The methods of {@code ReferenceQueue} that wait. The collector tells nobody when it enqueues, so they look again. */
public final class ReferenceQueueCorrections {
    private static final long LONGEST_NAP = 50;

    private ReferenceQueueCorrections() { }

    public static Reference<?> remove(ReferenceQueue<?> queue) throws InterruptedException {
        return remove(queue, 0);
    }

    public static Reference<?> remove(ReferenceQueue<?> queue, long timeout) throws InterruptedException {
        if (timeout < 0) {
            throw new IllegalArgumentException("Negative timeout value");
        }
        long start = System.nanoTime();
        for (long nap = 1;; nap = Math.min(nap * 2, LONGEST_NAP)) {
            Reference<?> found = queue.poll();
            long left = timeout - (System.nanoTime() - start) / 1_000_000;
            if (found != null || timeout > 0 && left <= 0) {
                return found;
            }
            Thread.sleep(timeout > 0 ? Math.min(nap, left) : nap);
        }
    }
}
