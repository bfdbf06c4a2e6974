package ristretto.tcp;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import ristretto.signatures.Ip;
import ristretto.signatures.TransportException.Reason;

/** Whatever arrives, nothing is thrown and memory stays bounded. */
class GarbageTest {
    @Property(tries = 300)
    void arbitraryBytesAreSurvived(@ForAll @Size(max = 120) byte[] bytes, @ForAll boolean valid) {
        try (Peer peer = new Peer().connected()) {
            peer.loop.inLoop(() -> {
                peer.ip.receiver.received(Bench.buffer(bytes), peer.address, peer.ip.address, valid);
                peer.ip.receiver.unreachable(peer.address, Bench.buffer(bytes), Ip.Unreachable.TOO_BIG);
            });
        }
    }

    /** Segments with plausible ports and numbers and everything else at random, in every state of a connection. */
    @Property(tries = 300)
    void arbitrarySegmentsAreSurvived(@ForAll long seed) {
        Random random = new Random(seed);
        TcpSettings settings = new TcpSettings(8, 4, 1 << 18, 8192, 16384, 40, 200, 5000, 2000, 4, 0, random.nextBoolean());
        try (Peer peer = new Peer(settings)) {
            if (random.nextBoolean()) {
                peer.window = random.nextInt(65536);
                peer.connected();
            } else {
                peer.listening();
                peer.block = peer.loop.compute(() -> peer.engine.connect(50_000, peer.address, Peer.PEER_PORT));
                peer.stackPort = 50_000;
                peer.expected = peer.take(Peer.SYN).sequence() + 1;
            }
            for (int i = 0; i < 100; i++) {
                step(peer, random);
                assertTrue(peer.engine.table.count() <= 8 + 4 + 4);
                assertTrue(peer.engine.chunks.used() <= 64);
            }
            peer.loop.inLoop(() -> {
                while (peer.listener.waiting() > 0) {
                    peer.listener.take().abort(Reason.CLOSED);
                }
                peer.block.abort(Reason.CLOSED);
            });
            peer.loop.runUntilIdle();
            Bench.checkNothingHeld(peer.engine, peer.memory);
            assertTrue(peer.engine.table.count() == 0, () -> peer.engine.table.count() + " flows are left, seed " + seed);
        }
    }

    private static void step(Peer peer, Random random) {
        switch (random.nextInt(12)) {
            case 0 -> peer.loop.inLoop(() -> peer.block.read(Bench.buffer(new byte[5000]), 0, random.nextInt(5000)));
            case 1 -> {
                if (peer.block.state().sends()) {
                    peer.loop.inLoop(() -> peer.block.write(Bench.buffer(new byte[5000]), 0, random.nextInt(5000)));
                }
            }
            case 2 -> peer.flush();
            case 3 -> peer.milliseconds(random.nextInt(random.nextInt(10) == 0 ? 5000 : 50));
            case 4 -> {
                if (random.nextInt(20) == 0) {
                    peer.loop.inLoop(random.nextBoolean() ? peer.block::closeOutput : peer.block::close);
                }
            }
            default -> segment(peer, random);
        }
        peer.seen.clear();
    }

    private static void segment(Peer peer, Random random) {
        int flags = switch (random.nextInt(10)) {
            case 0 -> random.nextInt(256);
            case 1 -> Peer.SYN;
            case 2 -> Peer.SYN | Peer.ACK;
            case 3 -> Peer.FIN | Peer.ACK;
            case 4 -> random.nextInt(10) == 0 ? Peer.RST : Peer.ACK;
            default -> Peer.ACK;
        };
        if (random.nextInt(20) == 0) {
            peer.port = Peer.PEER_PORT + random.nextInt(12);
        }
        peer.options = new byte[4 * random.nextInt(5)];
        random.nextBytes(peer.options);
        peer.window = random.nextInt(65536);
        int acknowledgment = random.nextBoolean() ? peer.block.sender.unacknowledged()
            : random.nextInt(3) == 0 ? random.nextInt() : peer.block.sender.furthest() - random.nextInt(3000) + 1000;
        peer.send(flags, near(peer.block.receiver.next(), random), acknowledgment, new byte[random.nextInt(2000)]);
    }

    private static int near(int number, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> number + random.nextInt(20_000) - 2000;
            case 1 -> random.nextInt(5) == 0 ? random.nextInt() : number - 1;
            default -> number;
        };
    }
}
