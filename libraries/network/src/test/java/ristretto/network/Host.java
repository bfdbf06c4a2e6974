package ristretto.network;

import java.util.Optional;
import ristretto.jvm.JvmMemory;
import ristretto.signatures.Instance;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.MacAddress;
import ristretto.signatures.Network;
import ristretto.signatures.State;
import ristretto.simulator.CountingMemory;
import ristretto.simulator.RecordingConsole;
import ristretto.simulator.SeededEntropy;
import ristretto.simulator.SimulatedLoop;
import ristretto.simulator.SimulatedNetwork;
import ristretto.simulator.SimulatedSegment;
import ristretto.state.NoState;

/** A machine with all layers of this module on a simulated segment. */
final class Host {
    final SimulatedNetwork station;
    final EthernetLayer ethernet;
    final Ipv4Layer ip;
    final UdpLayer udp;
    final RecordingConsole console = new RecordingConsole();
    final CountingMemory memory = new CountingMemory(new JvmMemory(), 1 << 20);
    /** Bytes that the layers keep for good. */
    final long standing;

    Host(SimulatedLoop loop, SimulatedSegment segment, int number, Ipv4Settings settings, Network.Offloads offloads) {
        this(loop, segment, number, settings, offloads, new NoState());
    }

    Host(SimulatedLoop loop, SimulatedSegment segment, int number, Ipv4Settings settings, Network.Offloads offloads, State state) {
        station = segment.attach(mac(number), SimulatedSegment.MTU, offloads, false);
        SeededEntropy entropy = new SeededEntropy(number);
        ethernet = new EthernetLayer(station, loop);
        ip = new Ipv4Layer(ethernet, loop, entropy, memory, console, state, Instance.ONLY, settings);
        udp = new UdpLayer(ip, loop, entropy, memory);
        standing = memory.used();
    }

    Host(SimulatedLoop loop, SimulatedSegment segment, int number, Ipv4Settings settings) {
        this(loop, segment, number, settings, Network.Offloads.NONE);
    }

    /** A host with the address 10.0.0.{@code number}. */
    Host(SimulatedLoop loop, SimulatedSegment segment, int number) {
        this(loop, segment, number, fixed(number));
    }

    static Ipv4Settings fixed(int number) {
        return Ipv4Settings.fixed(new Ipv4Cidr(address(number), 24), Optional.of(address(254)));
    }

    static Ipv4Address address(int number) {
        return new Ipv4Address(0x0A000000 | number);
    }

    static MacAddress mac(int number) {
        return new MacAddress(0x0200_0000_0000L | number);
    }

    Ipv4Address address() {
        return (Ipv4Address) ip.address();
    }
}
