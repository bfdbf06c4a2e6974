package ristretto.network;

import ristretto.signatures.Buffer;
import ristretto.signatures.Ethernet;
import ristretto.signatures.EventLoop;
import ristretto.signatures.MacAddress;
import ristretto.signatures.Network;
import ristretto.signatures.OutgoingFrame;
import ristretto.signatures.Provides;

/** Ethernet on a network interface. */
@Provides(Ethernet.class)
public final class EthernetLayer implements Ethernet {
    private static final int MOST_TYPES = 4;

    private final Network network;
    private final MacAddress mac;
    private final int[] types = new int[MOST_TYPES];
    private final Receiver[] receivers = new Receiver[MOST_TYPES];
    private int registered;
    private MacAddress lastSource = MacAddress.BROADCAST;
    private long received;
    private long sent;
    private long malformed;
    private long notForUs;
    private long spoofed;
    private long unknownType;
    private long failed;

    public EthernetLayer(Network network, EventLoop loop) {
        this.network = network;
        this.mac = network.mac();
        loop.enter();
        try {
            network.listen(this::received);
        } finally {
            loop.leave();
        }
    }

    @Override
    public MacAddress mac() {
        return mac;
    }

    @Override
    public int mtu() {
        return network.mtu();
    }

    @Override
    public Network.Offloads offloads() {
        return network.offloads();
    }

    @Override
    public void send(OutgoingFrame frame, MacAddress destination, int type) {
        int at = frame.prepend(EthernetHeader.LENGTH);
        EthernetHeader.write(frame.head(), at, destination, mac, type);
        sent++;
        network.transmit(frame);
    }

    @Override
    public void register(int type, Receiver receiver) {
        for (int i = 0; i < registered; i++) {
            if (types[i] == type) {
                receivers[i] = receiver;
                return;
            }
        }
        if (registered == MOST_TYPES) {
            throw new IllegalStateException("more than " + MOST_TYPES + " EtherTypes");
        }
        types[registered] = type;
        receivers[registered++] = receiver;
    }

    private void received(Buffer frame, boolean checksumValid) {
        received++;
        if (!EthernetHeader.fits(frame)) {
            malformed++;
            return;
        }
        long destination = EthernetHeader.destinationBits(frame);
        long source = EthernetHeader.sourceBits(frame);
        if (source == mac.bits() || group(source)) {
            spoofed++;
        } else if (destination != mac.bits() && !group(destination)) {
            notForUs++;
        } else {
            deliver(frame, source, destination, checksumValid);
        }
    }

    private void deliver(Buffer frame, long source, long destination, boolean checksumValid) {
        int type = EthernetHeader.type(frame);
        for (int i = 0; i < registered; i++) {
            if (types[i] == type) {
                hand(receivers[i], frame, source, destination, checksumValid);
                return;
            }
        }
        unknownType++;
    }

    private void hand(Receiver receiver, Buffer frame, long source, long destination, boolean checksumValid) {
        try {
            receiver.received(frame.slice(EthernetHeader.LENGTH), sourceAddress(source), destinationAddress(destination), checksumValid);
        } catch (RuntimeException | Error failure) {
            // No frame may stop the machine: whatever a layer above failed to foresee, or had no memory for, ends here, and is
            // seen in the counter.
            failed++;
        }
    }

    private static boolean group(long bits) {
        return (bits & 0x0100_0000_0000L) != 0;
    }

    private MacAddress sourceAddress(long bits) {
        if (lastSource.bits() != bits) {
            lastSource = new MacAddress(bits);
        }
        return lastSource;
    }

    private MacAddress destinationAddress(long bits) {
        return bits == mac.bits() ? mac : bits == MacAddress.BROADCAST.bits() ? MacAddress.BROADCAST : new MacAddress(bits);
    }

    /** Counters since the layer was created. */
    public Statistics statistics() {
        return new Statistics(received, sent, malformed, notForUs, spoofed, unknownType, failed);
    }

    /**
     * @param malformed frames too short for a header
     * @param notForUs frames to another station
     * @param spoofed frames from a group's address or from this station's own
     * @param unknownType frames of an EtherType that nobody registered for
     * @param failed frames whose handling ended in an exception: always 0 unless a layer has a defect or memory ran out
     */
    public record Statistics(long received, long sent, long malformed, long notForUs, long spoofed, long unknownType, long failed) { }
}
