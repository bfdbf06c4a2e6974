package org.teavm.classlib.java.util.concurrent;

import org.teavm.classlib.java.lang.TRunnable;
import org.teavm.classlib.java.lang.TThread;

/** {@link java.util.concurrent.ThreadFactory}. */
@FunctionalInterface
public interface TThreadFactory {
    TThread newThread(TRunnable task);
}
