package org.teavm.classlib.java.lang;

import java.util.Objects;
import org.teavm.classlib.java.util.concurrent.TThreadFactory;

/** Both kinds of {@link Thread.Builder}, and the factories that they make. */
final class TThreadBuilder implements TThread.Builder.OfPlatform, TThread.Builder.OfVirtual, TThreadFactory {
    private final boolean virtual;
    private String name;
    /** What follows the name of the next thread; negative if nothing does. */
    private long number = -1;
    private boolean inherits = true;
    private boolean daemonIsSet;
    private boolean daemon;
    private int priority;
    private TThread.UncaughtExceptionHandler handler;

    TThreadBuilder(boolean virtual) {
        this.virtual = virtual;
    }

    @Override
    public TThreadBuilder name(String name) {
        this.name = Objects.requireNonNull(name);
        number = -1;
        return this;
    }

    @Override
    public TThreadBuilder name(String prefix, long start) {
        if (start < 0) {
            throw new IllegalArgumentException("'start' is negative");
        }
        name = Objects.requireNonNull(prefix);
        number = start;
        return this;
    }

    @Override
    public TThreadBuilder inheritInheritableThreadLocals(boolean inherit) {
        inherits = inherit;
        return this;
    }

    @Override
    public TThreadBuilder uncaughtExceptionHandler(TThread.UncaughtExceptionHandler handler) {
        this.handler = Objects.requireNonNull(handler);
        return this;
    }

    @Override
    public TThreadBuilder daemon(boolean on) {
        daemonIsSet = true;
        daemon = on;
        return this;
    }

    @Override
    public TThreadBuilder priority(int priority) {
        if (priority < TThread.MIN_PRIORITY || priority > TThread.MAX_PRIORITY) {
            throw new IllegalArgumentException();
        }
        this.priority = priority;
        return this;
    }

    @Override
    public TThreadBuilder stackSize(long size) {
        if (size < 0) {
            throw new IllegalArgumentException();
        }
        return this;
    }

    @Override
    public TThread unstarted(TRunnable task) {
        Objects.requireNonNull(task);
        TThread thread = new TThread(task, number < 0 ? name : name + number++, virtual, inherits);
        if (daemonIsSet) {
            thread.setDaemon(daemon);
        }
        if (priority > 0) {
            thread.setPriority(priority);
        }
        if (handler != null) {
            thread.setUncaughtExceptionHandler(handler);
        }
        return thread;
    }

    @Override
    public TThread start(TRunnable task) {
        TThread thread = unstarted(task);
        thread.start();
        return thread;
    }

    /** Later changes of the builder do not change the factory. */
    @Override
    public TThreadFactory factory() {
        TThreadBuilder copy = new TThreadBuilder(virtual);
        copy.name = name;
        copy.number = number;
        copy.inherits = inherits;
        copy.daemonIsSet = daemonIsSet;
        copy.daemon = daemon;
        copy.priority = priority;
        copy.handler = handler;
        return copy;
    }

    @Override
    public TThread newThread(TRunnable task) {
        return unstarted(task);
    }
}
