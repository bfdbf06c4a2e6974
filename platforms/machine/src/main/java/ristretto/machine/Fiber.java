package ristretto.machine;

import org.teavm.interop.Address;
import org.teavm.interop.Function;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;

/**
 * A thread of control with a machine stack of its own: what a {@link Thread} is made of. A fiber that cannot go on
 * {@linkplain #park parks}, which costs a switch of stacks; nothing else ever takes the processor from it.
 */
public abstract class Fiber extends Timers.Entry {
    /** The control block on the fiber's stack (see fibers.c); null before it is started and after its end. */
    private Address block;
    /** From start to end: see {@link FiberNumbers}. */
    private int number;
    /** The header of an object that this fiber has locked once. */
    int lock;
    /** The next in the run queue. */
    Fiber next;
    /** Whether the fiber is in the run queue or running. */
    private boolean ready;
    /** The deadline of the wait under way. */
    private long until = Long.MAX_VALUE;
    /** The queue in which the fiber waits, if any, and its neighbours there. */
    WaitQueue queue;
    Fiber ahead;
    Fiber behind;
    /** Set by an interrupt; the thread of which this is a part takes it back. */
    public boolean interrupted;
    /** What {@code LockSupport.unpark} gives and {@code park} takes. */
    public boolean permit;
    /** For whom {@code LockSupport} parked the fiber; null if nobody said. */
    public Object blocker;
    /** Whether the fiber, while it waits for a synchronizer, would have others have it at the same time. */
    public boolean shares;
    /** The thread that runs on this fiber; null on the loop. */
    public Object thread;
    /** What the fiber does. An exception that leaves it stops the machine. */
    protected abstract void run();

    /**
     * Makes the fiber ready to run for the first time.
     *
     * @throws OutOfMemoryError if there is no memory for its stack, or there are two million
     */
    public final void start() {
        takeNumber();
        block = create(Function.get(Entry.class, Scheduler.class, "main"));
        if (block == null) {
            FiberNumbers.takeBack(number);
            throw new OutOfMemoryError("no memory for the stack of another fiber");
        }
        ready = true;
        Scheduler.add(this);
    }

    private void takeNumber() {
        number = FiberNumbers.give(this);
        if (number < 0) {
            throw new OutOfMemoryError("too many fibers");
        }
        lock = Header.lockedBy(number);
    }

    /** The fiber that runs now. */
    public static Fiber current() {
        return Scheduler.current;
    }

    /**
     * Lets others run until somebody calls {@link #unpark}. What the fiber waits for may not have happened even so: who
     * parks looks again.
     */
    public final void park() {
        Scheduler.refuseToBlockLoop();
        pause();
    }

    /** As {@link #park}, but at the latest until {@code deadline}, a time of {@link Clock#now}. */
    public final void park(long deadline) {
        Scheduler.refuseToBlockLoop();
        pause(deadline);
    }

    /** As {@link #park}, of a fiber that is known to be no loop. */
    final void pause() {
        ready = false;
        Scheduler.next();
    }

    final void pause(long deadline) {
        if (deadline == Long.MAX_VALUE) {
            pause();
            return;
        }
        until = deadline;
        Scheduler.timers.setNoLater(this, deadline);
        pause();
        until = Long.MAX_VALUE;
    }

    /** Ends the fiber's park. One that runs, or will, has yet to look at what it would wait for. */
    public final void unpark() {
        if (!ready) {
            ready = true;
            Scheduler.add(this);
        }
    }

    /**
     * The deadline of {@link #park(long)}, or of one that has ended before it: a fiber that is woken leaves its timer as it is, since
     * most wait again at once, and longer.
     */
    @Override
    protected final void fire() {
        if (until <= Clock.now()) {
            unpark();
        } else if (until != Long.MAX_VALUE) {
            Scheduler.timers.set(this, until);
        }
    }

    /** The running fiber, which is about to wait. */
    static Fiber blocking() {
        Scheduler.refuseToBlockLoop();
        return Scheduler.current;
    }

    /** Whether {@code deadline} is yet to come. No clock is asked about one that never does. */
    static boolean before(long deadline) {
        return deadline == Long.MAX_VALUE || Clock.now() < deadline;
    }

    /**
     * Takes an interrupt of the running fiber back.
     *
     * @throws InterruptedException if there was one
     */
    public static void throwIfInterrupted() throws InterruptedException {
        if (Scheduler.current.interrupted) {
            Scheduler.current.interrupted = false;
            throw new InterruptedException();
        }
    }

    /** Whether the fiber is running or could. */
    public final boolean isReady() {
        return ready;
    }

    /** Whether the fiber is to own a monitor before it goes on. */
    public final boolean awaitsMonitor() {
        return queue != null && queue.isOfMonitor;
    }

    /** Whether the fiber waits no longer than until some deadline. */
    public final boolean hasDeadline() {
        return until != Long.MAX_VALUE;
    }

    /** Lets every other ready fiber run once. */
    public static void yield() {
        Scheduler.add(Scheduler.current);
        Scheduler.next();
    }

    /** Makes this object stand for the boot stack, on which it is running already. */
    final void adoptBootStack() {
        takeNumber();
        block = bootBlock();
        ready = true;
    }

    /** Goes on where this fiber was parked; returns when the one that called is switched to. */
    final void resume() {
        switchTo(block);
    }

    /** Gives back the stack of a fiber that has ended and is not running. */
    final void release() {
        Scheduler.timers.cancel(this);
        Address stack = block;
        block = null;
        FiberNumbers.takeBack(number);
        destroy(stack);
    }

    /** A C function to which a new stack returns. */
    abstract static class Entry extends Function {
        abstract void call();
    }

    @Import(name = "fiber_create")
    @Unmanaged
    private static native Address create(Entry entry);

    @Import(name = "fiber_destroy")
    @Unmanaged
    private static native void destroy(Address block);

    @Import(name = "fiber_boot_block")
    @Unmanaged
    private static native Address bootBlock();

    /** A managed call, so that the compiler writes every live reference to the list of roots before it. */
    @Import(name = "fiber_switch")
    private static native void switchTo(Address block);
}
