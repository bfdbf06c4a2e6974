package ristretto.simulator;

import java.util.concurrent.locks.Condition;
import java.util.function.BooleanSupplier;

/** A thread of a simulation, as {@link Turns} sees it. Guarded by the lock of the turns. */
final class Participant implements Comparable<Participant> {
    enum State { OUTSIDE, READY, WAITING, INSIDE }

    final Thread thread;
    /** Signalled when it is granted the loop. */
    final Condition turn;
    /** Ends its waiting. */
    final SimulatedTimer deadline;
    State state = State.OUTSIDE;
    SimulatedCondition condition;
    BooleanSupplier done;
    boolean orIdle;
    boolean expired;
    /** The turn in which it asked for the loop. */
    long asked;

    Participant(Thread thread, Turns turns) {
        this.thread = thread;
        turn = turns.newCondition();
        deadline = new SimulatedTimer(turns, this);
    }

    boolean waiting() {
        return state == State.WAITING;
    }

    /** Those who asked in the same turn go in the order of their creation. */
    @Override
    public int compareTo(Participant other) {
        int byTurn = Long.compare(asked, other.asked);
        return byTurn != 0 ? byTurn : Long.compare(thread.threadId(), other.thread.threadId());
    }
}
