package ristretto.simulator;

import ristretto.signatures.EventLoop;
import ristretto.signatures.Provides;

/** The loop of the {@link SimulatedHost}. */
@Provides(value = EventLoop.class, targets = "simulator")
public final class HostEventLoop implements EventLoop {
    private final EventLoop loop = SimulatedHost.current().loop();

    @Override
    public void enter() {
        loop.enter();
    }

    @Override
    public void leave() {
        loop.leave();
    }

    @Override
    public long now() {
        return loop.now();
    }

    @Override
    public Timer timer(Runnable task) {
        return loop.timer(task);
    }

    @Override
    public Condition condition() {
        return loop.condition();
    }

    @Override
    public void submit(Runnable task) {
        loop.submit(task);
    }
}
