package ristretto.simulator;

import ristretto.signatures.EventLoop;

/** A timer on virtual time: it runs a task, or ends the waiting of a participant. */
final class SimulatedTimer implements EventLoop.Timer, Comparable<SimulatedTimer> {
    private final Turns turns;
    private final Runnable task;
    private final Participant wakes;
    private long deadline;
    private long order;
    private boolean pending;

    SimulatedTimer(Turns turns, Runnable task) {
        this.turns = turns;
        this.task = task;
        this.wakes = null;
    }

    SimulatedTimer(Turns turns, Participant wakes) {
        this.turns = turns;
        this.task = null;
        this.wakes = wakes;
    }

    @Override
    public void set(long deadline) {
        turns.requireHeld();
        turns.schedule(this, deadline, turns.nextOrder());
    }

    @Override
    public void cancel() {
        turns.requireHeld();
        turns.unschedule(this);
    }

    @Override
    public boolean pending() {
        turns.requireHeld();
        return pending;
    }

    /** When it is due, in nanoseconds. */
    long deadline() {
        return deadline;
    }

    /** The participant that it wakes; null if it runs a task. */
    Participant wakes() {
        return wakes;
    }

    Runnable task() {
        return task;
    }

    void due(long deadline, long order) {
        this.deadline = deadline;
        this.order = order;
        pending = true;
    }

    /** Takes note that it is no longer in the queue; false if it was not. */
    boolean taken() {
        boolean was = pending;
        pending = false;
        return was;
    }

    @Override
    public int compareTo(SimulatedTimer other) {
        int byTime = Long.compare(deadline, other.deadline);
        return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
}
