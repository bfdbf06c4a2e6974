package ristretto.benchmarks.micro;

import ristretto.configuration.Appliance;
import ristretto.configuration.Description;

/** Measures small pieces of the libraries in an image, the same that JMH measures on HotSpot. */
public final class Micro implements Appliance {
    @Override
    public void describe(Description it) {
        it.runs(Measurements.class);
    }
}
