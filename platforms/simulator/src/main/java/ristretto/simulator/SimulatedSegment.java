package ristretto.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import ristretto.signatures.MacAddress;
import ristretto.signatures.Network;

/**
 * An Ethernet segment in memory: every frame that a station sends reaches all others, under {@link LinkConditions} that can
 * be changed at any time. Faults follow from the seed.
 */
public final class SimulatedSegment {
    /** The MTU of Ethernet. */
    public static final int MTU = 1500;

    private final SimulatedLoop loop;
    private final SplittableRandom random;
    private final List<SimulatedNetwork> stations = new ArrayList<>();
    private final List<Frame> recorded = new ArrayList<>();
    private LinkConditions conditions;
    private boolean recording;
    private Predicate<Frame> filter = frame -> true;

    public SimulatedSegment(SimulatedLoop loop, LinkConditions conditions, long seed) {
        this.loop = loop;
        this.conditions = conditions;
        this.random = new SplittableRandom(seed);
    }

    /** A segment without faults. */
    public SimulatedSegment(SimulatedLoop loop) {
        this(loop, LinkConditions.GOOD, 0);
    }

    /** Connects a station with an MTU of 1500 bytes and no offloads. */
    public SimulatedNetwork attach(MacAddress mac) {
        return attach(mac, MTU, Network.Offloads.NONE, false);
    }

    /**
     * {@code attach(mac, mtu, offloads, large)} connects a station.
     *
     * @param offloads what the station's device does in the stack's place; one with checksum offload also verifies on receipt
     * @param large the station takes in unsplit the segments that another's device would split for it
     */
    public SimulatedNetwork attach(MacAddress mac, int mtu, Network.Offloads offloads, boolean large) {
        SimulatedNetwork station = new SimulatedNetwork(loop, this, mac, mtu, offloads, large);
        stations.add(station);
        return station;
    }

    public LinkConditions conditions() {
        return conditions;
    }

    /** Frames sent from now on are carried under {@code conditions}. */
    public void conditions(LinkConditions conditions) {
        this.conditions = conditions;
    }

    /** Of the frames sent from now on, only those that {@code filter} accepts are carried. */
    public void carryOnly(Predicate<Frame> filter) {
        this.filter = filter;
    }

    /** Every frame that is sent from now on, in order, faults not applied; the list grows. */
    public List<Frame> record() {
        recording = true;
        return Collections.unmodifiableList(recorded);
    }

    /** Forgets the frames recorded so far. */
    public void forget() {
        recorded.clear();
    }

    /** {@code carry(sender, frame, pieces)} carries a frame to all stations but its sender, whole or as the device split it. */
    void carry(SimulatedNetwork sender, byte[] whole, List<byte[]> pieces, long departure) {
        for (byte[] piece : pieces) {
            Frame frame = new Frame(departure, sender.mac(), piece.clone());
            if (recording) {
                recorded.add(frame);
            }
            if (!filter.test(frame)) {
                return;
            }
        }
        for (SimulatedNetwork station : stations) {
            if (station != sender) {
                carryTo(station, station.large() ? List.of(whole) : pieces, departure);
            }
        }
    }

    private void carryTo(SimulatedNetwork station, List<byte[]> frames, long departure) {
        for (byte[] frame : frames) {
            if (random.nextDouble() < conditions.loss()) {
                continue;
            }
            deliver(station, frame, departure);
            if (random.nextDouble() < conditions.duplication()) {
                deliver(station, frame, departure);
            }
        }
    }

    private void deliver(SimulatedNetwork station, byte[] original, long departure) {
        byte[] frame = original.clone();
        if (random.nextDouble() < conditions.corruption()) {
            int bit = random.nextInt(frame.length * 8);
            frame[bit / 8] ^= (byte) (1 << bit % 8);
        }
        long arrival = departure + conditions.latency();
        if (conditions.jitter() > 0) {
            arrival += random.nextLong(conditions.jitter());
        }
        if (random.nextDouble() < conditions.reordering()) {
            arrival += 4 * conditions.latency();
        }
        loop.timer(() -> station.arrive(frame)).set(arrival);
    }

    /**
     * A frame as it was on the wire.
     *
     * @param time when its last bit left, in nanoseconds of the loop's time
     * @param sender the station that sent it, whatever its header claims
     */
    public record Frame(long time, MacAddress sender, byte[] bytes) { }
}
