package ristretto.tcp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ristretto.signatures.Network;

/** Bytes go both ways between two stacks and arrive as they were sent, whatever the wire does. */
class TransferTest {
    private static TcpSettings settings(int sendBuffer, int receiveBuffer, boolean timestamps) {
        return new TcpSettings(100, 16, 1 << 24, sendBuffer, receiveBuffer, 40, 200, 3_600_000, 1000, 16, 0, timestamps);
    }

    private static void transfer(Bench bench, int bytes, long seed) {
        TcpListener listener = bench.listen(5);
        ControlBlock client = bench.connect();
        SplittableRandom random = new SplittableRandom(seed);
        Pump up = new Pump(bench.loop, client, random.split(), bytes);
        ControlBlock server = bench.accept(listener);
        Pump down = new Pump(bench.loop, server, random.split(), bytes);
        bench.loop.runUntil(() -> up.finished() && down.finished(), 36_000 * Bench.SECOND);
        assertArrayEquals(up.sent(), down.received());
        assertArrayEquals(down.sent(), up.received());
        bench.loop.inLoop(() -> {
            client.close();
            server.close();
        });
        bench.loop.inLoop(listener::close);
        bench.loop.runUntilIdle();
        assertEquals(State.CLOSED, client.state());
        assertEquals(State.CLOSED, server.state());
        bench.checkNothingHeld();
        assertEquals(0, bench.client.table.count());
        assertEquals(0, bench.server.table.count());
    }

    @Test
    void aCleanWireNeedsNoRetransmission() {
        try (Bench bench = new Bench(1, settings(65536, 65536, true))) {
            transfer(bench, 1_000_000, 1);
            assertEquals(0, bench.client.counters.retransmitted);
            assertEquals(0, bench.server.counters.retransmitted);
            assertEquals(0, bench.server.counters.unexpected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.0, 0.0, 0.0, 0.0", "0.01, 0.0, 0.0, 0.0", "0.1, 0.0, 0.0, 0.0", "0.25, 0.0, 0.0, 0.0", "0.0, 0.1, 0.0, 0.0",
        "0.0, 0.0, 0.3, 0.0", "0.0, 0.0, 0.0, 0.1", "0.05, 0.05, 0.2, 0.05", "0.2, 0.2, 0.5, 0.2"
    })
    void everyByteArrivesOverAFaultyWire(double loss, double duplication, double reordering, double corruption) {
        long seed = Double.hashCode(loss + 2 * duplication + 3 * reordering + 4 * corruption);
        int[] sizes = {1024, 3000, 20_000, 500_000};
        for (int sendBuffer : sizes) {
            for (int receiveBuffer : sizes) {
                seed++;
                boolean timestamps = (seed & 1) == 0;
                try (Bench bench = new Bench(seed, settings(sendBuffer, receiveBuffer, timestamps))) {
                    bench.wire.loss = loss;
                    bench.wire.duplication = duplication;
                    bench.wire.reordering = reordering;
                    bench.wire.corruption = corruption;
                    transfer(bench, 40_000 + (int) (seed & 0xFFF), seed);
                } catch (RuntimeException | AssertionError failure) {
                    throw new AssertionError("seed " + seed + ", send buffer " + sendBuffer + ", receive buffer "
                        + receiveBuffer + ", timestamps " + timestamps, failure);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.0, false", "0.0, true", "0.02, false", "0.02, true"})
    void offloadsCarryBytesInLargeFrames(double loss, boolean coalesced) {
        long seed = 77;
        try (Bench bench = new Bench(seed, settings(500_000, 500_000, true))) {
            bench.clientIp.offloads = new Network.Offloads(true, 65_000);
            bench.serverIp.offloads = new Network.Offloads(true, 65_000);
            bench.wire.loss = loss;
            bench.wire.coalesced = coalesced;
            transfer(bench, 2_000_000, seed);
            assertTrue(bench.wire.log.stream().anyMatch(packet -> packet.bytes().length > 30_000));
        }
    }

    /** Everything at random. {@code -Dtcp.seeds=1000} tries more, {@code -Dtcp.seed=7} begins there. */
    @Test
    void everyByteArrivesWhateverTheDiceSay() {
        long first = Long.getLong("tcp.seed", 1);
        for (long seed = first; seed < first + Integer.getInteger("tcp.seeds", 40); seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            TcpSettings one = anySettings(random);
            TcpSettings two = anySettings(random);
            try (Bench bench = new Bench(seed, one, two)) {
                bench.wire.loss = random.nextInt(2) * random.nextDouble(0.2);
                bench.wire.duplication = random.nextInt(2) * random.nextDouble(0.2);
                bench.wire.reordering = random.nextInt(2) * random.nextDouble(0.5);
                bench.wire.corruption = random.nextInt(2) * random.nextDouble(0.1);
                bench.wire.coalesced = random.nextBoolean();
                bench.clientIp.mtu = 200 + random.nextInt(1500);
                bench.serverIp.mtu = bench.clientIp.mtu;
                if (random.nextBoolean()) {
                    bench.clientIp.offloads = new Network.Offloads(true, random.nextInt(65_536));
                    bench.serverIp.offloads = new Network.Offloads(true, random.nextInt(65_536));
                }
                transfer(bench, random.nextInt(100_000), seed);
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("-Dtcp.seed=" + seed + " -Dtcp.seeds=1, " + one + ", " + two, failure);
            }
        }
    }

    private static TcpSettings anySettings(SplittableRandom random) {
        return new TcpSettings(1 + random.nextInt(3), random.nextInt(3), 1 << 16 + random.nextInt(6), 1 << 10 + random.nextInt(8),
            1 << 10 + random.nextInt(10), random.nextInt(500), 1 + random.nextInt(300), 3_600_000, random.nextInt(5000),
            random.nextInt(3), 0, random.nextBoolean());
    }
}
