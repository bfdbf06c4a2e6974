package ristretto.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ristretto.tcp.Peer.ACK;
import static ristretto.tcp.Peer.FIN;
import static ristretto.tcp.Peer.RST;
import static ristretto.tcp.Peer.SYN;

import org.junit.jupiter.api.Test;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.TransportException.Reason;

/** Segments by people who mean no good (RFC 4987, RFC 5961). */
class AttackTest {
    @Test
    void onlyTheExactNumberResets() {
        try (Peer peer = new Peer().connected()) {
            peer.milliseconds(1000);
            peer.send(RST, peer.next + 1, 0, "");
            peer.takeAck();
            peer.send(RST, peer.next - 1, 0, "");
            peer.send(RST, peer.next + 70_000, 0, "");
            peer.nothing();
            assertEquals(State.ESTABLISHED, peer.block.state());
            peer.send(RST, peer.next, 0, "");
            assertEquals(State.CLOSED, peer.block.state());
            assertEquals(Reason.RESET, peer.block.failure());
            peer.nothing();
        }
    }

    @Test
    void aSynInAConnectionIsChallenged() {
        try (Peer peer = new Peer().connected()) {
            peer.milliseconds(1000);
            peer.send(SYN, peer.next, 0, "");
            peer.takeAck();
            peer.milliseconds(1000);
            peer.send(SYN, peer.next - 50_000, 0, "");
            peer.takeAck();
            assertEquals(State.ESTABLISHED, peer.block.state());
        }
    }

    @Test
    void challengesAreRare() {
        try (Peer peer = new Peer().connected()) {
            peer.milliseconds(1000);
            for (int i = 1; i <= 1000; i++) {
                peer.send(RST, peer.next + i, 0, "");
            }
            assertEquals(1, peer.seen.size());
            assertEquals(1000, peer.engine.statistics().unexpected());
        }
    }

    @Test
    void acknowledgmentsOfWhatWasNotSentAreChallenged() {
        try (Peer peer = new Peer().connected()) {
            peer.milliseconds(1000);
            peer.send(ACK, peer.next, peer.expected + 1, "injected");
            peer.takeAck();
            assertEquals("", peer.read());
            peer.milliseconds(1000);
            peer.send(ACK, peer.next, peer.expected - 100_000, "injected");
            peer.takeAck();
            assertEquals("", peer.read());
        }
    }

    @Test
    void segmentsWithoutAcknowledgmentAreDropped() {
        try (Peer peer = new Peer().connected()) {
            peer.send(0, peer.next, 0, "injected");
            peer.send(FIN, peer.next, 0, "");
            peer.milliseconds(1000);
            peer.nothing();
            assertEquals("", peer.read());
            assertEquals(State.ESTABLISHED, peer.block.state());
        }
    }

    @Test
    void dataOutsideTheWindowIsAcknowledgedOnly() {
        try (Peer peer = new Peer().connected()) {
            peer.send(ACK, peer.next + 70_000, peer.expected, "far");
            peer.takeAck();
            assertEquals("", peer.read());
        }
    }

    @Test
    void aSynFloodIsAnsweredWithCookiesAndKeepsLittle() {
        try (Peer peer = new Peer().listening(8)) {
            for (int i = 0; i < 10_000; i++) {
                peer.port = 1024 + i;
                peer.send(SYN, i, 0, "");
            }
            assertEquals(10_000, peer.seen.size());
            assertEquals(8, peer.engine.statistics().halfOpen());
            assertEquals(10_000 - 8, peer.engine.statistics().cookies());
            assertEquals(8, peer.engine.table.count());
        }
    }

    @Test
    void theTableOfHalfOpenConnectionsIsBoundedForAllListeners() {
        try (Peer peer = new Peer().listening(1000)) {
            for (int i = 0; i < 100; i++) {
                peer.port = 1024 + i;
                peer.send(SYN, i, 0, "");
            }
            assertEquals(16, peer.engine.statistics().halfOpen());
        }
    }

    @Test
    void aCookieOpensAConnection() {
        try (Peer peer = new Peer().listening(1)) {
            peer.send(SYN, 1, 0, "");
            peer.take(SYN | ACK);
            peer.port++;
            peer.options = new byte[] {2, 4, 4, (byte) 0xD2};
            peer.send(SYN, 100, 0, "");
            int cookie = peer.take(SYN | ACK).sequence();
            peer.options = new byte[] {};
            peer.send(ACK, 101, cookie + 1, "hello");
            peer.block = peer.listener.take();
            assertEquals("hello", peer.read());
            assertEquals(1220, peer.block.sender.mss());
        }
    }

