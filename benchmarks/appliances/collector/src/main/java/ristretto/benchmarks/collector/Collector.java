package ristretto.benchmarks.collector;

import ristretto.configuration.Appliance;
import ristretto.configuration.Description;

/** Measures the collection of garbage. */
public final class Collector implements Appliance {
    @Override
    public void describe(Description it) {
        it.runs(Measurements.class);
    }
}
