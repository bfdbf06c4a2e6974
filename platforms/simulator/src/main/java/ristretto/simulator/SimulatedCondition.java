package ristretto.simulator;

import java.util.ArrayList;
import java.util.List;
import ristretto.signatures.EventLoop;

/** A condition whose waiting takes virtual time. */
final class SimulatedCondition implements EventLoop.Condition {
    private final Turns turns;
    private final List<Participant> waiting = new ArrayList<>();

    SimulatedCondition(Turns turns) {
        this.turns = turns;
    }

    @Override
    public boolean await(long deadline) throws InterruptedException {
        turns.requireHeld();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return turns.await(this, deadline);
    }

    @Override
    public void signalAll() {
        turns.requireHeld();
        turns.wakeAll(waiting);
    }

    void add(Participant participant) {
        waiting.add(participant);
    }

    void remove(Participant participant) {
        waiting.remove(participant);
    }
}
