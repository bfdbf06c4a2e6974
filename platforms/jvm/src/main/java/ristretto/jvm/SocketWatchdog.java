package ristretto.jvm;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Acts when a write takes too long: the JDK's blocking writes have no timeout of their own. */
final class SocketWatchdog {
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("socket-watchdog").factory());

    SocketWatchdog() {
        executor.setRemoveOnCancelPolicy(true);
    }

    /** {@code after(nanoseconds, task)} runs {@code task} then, unless the result is cancelled before. */
    ScheduledFuture<?> after(long nanoseconds, Runnable task) {
        return executor.schedule(task, nanoseconds, TimeUnit.NANOSECONDS);
    }
}
