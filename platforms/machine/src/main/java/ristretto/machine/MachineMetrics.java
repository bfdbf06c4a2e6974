package ristretto.machine;

import ristretto.signatures.Metrics;
import ristretto.signatures.Provides;

/** What {@link CollectorStatistics} counts, and the clock. */
@Provides(value = Metrics.class, targets = {"virtio", "sandbox"})
public final class MachineMetrics implements Metrics {
    @Override
    public long uptime() {
        return Clock.now();
    }

    @Override
    public Heap heap() {
        Runtime runtime = Runtime.getRuntime();
        return new Heap(runtime.totalMemory() - runtime.freeMemory(), runtime.maxMemory());
    }

    @Override
    public Pauses youngCollections() {
        return new Pauses(CollectorStatistics.youngCollections(), CollectorStatistics.youngTime(), CollectorStatistics.longestYoung());
    }

    @Override
    public Pauses fullCollections() {
        return new Pauses(CollectorStatistics.fullCollections(), CollectorStatistics.fullTime(), CollectorStatistics.longestFull());
    }
}
