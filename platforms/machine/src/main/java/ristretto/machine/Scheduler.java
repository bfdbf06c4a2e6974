package ristretto.machine;

import org.teavm.interop.StaticInit;

/**
 * Decides what the one processor does next. Ready fibers wait in a queue, first come, first served. The boot stack's
 * fiber, the <em>loop</em>, is one of them while anything is ready: each time that its turn comes it looks at devices and
 * timers. When nothing is ready it puts the machine to sleep.
 *
 * <p>This is the machine itself, so it is the one place with static state.
 */
@StaticInit
public final class Scheduler {
    /** Fibers run at least so often, if they are ready, before the loop looks at devices and timers again. */
    private static final int PATIENCE = 16;

    static Fiber current;
    static final Timers timers = new Timers();
    private static Fiber head;
    private static Fiber tail;
    private static Fiber ended;
    private static Fiber loop;
    private static Hardware.Pollable[] devices = new Hardware.Pollable[0];
    private static boolean stopped;
    private static int switches;

    private Scheduler() { }

    /** Runs fibers, devices and timers on the boot stack until {@link #stop}. Nothing may have been started on another. */
    public static void run() {
        while (!stopped) {
            boolean busy = poll();
            // Fibers answer what has come before timers end the turn: what they read and write travels with its acknowledgment.
            if (head != null) {
                Fiber.yield();
            }
            long earliest = timers.earliest();
            if (earliest != Long.MAX_VALUE) {
                busy |= timers.fire(Clock.now());
            }
            if (!busy && head == null && !stopped && readyToSleep()) {
                Clock.sleep(timers.earliest());
            }
        }
        // Devices send what they held back until the end of the turn.
        readyToSleep();
    }

    /** Makes the caller, on the boot stack, the loop. To be called before the first fiber is started. */
    public static void initialize() {
        loop = new Fiber() {
            @Override
            protected void run() { }
        };
        loop.adoptBootStack();
        current = loop;
        Header.own = loop.lock;
    }

    /** Ends {@link #run} after the turn. */
    public static void stop() {
        stopped = true;
    }

    /** Has {@code device} polled at each turn of the loop. */
    public static void attach(Hardware.Pollable device) {
        Hardware.Pollable[] more = new Hardware.Pollable[devices.length + 1];
        System.arraycopy(devices, 0, more, 0, devices.length);
        more[devices.length] = device;
        devices = more;
    }

    private static boolean poll() {
        boolean busy = false;
        for (Hardware.Pollable device : devices) {
            busy |= device.poll();
        }
        return busy;
    }

    private static boolean readyToSleep() {
        for (Hardware.Pollable device : devices) {
            if (!device.sleep()) {
                return false;
            }
        }
        return true;
    }

    /** Device handlers and timers run to completion. */
    static void refuseToBlockLoop() {
        if (current == loop) {
            throw new IllegalStateException("the event loop may not block");
        }
    }

    static void add(Fiber fiber) {
        fiber.next = null;
        if (head == null) {
            head = fiber;
        } else {
            tail.next = fiber;
        }
        tail = fiber;
    }

    private static Fiber take() {
        Fiber first = head;
        if (first == null) {
            return loop;
        }
        head = first.next;
        first.next = null;
        return first;
    }

    /** Switches to the fiber whose turn it is; returns when the calling one's comes. */
    static void next() {
        Fiber to = take();
        if (to == loop && head != null && switches < PATIENCE) {
            add(loop);
            to = take();
        }
        switches = to == loop ? 0 : switches + 1;
        if (to != current) {
            current = to;
            Header.own = to.lock;
            to.resume();
        }
        if (ended != null) {
            Fiber former = ended;
            ended = null;
            former.release();
        }
    }

    /** Where a new fiber begins on its stack, and ends. */
    static void main() {
        if (ended != null) {
            Fiber former = ended;
            ended = null;
            former.release();
        }
        current.run();
        ended = current;
        next();
    }
}
