package ristretto.benchmarks.json;

import ristretto.configuration.Appliance;
import ristretto.configuration.Description;

/** Answers each request with a document made for it. */
public final class Json implements Appliance {
    @Override
    public void describe(Description it) {
        it.runs(Service.class);
    }
}
