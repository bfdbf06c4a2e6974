package ristretto.simulator;

import ristretto.signatures.EventLoop;
import ristretto.signatures.MacAddress;
import ristretto.signatures.Network;
import ristretto.signatures.OutgoingFrame;

/** A network interface that writes all its frames to a capture, as {@code tcpdump} on its host would see them. */
public final class CapturingNetwork implements Network {
    private final Network network;
    private final EventLoop loop;
    private final PcapWriter capture;

    public CapturingNetwork(Network network, EventLoop loop, PcapWriter capture) {
        this.network = network;
        this.loop = loop;
        this.capture = capture;
    }

    @Override
    public MacAddress mac() {
        return network.mac();
    }

    @Override
    public int mtu() {
        return network.mtu();
    }

    @Override
    public Offloads offloads() {
        return network.offloads();
    }

    @Override
    public void transmit(OutgoingFrame frame) {
        capture.write(loop.now(), frame);
        network.transmit(frame);
    }

    @Override
    public void listen(Receiver receiver) {
        network.listen((frame, checksumValid) -> {
            capture.write(loop.now(), frame.bytes(0, frame.length()));
            receiver.received(frame, checksumValid);
        });
    }

    @Override
    public Statistics statistics() {
        return network.statistics();
    }
}
