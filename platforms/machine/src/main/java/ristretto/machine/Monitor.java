package ristretto.machine;

/**
 * The monitor of an object (JLS 17.1, 17.2) while one is needed: from the first {@code synchronized} to the last. The
 * object's header holds the monitor's number in place of its identity hash, which the monitor keeps. Monitors are in a
 * table that the collector traces, so that neither can outlive or lose the other.
 */
public final class Monitor {
    private static Monitor[] table = new Monitor[16];
    private static Monitor unused;
    private static int count;

    /** The object's identity hash, 0 if it has none yet. */
    public int hash;
    private final int number;
    private Fiber owner;
    private int depth;
    private Waiter entryHead;
    private Waiter entryTail;
    private Waiter waitHead;
    private Waiter waitTail;
    /** Fibers in {@link #await}: they come back for the monitor. */
    private int awaiting;
    private Monitor nextUnused;

    private Monitor(int number) {
        this.number = number;
    }

    /** A monitor that nobody owns, for an object with this identity hash. */
    public static Monitor take(int hash) {
        Monitor monitor = unused;
        if (monitor != null) {
            unused = monitor.nextUnused;
            monitor.nextUnused = null;
        } else {
            monitor = create();
        }
        monitor.hash = hash;
        return monitor;
    }

    private static Monitor create() {
        if (count == table.length) {
            Monitor[] larger = new Monitor[count * 2];
            System.arraycopy(table, 0, larger, 0, count);
            table = larger;
        }
        Monitor monitor = new Monitor(count);
        table[count++] = monitor;
        return monitor;
    }

    /** Gives back a monitor that nobody owns or waits for. */
    public void give() {
        nextUnused = unused;
        unused = this;
    }

    public static Monitor at(int number) {
        return table[number];
    }

    public int number() {
        return number;
    }

    public boolean ownedByCurrent() {
        return owner == Fiber.current();
    }

    /** Whether the monitor can be given back. */
    public boolean idle() {
        return owner == null && entryHead == null && awaiting == 0;
    }

    public void enter() {
        Fiber current = Fiber.current();
        if (owner == null) {
            owner = current;
            depth = 1;
        } else if (owner == current) {
            depth++;
        } else {
            Waiter waiter = new Waiter(current);
            if (entryHead == null) {
                entryHead = waiter;
            } else {
                entryTail.next = waiter;
            }
            entryTail = waiter;
            while (owner != current) {
                current.park();
            }
        }
    }

    /** To be called by the owner only. */
    public void exit() {
        if (--depth == 0) {
            handOver();
        }
    }

    private void handOver() {
        Waiter first = entryHead;
        if (first == null) {
            owner = null;
            return;
        }
        entryHead = first.next;
        owner = first.fiber;
        depth = 1;
        first.fiber.unpark();
    }

    /** Waits for a notification, an interrupt or {@code deadline}; to be called by the owner only, who owns it again after. */
    public void await(long deadline) {
        Fiber current = Fiber.current();
        Waiter waiter = new Waiter(current);
        waiter.previous = waitTail;
        if (waitHead == null) {
            waitHead = waiter;
        } else {
            waitTail.next = waiter;
        }
        waitTail = waiter;
        int former = depth;
        awaiting++;
        handOver();
        while (!waiter.notified && !current.interrupted && Clock.now() < deadline) {
            current.park(deadline);
        }
        if (!waiter.notified) {
            remove(waiter);
        }
        enter();
        depth = former;
        awaiting--;
    }

    /** Wakes the fiber that has waited longest; true if one waited. */
    public boolean signal() {
        Waiter waiter = waitHead;
        if (waiter == null) {
            return false;
        }
        remove(waiter);
        waiter.notified = true;
        waiter.fiber.unpark();
        return true;
    }

    private void remove(Waiter waiter) {
        if (waiter.previous == null) {
            waitHead = waiter.next;
        } else {
            waiter.previous.next = waiter.next;
        }
        if (waiter.next == null) {
            waitTail = waiter.previous;
        } else {
            waiter.next.previous = waiter.previous;
        }
    }

    private static final class Waiter {
        final Fiber fiber;
        Waiter next;
        Waiter previous;
        boolean notified;

        Waiter(Fiber fiber) {
            this.fiber = fiber;
        }
    }
}
