package ristretto.simulator;

import ristretto.signatures.Instance;
import ristretto.signatures.MacAddress;
import ristretto.signatures.Network;
import ristretto.signatures.OutgoingFrame;
import ristretto.signatures.Provides;

/** An interface of the {@link SimulatedHost}: the one of the same place among the program's. */
@Provides(value = Network.class, targets = "simulator")
public final class HostNetwork implements Network {
    private final Network station;

    public HostNetwork(Instance instance) {
        SimulatedHost host = SimulatedHost.current();
        if (instance.index() >= host.networks().size()) {
            throw new IllegalStateException("the program wants network interface " + instance.index() + " of a host that has "
                    + host.networks().size());
        }
        this.station = host.networks().get(instance.index());
    }

    @Override
    public MacAddress mac() {
        return station.mac();
    }

    @Override
    public int mtu() {
        return station.mtu();
    }

    @Override
    public Offloads offloads() {
        return station.offloads();
    }

    @Override
    public void transmit(OutgoingFrame frame) {
        station.transmit(frame);
    }

    @Override
    public void listen(Receiver receiver) {
        station.listen(receiver);
    }

    @Override
    public Statistics statistics() {
        return station.statistics();
    }
}
