package ristretto.examples.gateway;

import ristretto.configuration.Appliance;
import ristretto.configuration.Description;

/** Lets an outer network reach one service of an inner one, and nothing else of it. */
public final class Gateway implements Appliance {
    @Override
    public void describe(Description it) {
        it.runs(Relay.class);
    }
}
