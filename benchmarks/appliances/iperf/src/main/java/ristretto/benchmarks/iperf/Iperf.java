package ristretto.benchmarks.iperf;

import ristretto.configuration.Appliance;
import ristretto.configuration.Description;

/** The server's side of iperf3, so that the ordinary client of that name can measure how fast TCP is. */
public final class Iperf implements Appliance {
    @Override
    public void describe(Description it) {
        it.runs(IperfServer.class);
    }
}
