package ristretto.simulator;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import ristretto.signatures.EventLoop;

/**
 * An event loop on virtual time. A time is a number that moves to the next event when, and only when, every thread of the
 * simulation waits; nobody sleeps, and a run can be repeated exactly.
 *
 * <p>A test that is driven by events alone calls {@link #advance}, {@link #runUntil} or {@link #runUntilIdle}. A test with
 * blocking threads starts them with {@link #start} or {@code new Thread}, and simply calls what blocks. The threads of a
 * simulation are the one that created the loop, those it started in its own thread group, and any other from the time when
 * it first enters the loop. They take turns: the loop goes to the next thread once each of the others waits for the loop, for
 * a condition, or for something else outside the simulation, such as a join. Those that asked for it since the last turn get
 * it in the order of their creation.
 * (Virtual threads cannot be seen before they enter the loop for the first time; start those with {@link #start}.)
 *
 * <p>A call that is allowed in the loop only throws {@link IllegalStateException} elsewhere.
 */
public final class SimulatedLoop implements EventLoop, AutoCloseable {
    private final Turns turns = new Turns();

    @Override
    public void enter() {
        turns.enter();
    }

    @Override
    public void leave() {
        turns.leave();
    }

    @Override
    public long now() {
        return turns.now();
    }

    @Override
    public Timer timer(Runnable task) {
        return new SimulatedTimer(turns, task);
    }

    @Override
    public Condition condition() {
        return new SimulatedCondition(turns);
    }

    @Override
    public void submit(Runnable task) {
        turns.submit(task);
    }

    /** {@code start(task)} starts a thread of the simulation; what it throws fails the simulation. */
    public Thread start(Runnable task) {
        Thread thread = new Thread(() -> guard(task), "simulated");
        thread.setDaemon(true);
        turns.add(thread);
        thread.start();
        return thread;
    }

    private void guard(Runnable task) {
        Throwable failed = null;
        try {
            task.run();
        } catch (RuntimeException | Error thrown) {
            failed = thrown;
        }
        turns.end(failed);
    }

    /** {@code inLoop(task)} runs {@code task} in the loop, on this thread. */
    public void inLoop(Runnable task) {
        enter();
        try {
            task.run();
        } finally {
            leave();
        }
    }

    /** {@code compute(task)} runs {@code task} in the loop, on this thread, and returns its result. */
    public <T> T compute(Supplier<T> task) {
        enter();
        try {
            return task.get();
        } finally {
            leave();
        }
    }

    /** {@code advance(nanoseconds)} lets everything happen that happens in that time, up to its end inclusive. */
    public void advance(long nanoseconds) {
        waitFor(now() + nanoseconds, () -> false, false);
    }

    /**
     * {@code runUntil(done, timeout)} lets things happen until {@code done}, which is asked after each event, in the loop.
     *
     * @throws IllegalStateException if it is not done after {@code timeout} nanoseconds
     */
    public void runUntil(BooleanSupplier done, long timeout) {
        if (!waitFor(now() + timeout, done, false)) {
            throw new IllegalStateException("what was waited for did not happen in " + timeout + " ns");
        }
    }

    /** Lets things happen until no timer is set and every other thread waits. Does not return if some timer recurs for ever. */
    public void runUntilIdle() {
        waitFor(Condition.NEVER, () -> false, true);
    }

    /** Waits, in simulated time, for a thread of the simulation to end. */
    public void join(Thread thread) {
        waitFor(Condition.NEVER, () -> turns.ended(thread), true);
        if (!compute(() -> turns.ended(thread))) {
            throw new IllegalStateException("thread " + thread.getName() + " waits for what will never happen");
        }
    }

    /**
     * Ends the simulation: timers are forgotten and waiting threads interrupted.
     *
     * @throws IllegalStateException if some task or thread of the simulation had failed
     */
    @Override
    public void close() {
        turns.close();
    }

    /** @throws IllegalStateException if the calling thread is not in the loop */
    void requireHeld() {
        turns.requireHeld();
    }

    private boolean waitFor(long deadline, BooleanSupplier done, boolean orIdle) {
        enter();
        try {
            return turns.await(deadline, done, orIdle);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the simulation", interrupted);
        } finally {
            leave();
        }
    }
}
