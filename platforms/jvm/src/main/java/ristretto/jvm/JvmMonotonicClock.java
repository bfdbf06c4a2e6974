package ristretto.jvm;

import ristretto.signatures.MonotonicClock;
import ristretto.signatures.Provides;

/** The JVM's own clock for durations, the one that {@link JvmEventLoop} runs by. */
@Provides(value = MonotonicClock.class, targets = "jvm")
public final class JvmMonotonicClock implements MonotonicClock {
    @Override
    public long nanoseconds() {
        return System.nanoTime();
    }
}
