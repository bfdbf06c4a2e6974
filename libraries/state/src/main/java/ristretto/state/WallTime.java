package ristretto.state;

import ristretto.signatures.EventLoop;
import ristretto.signatures.WallClock;

/** Points of time in terms that hold in the next run too. */
record WallTime(EventLoop loop, WallClock clock) {
    private static final long MILLISECOND = 1_000_000;

    long now() {
        return loop.now();
    }

    /** Milliseconds since 1970. */
    long milliseconds(long point) {
        return clock.milliseconds() + (point - loop.now()) / MILLISECOND;
    }

    /** The point on the loop's line of time. */
    long point(long milliseconds) {
        return loop.now() + (milliseconds - clock.milliseconds()) * MILLISECOND;
    }
}
