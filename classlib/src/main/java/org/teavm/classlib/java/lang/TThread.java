package org.teavm.classlib.java.lang;

import ristretto.machine.Clock;
import ristretto.machine.Fiber;
import ristretto.machine.Machine;
import ristretto.machine.Scheduler;

/** {@link Thread} on a fiber. Platform and virtual threads differ in nothing but their answers. */
public class TThread extends TObject implements TRunnable {
    public static final int MIN_PRIORITY = 1;
    public static final int NORM_PRIORITY = 5;
    public static final int MAX_PRIORITY = 10;

    /** The first thread runs the program: if it fails, the program has. */
    private static final long MAIN = 1;

    private static long lastId;
    private static int userThreads;
    private static TThread loopThread;
    private static UncaughtExceptionHandler defaultHandler;

    /** What {@code ThreadLocal} files its values under. */
    public Object key = new Object();
    private final TRunnable target;
    private final long id;
    private final boolean virtual;
    private String name;
    private int priority = NORM_PRIORITY;
    private boolean daemon;
    private boolean alive;
    private boolean started;
    private UncaughtExceptionHandler handler;
    private final Body body = new Body();

    public TThread() {
        this(null, null);
    }

    public TThread(String name) {
        this(null, name);
    }

    public TThread(TRunnable target) {
        this(target, null);
    }

    public TThread(TRunnable target, String name) {
        this(target, name == null ? "Thread-" + lastId : name, false);
    }

    private TThread(TRunnable target, String name, boolean virtual) {
        this.target = target;
        this.name = name;
        this.virtual = virtual;
        this.daemon = virtual;
        id = ++lastId;
    }

    public static TThread startVirtualThread(TRunnable task) {
        if (task == null) {
            throw new NullPointerException();
        }
        TThread thread = new TThread(task, "", true);
        thread.start();
        return thread;
    }

    public void start() {
        if (started) {
            throw new IllegalThreadStateException();
        }
        body.thread = this;
        body.start();
        started = true;
        alive = true;
        if (!daemon) {
            userThreads++;
        }
    }

    private final class Body extends Fiber {
        @Override
        protected void run() {
            live();
        }
    }

    private void live() {
        try {
            run();
        } catch (Throwable failure) {
            reportUncaught(failure);
        }
        end();
    }

    private void reportUncaught(Throwable failure) {
        try {
            getUncaughtExceptionHandler().uncaughtException(this, failure);
        } catch (Throwable ignored) {
            // As the JVM does: a handler's own failure is dropped (JLS 11.3).
        }
        if (id == MAIN) {
            Machine.fail();
        }
    }

    private void end() {
        synchronized (this) {
            alive = false;
            ((Object) this).notifyAll();
        }
        if (!daemon && --userThreads == 0) {
            Scheduler.stop();
        }
    }

    @Override
    public void run() {
        if (target != null) {
            target.run();
        }
    }

    public static TThread currentThread() {
        Fiber fiber = Fiber.current();
        if (fiber != null && fiber.thread != null) {
            return (TThread) fiber.thread;
        }
        // Device handlers and timers run on no thread of the program's.
        if (loopThread == null) {
            loopThread = new TThread(null, "event-loop", false);
        }
        return loopThread;
    }

    /** The compiler refers to it; nobody calls it. */
    static void setCurrentThread(TThread thread) { }

    /** No thread is special to {@code ThreadLocal}. */
    static TThread getMainThread() {
        return null;
    }

    public final String getName() {
        return name;
    }

    public final void setName(String name) {
        this.name = name;
    }

    public final boolean isDaemon() {
        return daemon;
    }

    public final void setDaemon(boolean daemon) {
        if (alive) {
            throw new IllegalThreadStateException();
        }
        if (virtual && !daemon) {
            throw new IllegalArgumentException("'false' not legal for virtual threads");
        }
        this.daemon = daemon;
    }

    public final boolean isVirtual() {
        return virtual;
    }

    public State getState() {
        if (!started) {
            return State.NEW;
        } else if (!alive) {
            return State.TERMINATED;
        }
        return body == Fiber.current() ? State.RUNNABLE : State.WAITING;
    }

