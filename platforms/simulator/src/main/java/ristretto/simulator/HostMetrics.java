package ristretto.simulator;

import ristretto.jvm.JvmMetrics;
import ristretto.signatures.Metrics;
import ristretto.signatures.Provides;

/** Of the {@link SimulatedHost} there is the time; heap and collections are those of the JVM, which all hosts share. */
@Provides(value = Metrics.class, targets = "simulator")
public final class HostMetrics implements Metrics {
    private final SimulatedClock clock = SimulatedHost.current().clock();
    private final long started = clock.nanoseconds();
    private final Metrics shared = new JvmMetrics();

    @Override
    public long uptime() {
        return clock.nanoseconds() - started;
    }

    @Override
    public Heap heap() {
        return shared.heap();
    }

    @Override
    public Pauses youngCollections() {
        return shared.youngCollections();
    }

    @Override
    public Pauses fullCollections() {
        return shared.fullCollections();
    }
}
