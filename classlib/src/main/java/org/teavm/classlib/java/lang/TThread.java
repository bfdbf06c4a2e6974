package org.teavm.classlib.java.lang;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.teavm.classlib.java.util.concurrent.TThreadFactory;
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
    private static int unnamed;
    private static int userThreads;
    private static TThread loopThread;
    private static UncaughtExceptionHandler defaultHandler;

    /** The values of {@code ThreadLocal}s, of those that new threads inherit, and the bindings of {@code ScopedValue}s; null at first. */
    Map<TThreadLocal<?>, Object> locals;
    Heritage heritage;
    TScopedValue.Carrier scope;
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
        this(target, name, false, true);
    }

    TThread(TRunnable target, String name, boolean virtual, boolean inherits) {
        this.target = target;
        this.name = name != null ? name : virtual ? "" : "Thread-" + unnamed++;
        this.virtual = virtual;
        id = ++lastId;
        Fiber running = Fiber.current();
        TThread parent = running == null ? null : (TThread) running.thread;
        daemon = virtual;
        if (parent != null) {
            daemon |= parent.daemon;
            priority = virtual ? NORM_PRIORITY : parent.priority;
            if (inherits && parent.heritage != null) {
                heritage = parent.heritage.ofChild();
            }
        }
        body.thread = this;
    }

    /** What the thread runs on. */
    public final Fiber fiber() {
        return body;
    }

    public static TThread startVirtualThread(TRunnable task) {
        if (task == null) {
            throw new NullPointerException();
        }
        TThread thread = new TThread(task, null, true, true);
        thread.start();
        return thread;
    }

    public static Builder.OfPlatform ofPlatform() {
        return new TThreadBuilder(false);
    }

    public static Builder.OfVirtual ofVirtual() {
        return new TThreadBuilder(true);
    }

    public void start() {
        if (started) {
            throw new IllegalThreadStateException();
        }
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
        } catch (Throwable worse) {
            System.err.println("\nException: " + worse.getClass().getName()
                + " thrown from the UncaughtExceptionHandler in thread \"" + name + "\"");
        }
        if (id == MAIN) {
            Machine.fail();
        }
    }

    private void end() {
        alive = false;
        TObject.tellAll(this);
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
            loopThread = new TThread(null, "event-loop");
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
        if (body.isReady()) {
            return State.RUNNABLE;
        }
        return body.awaitsMonitor() ? State.BLOCKED : body.hasDeadline() ? State.TIMED_WAITING : State.WAITING;
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
        TObject.checkTimeout(milliseconds, nanoseconds);
        sleepUntil(TObject.deadline(milliseconds, nanoseconds));
    }

    public static void sleep(Duration duration) throws InterruptedException {
        long nanoseconds = TimeUnit.NANOSECONDS.convert(duration);
        if (nanoseconds >= 0) {
            sleepUntil(TObject.deadline(nanoseconds / 1_000_000, (int) (nanoseconds % 1_000_000)));
        }
    }

    private static void sleepUntil(long deadline) throws InterruptedException {
        Fiber fiber = Fiber.current();
        do {
            if (!fiber.interrupted) {
                fiber.park(deadline);
            }
            if (interrupted()) {
                throw new InterruptedException("sleep interrupted");
            }
        } while (Clock.now() < deadline);
    }

    public final void join() throws InterruptedException {
        join(0);
    }

    public final void join(long milliseconds) throws InterruptedException {
        join(milliseconds, 0);
    }

    public final void join(long milliseconds, int nanoseconds) throws InterruptedException {
        TObject.checkTimeout(milliseconds, nanoseconds);
        long deadline = milliseconds == 0 && nanoseconds == 0 ? Long.MAX_VALUE : TObject.deadline(milliseconds, nanoseconds);
        synchronized (this) {
            while (alive && Clock.now() < deadline) {
                waitUntil(deadline);
            }
        }
    }

    public final boolean join(Duration duration) throws InterruptedException {
        long nanoseconds = TimeUnit.NANOSECONDS.convert(duration);
        if (!started) {
            throw new IllegalThreadStateException("Thread not started");
        }
        if (alive && nanoseconds > 0) {
            join(nanoseconds / 1_000_000, (int) (nanoseconds % 1_000_000));
        }
        return !alive;
    }

    public void interrupt() {
        body.interrupted = true;
        if (alive) {
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

    /** What a thread hands down to those that it makes: an interface, so that only programs with such values have the code. */
    interface Heritage {
        Heritage ofChild();
    }

    /** Makes threads with the same properties. */
    public interface Builder {
        Builder name(String name);

        Builder name(String prefix, long start);

        Builder inheritInheritableThreadLocals(boolean inherit);

        Builder uncaughtExceptionHandler(UncaughtExceptionHandler handler);

        TThread unstarted(TRunnable task);

        TThread start(TRunnable task);

        TThreadFactory factory();

        /** Makes platform threads, which in an image differ from others only in what they say of themselves. */
        interface OfPlatform extends Builder {
            @Override
            OfPlatform name(String name);

            @Override
            OfPlatform name(String prefix, long start);

            @Override
            OfPlatform inheritInheritableThreadLocals(boolean inherit);

            @Override
            OfPlatform uncaughtExceptionHandler(UncaughtExceptionHandler handler);

            OfPlatform daemon(boolean on);

            default OfPlatform daemon() {
                return daemon(true);
            }

            OfPlatform priority(int priority);

            /** All stacks are of one size. */
            OfPlatform stackSize(long size);
        }

        /** Makes virtual threads. */
        interface OfVirtual extends Builder {
            @Override
            OfVirtual name(String name);

            @Override
            OfVirtual name(String prefix, long start);

            @Override
            OfVirtual inheritInheritableThreadLocals(boolean inherit);

            @Override
            OfVirtual uncaughtExceptionHandler(UncaughtExceptionHandler handler);
        }
    }

    /** What a thread is at. */
    public enum State {
        NEW, RUNNABLE, BLOCKED, WAITING, TIMED_WAITING, TERMINATED
    }
}