    @Test
    void aForgedCookieOpensNothing() {
        try (Peer peer = new Peer().listening(1)) {
            peer.send(SYN, 1, 0, "");
            peer.take(SYN | ACK);
            peer.port++;
            peer.send(SYN, 100, 0, "");
            int cookie = peer.take(SYN | ACK).sequence();
            peer.send(ACK, 101, cookie + 2, "");
            peer.send(ACK, 102, cookie + 1, "");
            peer.port++;
            peer.send(ACK, 101, cookie + 1, "");
            peer.nothing();
            assertEquals(0, peer.listener.waiting());
        }
    }

    @Test
    void anOldCookieIsReset() {
        try (Peer peer = new Peer().listening(1)) {
            peer.send(SYN, 1, 0, "");
            peer.port++;
            peer.send(SYN, 100, 0, "");
            peer.take(SYN | ACK);
            int cookie = peer.take(SYN | ACK).sequence();
            peer.milliseconds(300_000);
            peer.seen.clear();
            peer.send(ACK, 101, cookie + 1, "");
            peer.take(RST);
        }
    }

    @Test
    void aFullBacklogIsSilent() {
        try (Peer peer = new Peer().listening(1)) {
            peer.send(SYN, 1, 0, "");
            int initial = peer.take(SYN | ACK).sequence();
            peer.send(ACK, 2, initial + 1, "");
            peer.port++;
            peer.send(SYN, 1, 0, "");
            peer.nothing();
            assertEquals(1, peer.engine.statistics().refused());
            peer.listener.take();
            peer.send(SYN, 1, 0, "");
            peer.take(SYN | ACK);
        }
    }

    @Test
    void connectionsBeyondTheLimitAreRefused() {
        TcpSettings settings = new TcpSettings(2, 16, 1 << 22, 65536, 65535, 40, 200, 120_000, 60_000, 16, 0, false);
        try (Peer peer = new Peer(settings)) {
            for (int i = 0; i < 2; i++) {
                peer.port++;
                peer.next = Peer.INITIAL;
                peer.connected();
            }
            peer.port++;
            peer.send(SYN, 1, 0, "");
            peer.take(RST | ACK);
            peer.loop.inLoop(() -> peer.block.abort(Reason.CLOSED));
            peer.seen.clear();
            peer.send(SYN, 1, 0, "");
            peer.take(SYN | ACK);
        }
    }

    @Test
    void broadcastsAndGroupsAreNotAnswered() {
        try (Peer peer = new Peer().listening()) {
            byte[] syn = new byte[20];
            syn[3] = 80;
            syn[12] = 0x50;
            syn[13] = SYN;
            Ipv4Address group = Ipv4Address.parse("224.0.0.1");
            deliver(peer, new FakeIp.Packet(syn, peer.address, Ipv4Address.BROADCAST, 0));
            deliver(peer, new FakeIp.Packet(syn, peer.address, group, 0));
            deliver(peer, new FakeIp.Packet(syn, group, peer.ip.address, 0));
            deliver(peer, new FakeIp.Packet(syn, Ipv4Address.BROADCAST, peer.ip.address, 0));
            peer.nothing();
            assertEquals(4, peer.engine.statistics().unexpected());
        }
    }

    private static void deliver(Peer peer, FakeIp.Packet packet) {
        peer.loop.inLoop(() -> peer.ip.deliver(Segments.seal(packet.bytes(), packet)));
    }

    @Test
    void wrappedNumbersAreToldByTheirTimestamps() {
        TcpSettings settings = new TcpSettings(100, 16, 1 << 22, 65536, 65535, 40, 200, 120_000, 60_000, 16, 0, true);
        try (Peer peer = new Peer(settings).listening()) {
            peer.options = timestamps(1000);
            peer.send(SYN, 100, 0, "");
            Peer.Seen answer = peer.take(SYN | ACK);
            peer.next = 101;
            peer.expected = answer.sequence() + 1;
            peer.options = timestamps(1001);
            peer.data("fresh");
            peer.block = peer.listener.take();
            assertEquals("fresh", peer.read());
            peer.milliseconds(1000);
            assertEquals(1001, peer.takeAck().echo());
            peer.options = timestamps(999);
            peer.send(ACK, peer.next, peer.expected, "stale");
            peer.takeAck();
            assertEquals("", peer.read());
        }
    }

    @Test
    void anAcknowledgmentStormDiesDown() {
        try (Bench bench = new Bench(3, Peer.SETTINGS)) {
            ControlBlock client = bench.connect();
            ControlBlock server = bench.accept(bench.listen(5));
            bench.loop.advance(Bench.SECOND);
            int before = bench.wire.log.size();
            bench.loop.inLoop(() -> {
                client.probe();
                server.probe();
            });
            bench.loop.advance(100 * Bench.SECOND);
            assertTrue(bench.wire.log.size() - before < 10);
            assertNotEquals(before, bench.wire.log.size());
        }
    }

    private static byte[] timestamps(int value) {
        return new byte[] {1, 1, 8, 10, 0, 0, (byte) (value >> 8), (byte) value, 0, 0, 0, 0};
    }
}
