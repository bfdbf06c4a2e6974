package org.teavm.classlib.java.util.concurrent;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ristretto.machine.Fiber;
import ristretto.machine.WaitQueue;

/** {@link java.util.concurrent.Phaser}. A phaser with a parent is one party of it while it has parties of its own. */
public class TPhaser {
    private static final int MOST = 65535;

    private final TPhaser parent;
    private final TPhaser root;
    /** Of the root: negative once it has been terminated. */
    private int phase;
    private int parties;
    private int missing;
    /** The phase in which {@link #missing} was counted. */
    private int counted;
    private WaitQueue waiting = new WaitQueue();

    public TPhaser() {
        this(null, 0);
    }

    public TPhaser(int parties) {
        this(null, parties);
    }

    public TPhaser(TPhaser parent) {
        this(parent, 0);
    }

    public TPhaser(TPhaser parent, int parties) {
        if (parties < 0 || parties > MOST) {
            throw new IllegalArgumentException("Illegal number of parties");
        }
        this.parent = parent;
        root = parent == null ? this : parent.root;
        counted = root.phase;
        this.parties = parties;
        missing = parties;
        if (parent != null && parties > 0) {
            counted = parent.register();
        }
    }

    /** In a tree the other phasers notice a new phase when they are next asked. */
    private int currentPhase() {
        int now = root.phase;
        if (now != counted && now >= 0) {
            counted = now;
            missing = parties;
        }
        return now;
    }

    public int register() {
        return bulkRegister(1);
    }

    public int bulkRegister(int more) {
        if (more < 0) {
            throw new IllegalArgumentException();
        }
        int now = currentPhase();
        if (now < 0 || more == 0) {
            return now;
        }
        if (parties + more > MOST) {
            throw new IllegalStateException("Attempt to register more than " + MOST + " parties for " + stateText());
        }
        while (parties > 0 && missing == 0) {
            // This phase ends with the parent's.
            await(now, Deadline.NEVER, false);
            now = currentPhase();
            if (now < 0) {
                return now;
            }
        }
        boolean first = parties == 0;
        parties += more;
        missing += more;
        if (first && parent != null) {
            now = parent.register();
            counted = now;
        }
        return now;
    }

    public int arrive() {
        return arrive(0);
    }

    public int arriveAndDeregister() {
        return arrive(1);
    }

    private int arrive(int leaving) {
        int now = currentPhase();
        if (now < 0) {
            return now;
        }
        if (missing <= 0) {
            throw new IllegalStateException("Attempted arrival of unregistered party for " + stateText());
        }
        missing--;
        parties -= leaving;
        if (missing == 0) {
            if (parent == null) {
                advance(now);
            } else {
                parent.arrive(parties == 0 ? 1 : 0);
            }
        }
        return now;
    }

    private void advance(int now) {
        boolean last = onAdvance(now, parties);
        int next = now + 1 & Integer.MAX_VALUE;
        begin(last ? next | Integer.MIN_VALUE : next);
    }

    private void begin(int next) {
        phase = next;
        missing = parties;
        counted = next & Integer.MAX_VALUE;
        WaitQueue former = waiting;
        waiting = new WaitQueue();
        former.wakeAll();
    }

    public int arriveAndAwaitAdvance() {
        int arrived = arrive(0);
        if (arrived < 0) {
            return arrived;
        }
        // As on HotSpot, who completes the last phase is not told that it was the last.
        return root.phase != arrived ? arrived + 1 & Integer.MAX_VALUE : awaitAdvance(arrived);
    }

    public int awaitAdvance(int phase) {
        return phase < 0 ? phase : await(phase, Deadline.NEVER, false);
    }

    public int awaitAdvanceInterruptibly(int phase) throws InterruptedException {
        if (phase < 0) {
            return phase;
        }
        int now = await(phase, Deadline.NEVER, true);
        if (now == phase) {
            Fiber.throwIfInterrupted();
        }
        return now;
    }

    public int awaitAdvanceInterruptibly(int phase, long timeout, TimeUnit unit) throws InterruptedException, TimeoutException {
        if (phase < 0) {
            return phase;
        }
        int now = await(phase, Deadline.in(unit.toNanos(timeout)), true);
        if (now == phase) {
            Fiber.throwIfInterrupted();
            throw new TimeoutException();
        }
        return now;
    }

    /** The phase after waiting while it is {@code phase}. */
    private int await(int phase, long deadline, boolean interruptible) {
        if (root.phase == phase) {
            if (interruptible) {
                root.waiting.await(deadline);
            } else {
                root.waiting.awaitUninterruptibly();
            }
        }
        return currentPhase();
    }

    public void forceTermination() {
        if (root.phase >= 0) {
            root.begin(root.phase | Integer.MIN_VALUE);
        }
    }

    protected boolean onAdvance(int phase, int registeredParties) {
        return registeredParties == 0;
    }

    public final int getPhase() {
        return root.phase;
    }

    public int getRegisteredParties() {
        return parties;
    }

    public int getArrivedParties() {
        return parties - getUnarrivedParties();
    }

    public int getUnarrivedParties() {
        currentPhase();
        return missing;
    }

    public TPhaser getParent() {
        return parent;
    }

    public TPhaser getRoot() {
        return root;
    }

    public boolean isTerminated() {
        return root.phase < 0;
    }

    private String stateText() {
        return super.toString() + "[phase = " + root.phase + " parties = " + parties + " arrived = " + getArrivedParties() + "]";
    }

    @Override
    public String toString() {
        return stateText();
    }
}
