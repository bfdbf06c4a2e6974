package org.teavm.classlib.java.util.concurrent;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What futures that are done came to. */
final class Outcomes {
    private Outcomes() { }

    /** The result, even if the thread was interrupted. */
    static <V> V outcome(Future<V> done) throws ExecutionException {
        boolean interrupted = Thread.interrupted();
        try {
            return done.get();
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
