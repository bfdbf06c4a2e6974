package ristretto.benchmarks.fibers;

import ristretto.configuration.Appliance;
import ristretto.configuration.Description;

/** Measures virtual threads, which are fibers in an image. */
public final class Fibers implements Appliance {
    @Override
    public void describe(Description it) {
        it.runs(Measurements.class);
    }
}
