package ristretto.sandbox;

import ristretto.machine.Hardware;
import ristretto.machine.Scheduler;
import ristretto.signatures.Buffer;
import ristretto.signatures.Console;
import ristretto.signatures.Instance;
import ristretto.signatures.MacAddress;
import ristretto.signatures.Network;
import ristretto.signatures.OutgoingFrame;
import ristretto.signatures.Provides;

/** The network interface of a sandbox: a descriptor that the launcher handed in, or that was opened before the filter. */
@Provides(value = Network.class, targets = "sandbox")
public final class SandboxNetwork implements Network, Hardware.Pollable {
    /** Frames in one turn of the event loop. */
    private static final int BUDGET = 64;

    private final Console console;
    private final Link link;
    private final MacAddress mac = new MacAddress(Descriptor.mac());
    private final int mtu = Descriptor.mtu();
    private final Lull lull = new Lull();
    private Receiver receiver = SandboxNetwork::nobody;
    private boolean lost;
    private long received;
    private long receivedBytes;
    private long sent;
    private long sentBytes;
    private long dropped;

    /** @throws IllegalArgumentException if the sandbox was started without a network, or this would be its second */
    public SandboxNetwork(Console console, Instance instance) {
        this.console = console;
        if (instance.index() > 0) {
            throw new IllegalArgumentException("a sandbox has one network interface, and there is none for '" + instance.name() + "'");
        }
        link = switch (Descriptor.kind()) {
            case Descriptor.TAP -> new TapLink();
            case Descriptor.STREAM -> new StreamLink();
            default -> throw new IllegalArgumentException(
                "the sandbox has no network: start it with --tap=NAME, --socket=PATH or --descriptor=NUMBER");
        };
        Scheduler.attach(this);
    }

    private static void nobody(Buffer frame, boolean checksumValid) {
        // Nobody listens yet.
    }

    @Override
    public MacAddress mac() {
        return mac;
    }

    @Override
    public int mtu() {
        return mtu;
    }

    @Override
    public Offloads offloads() {
        return link.offloads();
    }

    @Override
    public void transmit(OutgoingFrame frame) {
        if (!lost && link.send(frame)) {
            sent++;
            sentBytes += frame.length();
        } else {
            dropped++;
        }
    }

    @Override
    public void listen(Receiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public Statistics statistics() {
        return new Statistics(received, receivedBytes, sent - link.refused(), sentBytes, dropped + link.refused());
    }

    /** Takes a frame from the link. */
    void deliver(Buffer frame, boolean checksumValid) {
        received++;
        receivedBytes += frame.length();
        receiver.received(frame, checksumValid);
    }

    /** Counts a frame that is not one. */
    void drop() {
        dropped++;
    }

    @Override
    public boolean poll() {
        if (lost) {
            return false;
        }
        int taken = link.receive(BUDGET, this);
        if (!link.fault().isEmpty()) {
            lost = true;
            Descriptor.lose();
            console.print("The network is out of service: " + link.fault());
        }
        if (taken > 0) {
            lull.ends(taken);
        }
        return taken > 0;
    }

    @Override
    public boolean sleep() {
        if (!lost) {
            link.sleep();
        }
        return lull.isLong();
    }
}
