package org.teavm.classlib.java.util.concurrent;

/** {@link java.util.concurrent.Callable}. */
@FunctionalInterface
public interface TCallable<V> {
    V call() throws Exception;
}
