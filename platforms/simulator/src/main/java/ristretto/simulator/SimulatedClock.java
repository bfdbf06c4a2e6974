package ristretto.simulator;

import ristretto.signatures.EventLoop;
import ristretto.signatures.MonotonicClock;
import ristretto.signatures.WallClock;

/** The time of a simulation. */
public final class SimulatedClock implements MonotonicClock, WallClock {
    private final EventLoop loop;
    private long offset;

    /** A clock that shows {@code milliseconds} since 1970 when the loop's time is zero. */
    public SimulatedClock(EventLoop loop, long milliseconds) {
        this.loop = loop;
        this.offset = milliseconds;
    }

    @Override
    public long nanoseconds() {
        return loop.now();
    }

    @Override
    public long milliseconds() {
        return offset + loop.now() / 1_000_000;
    }

    /** {@code correct(milliseconds)} makes civil time jump, forwards or backwards. */
    public void correct(long milliseconds) {
        offset += milliseconds;
    }
}
