package ristretto.simulator;

import ristretto.signatures.Entropy;
import ristretto.signatures.Provides;

/** The random numbers of the {@link SimulatedHost}. */
@Provides(value = Entropy.class, targets = "simulator")
public final class HostEntropy implements Entropy {
    private final Entropy entropy = SimulatedHost.current().entropy();

    @Override
    public void fill(byte[] into, int from, int count) {
        entropy.fill(into, from, count);
    }
}
