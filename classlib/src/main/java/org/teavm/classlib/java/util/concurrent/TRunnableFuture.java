package org.teavm.classlib.java.util.concurrent;

import java.util.concurrent.Future;

/** {@link java.util.concurrent.RunnableFuture}. */
public interface TRunnableFuture<V> extends Runnable, Future<V> {
}
