package org.teavm.classlib.java.util.concurrent;

import java.util.concurrent.ThreadPoolExecutor;

/** {@link java.util.concurrent.RejectedExecutionHandler}. */
public interface TRejectedExecutionHandler {
    void rejectedExecution(Runnable task, ThreadPoolExecutor executor);
}
