package ristretto.tcp;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import ristretto.signatures.EventLoop;

/** A link between two IP layers that loses, duplicates, delays and corrupts packets, the same ones for the same seed. */
final class Wire {
    static final long LATENCY = 1_000_000;

    private final EventLoop loop;
    private final SplittableRandom random;
    double loss;
    double duplication;
    double reordering;
    double corruption;
    /** Whether packets with many segments arrive as they were sent, as with receive offload. */
    boolean coalesced;
    final List<FakeIp.Packet> log = new ArrayList<>();

    Wire(EventLoop loop, long seed) {
        this.loop = loop;
        random = new SplittableRandom(seed);
    }

    void join(FakeIp a, FakeIp b) {
        a.wire = packet -> carry(packet, b);
        b.wire = packet -> carry(packet, a);
    }

    private void carry(FakeIp.Packet packet, FakeIp to) {
        log.add(packet);
        if (packet.segmentSize() == 0 || coalesced) {
            carryOne(packet, to);
        } else {
            Segments.split(packet).forEach(each -> carryOne(each, to));
        }
    }

    private void carryOne(FakeIp.Packet packet, FakeIp to) {
        if (random.nextDouble() < loss) {
            return;
        }
        FakeIp.Packet carried = random.nextDouble() < corruption ? damaged(packet) : packet;
        long delay = LATENCY + (random.nextDouble() < reordering ? random.nextLong(5 * LATENCY) : 0);
        arrive(carried, to, delay);
        if (random.nextDouble() < duplication) {
            arrive(carried, to, delay + random.nextLong(3 * LATENCY));
        }
    }

    private FakeIp.Packet damaged(FakeIp.Packet packet) {
        byte[] bytes = packet.bytes().clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return new FakeIp.Packet(bytes, packet.source(), packet.destination(), 0);
    }

    private void arrive(FakeIp.Packet packet, FakeIp to, long delay) {
        loop.timer(() -> to.deliver(packet)).set(loop.now() + delay);
    }
}
