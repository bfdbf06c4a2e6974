package ristretto.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ristretto.jvm.JvmBuffer;
import ristretto.signatures.MacAddress;
import ristretto.signatures.Network;
import ristretto.signatures.OutgoingFrame;

/** A station on a {@link SimulatedSegment}. */
public final class SimulatedNetwork implements Network {
    private static final int ETHERNET_HEADER = 14;
    private static final int LEAST_HEADERS = 40;
    private static final byte USED = (byte) 0xDD;

    private final SimulatedLoop loop;
    private final SimulatedSegment segment;
    private final MacAddress mac;
    private final int mtu;
    private final Offloads offloads;
    private final boolean large;
    private Optional<Receiver> receiver = Optional.empty();
    private long sendingUntil;
    private long received;
    private long receivedBytes;
    private long sent;
    private long sentBytes;
    private long dropped;

    SimulatedNetwork(SimulatedLoop loop, SimulatedSegment segment, MacAddress mac, int mtu, Offloads offloads, boolean large) {
        this.loop = loop;
        this.segment = segment;
        this.mac = mac;
        this.mtu = mtu;
        this.offloads = offloads;
        this.large = large;
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
        return offloads;
    }

    /** @throws IllegalStateException if the frame asks for what the device does not offer, which a real one would send damaged */
    @Override
    public void transmit(OutgoingFrame frame) {
        loop.requireHeld();
        byte[] whole = new byte[frame.length()];
        frame.copyTo(JvmBuffer.of(whole), 0);
        List<byte[]> pieces = List.of(whole);
        if (frame.checksumStart() >= 0) {
            requireOffered(offloads.checksum(), "complete a checksum");
            TransportOffload.completeChecksum(whole, frame.checksumStart() - frame.start(), frame.checksumOffset());
        }
        if (frame.segmentSize() > 0) {
            requireOffered(whole.length - ETHERNET_HEADER - LEAST_HEADERS <= offloads.segmentation(), "split " + whole.length + " bytes");
            pieces = TransportOffload.split(whole, frame.segmentSize());
        }
        send(whole, pieces);
    }

    /** {@code inject(frame)} sends the bytes of a frame, well-formed or not, from this station. */
    public void inject(byte[] frame) {
        loop.requireHeld();
        segment.carry(this, frame, List.of(frame.clone()), loop.now());
    }

    private void send(byte[] whole, List<byte[]> pieces) {
        int longest = pieces.stream().mapToInt(piece -> piece.length).max().orElse(0);
        long now = loop.now();
        long bandwidth = segment.conditions().bandwidth();
        long waiting = bandwidth == 0 ? 0 : Math.max(0, sendingUntil - now) * bandwidth / 8_000_000_000L;
        if (longest > mtu + ETHERNET_HEADER || waiting > segment.conditions().queue()) {
            dropped++;
            return;
        }
        for (byte[] piece : pieces) {
            sent++;
            sentBytes += piece.length;
            sendingUntil = Math.max(now, sendingUntil) + (bandwidth == 0 ? 0 : piece.length * 8_000_000_000L / bandwidth);
        }
        segment.carry(this, whole, pieces, sendingUntil);
    }

    private static void requireOffered(boolean offered, String what) {
        if (!offered) {
            throw new IllegalStateException("the device was asked to " + what + ", which it does not offer");
        }
    }

    boolean large() {
        return large;
    }

    void arrive(byte[] frame) {
        received++;
        receivedBytes += frame.length;
        boolean checksumValid = offloads.checksum() && TransportOffload.checksumValid(frame);
        receiver.ifPresent(receiver -> receiver.received(JvmBuffer.of(frame), checksumValid));
        // Whoever kept the buffer beyond the call is to notice.
        Arrays.fill(frame, USED);
    }

    @Override
    public void listen(Receiver receiver) {
        this.receiver = Optional.of(receiver);
    }

    @Override
    public Statistics statistics() {
        return new Statistics(received, receivedBytes, sent, sentBytes, dropped);
    }
}
