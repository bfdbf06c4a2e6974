package org.teavm.classlib.java.util.concurrent.locks;

import java.util.Objects;
import org.teavm.classlib.java.lang.TThread;
import org.teavm.classlib.java.util.concurrent.Deadline;
import ristretto.machine.Clock;
import ristretto.machine.Fiber;

/** {@link java.util.concurrent.locks.LockSupport}. Without spurious wake-ups. */
public final class TLockSupport {
    private TLockSupport() { }

    public static void unpark(TThread thread) {
        if (thread != null && thread.isAlive()) {
            thread.fiber().permit = true;
            thread.fiber().unpark();
        }
    }

    public static void park() {
        parkUntilTime(Deadline.NEVER);
    }

    public static void park(Object blocker) {
        parkUntilTime(blocker, Deadline.NEVER);
    }

    public static void parkNanos(long nanoseconds) {
        if (nanoseconds > 0) {
            parkUntilTime(Deadline.in(nanoseconds));
        }
    }

    public static void parkNanos(Object blocker, long nanoseconds) {
        if (nanoseconds > 0) {
            parkUntilTime(blocker, Deadline.in(nanoseconds));
        }
    }

    /** {@code deadline} is in milliseconds of {@link System#currentTimeMillis}. */
    public static void parkUntil(long deadline) {
        parkUntilTime(ofWallClock(deadline));
    }

    public static void parkUntil(Object blocker, long deadline) {
        parkUntilTime(blocker, ofWallClock(deadline));
    }

    private static long ofWallClock(long deadline) {
        return Deadline.in(Math.max(0, deadline - System.currentTimeMillis()) * 1_000_000);
    }

    private static void parkUntilTime(Object blocker, long deadline) {
        setCurrentBlocker(blocker);
        parkUntilTime(deadline);
        setCurrentBlocker(null);
    }

    private static void parkUntilTime(long deadline) {
        Fiber fiber = Fiber.current();
        while (!fiber.permit && !fiber.interrupted && (deadline == Deadline.NEVER || Clock.now() < deadline)) {
            fiber.park(deadline);
        }
        fiber.permit = false;
    }

    public static void setCurrentBlocker(Object blocker) {
        Fiber.current().blocker = blocker;
    }

    public static Object getBlocker(TThread thread) {
        return Objects.requireNonNull(thread).fiber().blocker;
    }
}
