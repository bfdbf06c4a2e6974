package ristretto.machine;

import org.teavm.interop.Address;
import org.teavm.interop.Function;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;

/**
 * A thread of control with a machine stack of its own: what a {@link Thread} is made of. A fiber that cannot go on
 * {@linkplain #park parks}, which costs a switch of stacks; nothing else ever takes the processor from it.
 */
public abstract class Fiber {
    /** The control block on the fiber's stack (see fibers.c); null before it is started and after its end. */
    private Address block;
    /** The next in the run queue. */
    Fiber next;
    /** Whether the fiber is in the run queue or running. */
    private boolean ready;
    /** Whether an {@link #unpark} came while the fiber was running. */
    private boolean permit;
    /** Set by an interrupt; the thread of which this is a part takes it back. */
    public boolean interrupted;
    /** The thread that runs on this fiber; null on the loop. */
    public Object thread;
    /** The deadline that a parked fiber waits for; only in {@link Timers}. */
    private final Timers.Entry alarm = new Timers.Entry() {
        @Override
        void fire() {
            unpark();
        }
    };

    /** What the fiber does. An exception that leaves it stops the machine. */
    protected abstract void run();

    /**
     * Makes the fiber ready to run for the first time.
     *
     * @throws OutOfMemoryError if there is no memory for its stack
     */
    public final void start() {
        block = create(Function.get(Entry.class, Scheduler.class, "main"));
        if (block == null) {
            throw new OutOfMemoryError("no memory for the stack of another fiber");
        }
        ready = true;
        Scheduler.add(this);
    }

    /** The fiber that runs now. */
    public static Fiber current() {
        return Scheduler.current;
    }

    /**
     * Lets others run until this fiber is {@linkplain #unpark unparked}, or returns at once if it was since it last
     * parked.
     */
    public final void park() {
        if (permit) {
            permit = false;
            return;
        }
        Scheduler.refuseToBlockLoop();
        ready = false;
        Scheduler.next();
        permit = false;
    }

    /** As {@link #park}, but at the latest until {@code deadline}, a time of {@link Clock#now}. */
    public final void park(long deadline) {
        if (permit) {
            permit = false;
            return;
        }
        if (deadline == Long.MAX_VALUE) {
            park();
            return;
        }
        Scheduler.timers.set(alarm, deadline);
        park();
        Scheduler.timers.cancel(alarm);
    }

    /** Ends the fiber's park, or its next one if it is not parked. */
    public final void unpark() {
        if (ready) {
            permit = true;
        } else {
            ready = true;
            Scheduler.add(this);
        }
    }

    /** Lets every other ready fiber run once. */
    public static void yield() {
        Scheduler.add(Scheduler.current);
        Scheduler.next();
    }

    /** Makes this object stand for the boot stack, on which it is running already. */
    final void adoptBootStack() {
        block = bootBlock();
        ready = true;
    }

    /** Goes on where this fiber was parked; returns when the one that called is switched to. */
    final void resume() {
        switchTo(block);
    }

    /** Gives back the stack of a fiber that has ended and is not running. */
    final void release() {
        Address stack = block;
        block = null;
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
