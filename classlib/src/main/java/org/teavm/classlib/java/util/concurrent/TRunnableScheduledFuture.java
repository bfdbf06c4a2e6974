package org.teavm.classlib.java.util.concurrent;

import java.util.concurrent.RunnableFuture;
import java.util.concurrent.ScheduledFuture;

/** {@link java.util.concurrent.RunnableScheduledFuture}. */
public interface TRunnableScheduledFuture<V> extends RunnableFuture<V>, ScheduledFuture<V> {
    boolean isPeriodic();
}
