package org.teavm.classlib.java.util.concurrent;

/** {@link java.util.concurrent.Executor}. */
public interface TExecutor {
    void execute(Runnable task);
}
