package ristretto.machine;

import org.teavm.interop.StaticInit;

/**
 * The monitor of an object (JLS 17.1, 17.2) while one is needed: from when a second fiber wants the lock, or one waits, or a
 * lock meets an identity hash, until nobody has the lock or waits. The object's {@link Header} holds the monitor's number in
 * place of the hash, which the monitor keeps. Monitors are in a table that the collector traces, so that neither can outlive
 * or lose the other.
 */
@StaticInit
public final class Monitor {
    private static Monitor[] table = new Monitor[16];
    private static Monitor unused;
    private static int count;

    /** The object's identity hash, 0 if it has none yet. */
    public int hash;
    private final int number;
    private Fiber owner;
    private int depth;
    private final WaitQueue entry = new WaitQueue(true);
    private final WaitQueue waiting = new WaitQueue();
    private Monitor nextUnused;

    private Monitor(int number) {
        this.number = number;
    }

    /** A monitor in the state of an object whose header refers to none. */
    public static Monitor take(int header) {
        Monitor monitor = unused;
        if (monitor != null) {
            unused = monitor.nextUnused;
            monitor.nextUnused = null;
        } else {
            monitor = create();
        }
        if (Header.isLocked(header)) {
            monitor.hash = 0;
            monitor.owner = Header.owner(header);
            monitor.depth = Header.depth(header);
        } else {
            monitor.hash = header;
        }
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


    int number() {
        return number;
    }

    /** The monitor of an object whose header refers to one. */
    public static Monitor of(int header) {
        return table[Header.number(header)];
    }

    public boolean ownedByCurrent() {
        return owner == Fiber.current();
    }

    /** Whether the monitor can be given back. */
    public boolean idle() {
        return owner == null && waiting.isEmpty();
    }

    public void enter() {
        Fiber current = Fiber.current();
        if (owner == null) {
            owner = current;
            depth = 1;
        } else if (owner == current) {
            depth++;
        } else {
            entry.add(Fiber.blocking());
            awaitOwnership(current);
        }
    }

    private void awaitOwnership(Fiber current) {
        while (owner != current) {
            current.pause();
        }
    }

    /** To be called by the owner only. */
    public void exit() {
        if (--depth > 0) {
            return;
        }
        if (entry.isEmpty()) {
            owner = null;
        } else {
            handOver();
        }
    }

    private void handOver() {
        Fiber first = entry.poll();
        owner = first;
        if (first != null) {
            depth = 1;
            first.unpark();
        }
    }

    /**
     * Waits for a notification, an interrupt or {@code deadline}; to be called by the owner only, who owns it again after.
     *
     * @return whether it was notified: that comes before an interrupt, so that no notification is lost (JLS 17.2.4)
     */
    public boolean await(long deadline) {
        Fiber current = Fiber.blocking();
        int former = depth;
        waiting.add(current);
        handOver();
        while (current.queue == waiting && !current.interrupted && Fiber.before(deadline)) {
            current.pause(deadline);
        }
        boolean notified = current.queue != waiting;
        if (notified) {
            awaitOwnership(current);
        } else {
            waiting.remove(current);
            enter();
        }
        depth = former;
        return notified;
    }

    /** The fiber that has waited longest is to go on when the owner has left; false if none waited. */
    public boolean signal() {
        Fiber fiber = waiting.poll();
        if (fiber == null) {
            return false;
        }
        entry.add(fiber);
        return true;
    }
}
