package ristretto.signatures;

/**
 * The one thread of control on which a protocol stack runs. A stack is event-driven and never blocks: what it does, it
 * does <em>in the loop</em>, and no two pieces of code are ever in the loop at once.
 *
 * <p>Timers and device handlers are called in the loop. Application code enters it to call the stack:
 * {@snippet :
 *     loop.enter();
 *     try {
 *         while (queue.isEmpty()) {
 *             readable.await(deadline);
 *         }
 *     } finally {
 *         loop.leave();
 *     }
 * }
 * In an image there is one processor and no preemption: calls of {@link #enter} and {@link #leave} are not compiled. On the JVM they
 * take a lock and give it back.
 */
public interface EventLoop {
    /** Enters the loop, waiting while other code is in it. May be nested. */
    void enter();

    /** Leaves the loop. */
    void leave();

    /** Nanoseconds since an arbitrary origin, never decreasing. Deadlines are points on this line. */
    long now();

    /** A timer that is not set; when it fires it calls {@code task} in the loop. */
    Timer timer(Runnable task);

    /** A condition for threads to wait on. */
    Condition condition();

    /** Calls {@code task} in the loop soon, after the code that is in it now; may be called from anywhere. */
    void submit(Runnable task);

    /** One task that can be set to run at a time. */
    interface Timer {
        /** {@code set(deadline)} makes the timer fire once at {@code deadline} or soon after, instead of any earlier setting. */
        void set(long deadline);

        /** The timer does not fire. */
        void cancel();

        /** Whether the timer is set and has not fired. */
        boolean pending();
    }

    /** A place where threads wait for the stack. Used in the loop only. */
    interface Condition {
        /** The deadline that never comes. */
        long NEVER = Long.MAX_VALUE;

        /**
         * {@code await(deadline)} leaves the loop, blocks the calling thread until a signal or until {@code deadline}, and
         * enters the loop again. It may also return for no reason: callers test what they wait for in a loop.
         *
         * @return false if the deadline has passed
         * @throws InterruptedException if the thread was interrupted before or while it waited
         */
        boolean await(long deadline) throws InterruptedException;

        /** Wakes every waiting thread. */
        void signalAll();
    }
}