    public final boolean isAlive() {
        return alive;
    }

    public long getId() {
        return id;
    }

    public final long threadId() {
        return id;
    }

    public final void setPriority(int priority) {
        if (priority < MIN_PRIORITY || priority > MAX_PRIORITY) {
            throw new IllegalArgumentException();
        }
        if (!virtual) {
            this.priority = priority;
        }
    }

    public final int getPriority() {
        return priority;
    }

    public static void yield() {
        Fiber.yield();
    }

    public static void onSpinWait() {
        Fiber.yield();
    }

    public static void sleep(long milliseconds) throws InterruptedException {
        sleep(milliseconds, 0);
    }

    public static void sleep(long milliseconds, int nanoseconds) throws InterruptedException {
        if (milliseconds < 0 || nanoseconds < 0 || nanoseconds > 999_999) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        sleepUntil(TObject.deadline(milliseconds, nanoseconds));
    }

    private static void sleepUntil(long deadline) throws InterruptedException {
        Fiber fiber = Fiber.current();
        do {
            if (interrupted()) {
                throw new InterruptedException("sleep interrupted");
            }
            fiber.park(deadline);
        } while (Clock.now() < deadline);
        if (interrupted()) {
            throw new InterruptedException("sleep interrupted");
        }
    }

    public final void join() throws InterruptedException {
        join(0);
    }

    public final void join(long milliseconds) throws InterruptedException {
        join(milliseconds, 0);
    }

    public final void join(long milliseconds, int nanoseconds) throws InterruptedException {
        if (milliseconds < 0 || nanoseconds < 0 || nanoseconds > 999_999) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        long deadline = milliseconds == 0 && nanoseconds == 0 ? Long.MAX_VALUE : TObject.deadline(milliseconds, nanoseconds);
        synchronized (this) {
            while (alive && Clock.now() < deadline) {
                waitUntil(deadline);
            }
        }
    }

    public void interrupt() {
        body.interrupted = true;
        if (alive && body != Fiber.current()) {
            body.unpark();
        }
    }

    public boolean isInterrupted() {
        return body.interrupted;
    }

    public static boolean interrupted() {
        Fiber fiber = Fiber.current();
        boolean was = fiber.interrupted;
        fiber.interrupted = false;
        return was;
    }

    public static boolean holdsLock(TObject object) {
        return TObject.holdsLock(object);
    }

    public static int activeCount() {
        return userThreads;
    }

    public StackTraceElement[] getStackTrace() {
        return this == currentThread() ? new Throwable().getStackTrace() : new StackTraceElement[0];
    }

    public static void dumpStack() {
        new Exception("Stack trace").printStackTrace();
    }

    public TClassLoader getContextClassLoader() {
        return TClassLoader.getSystemClassLoader();
    }

    public UncaughtExceptionHandler getUncaughtExceptionHandler() {
        if (handler != null) {
            return handler;
        }
        return defaultHandler != null ? defaultHandler : new TDefaultUncaughtExceptionHandler();
    }

    public void setUncaughtExceptionHandler(UncaughtExceptionHandler handler) {
        this.handler = handler;
    }

    public static UncaughtExceptionHandler getDefaultUncaughtExceptionHandler() {
        return defaultHandler;
    }

    public static void setDefaultUncaughtExceptionHandler(UncaughtExceptionHandler handler) {
        defaultHandler = handler;
    }

    @Override
    public String toString() {
        return virtual ? "VirtualThread[#" + id + (name.isEmpty() ? "" : "," + name) + "]/runnable"
            : "Thread[#" + id + "," + name + "," + priority + ",main]";
    }

    /** What happens to an exception that ends a thread. */
    @FunctionalInterface
    public interface UncaughtExceptionHandler {
        void uncaughtException(TThread thread, Throwable failure);
    }

    /** What a thread is at. One that waits is not known to wait for a lock, or for how long. */
    public enum State {
        NEW, RUNNABLE, BLOCKED, WAITING, TIMED_WAITING, TERMINATED
    }
}
