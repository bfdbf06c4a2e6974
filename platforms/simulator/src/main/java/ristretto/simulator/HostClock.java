package ristretto.simulator;

import ristretto.signatures.MonotonicClock;
import ristretto.signatures.Provides;
import ristretto.signatures.WallClock;

/** The clock of the {@link SimulatedHost}. */
@Provides(value = {MonotonicClock.class, WallClock.class}, targets = "simulator")
public final class HostClock implements MonotonicClock, WallClock {
    private final SimulatedClock clock = SimulatedHost.current().clock();

    @Override
    public long nanoseconds() {
        return clock.nanoseconds();
    }

    @Override
    public long milliseconds() {
        return clock.milliseconds();
    }
}
