package ristretto.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ristretto.tcp.Peer.ACK;
import static ristretto.tcp.Peer.FIN;
import static ristretto.tcp.Peer.RST;
import static ristretto.tcp.Peer.SYN;

import org.junit.jupiter.api.Test;
import ristretto.signatures.TransportException.Reason;

class HandshakeTest {
    private static final byte[] MSS_1000 = {2, 4, 3, (byte) 0xE8};

    private static ControlBlock connect(Peer peer) {
        ControlBlock block = peer.loop.compute(() -> peer.engine.connect(50_000, peer.address, Peer.PEER_PORT));
        peer.stackPort = 50_000;
        peer.block = block;
        return block;
    }

    @Test
    void aSynToAListenerIsAnswered() {
        try (Peer peer = new Peer().listening()) {
            peer.send(SYN, 100, 0, "");
            Peer.Seen answer = peer.take(SYN | ACK);
            assertEquals(101, answer.acknowledgment());
            assertEquals(1460, answer.mss());
            assertEquals(65535, answer.window());
            assertEquals(1, peer.engine.statistics().halfOpen());
            assertEquals(0, peer.engine.statistics().open());
        }
    }

    @Test
    void optionsAreAnsweredOnlyIfOffered() {
        TcpSettings settings = new TcpSettings(100, 16, 1 << 22, 65536, 1 << 20, 40, 200, 1000, 1000, 16, 0, true);
        try (Peer peer = new Peer(settings).listening()) {
            peer.send(SYN, 100, 0, "");
            Peer.Seen plain = peer.take(SYN | ACK);
            assertEquals(-1, plain.windowScale());
            assertFalse(plain.timestamped());
            peer.port++;
            peer.options = new byte[] {3, 3, 7, 1, 8, 10, 0, 0, 0, 9, 0, 0, 0, 0, 1, 1};
            peer.send(SYN, 100, 0, "");
            Peer.Seen all = peer.take(SYN | ACK);
            assertEquals(5, all.windowScale());
            assertEquals(9, all.echo());
        }
    }

    @Test
    void theHandshakeMakesAConnection() {
        try (Peer peer = new Peer().connected()) {
            assertEquals(1, peer.engine.statistics().open());
            assertEquals(0, peer.engine.statistics().halfOpen());
        }
    }

    @Test
    void dataMayComeWithTheLastAcknowledgment() {
        try (Peer peer = new Peer().listening()) {
            peer.send(SYN, 100, 0, "");
            int initial = peer.take(SYN | ACK).sequence();
            peer.send(ACK, 101, initial + 1, "early");
            peer.block = peer.listener.take();
            assertEquals("early", peer.read());
        }
    }

    @Test
    void aFinMayComeWithTheLastAcknowledgment() {
        try (Peer peer = new Peer().listening()) {
            peer.send(SYN, 100, 0, "");
            int initial = peer.take(SYN | ACK).sequence();
            peer.send(ACK | FIN, 101, initial + 1, "all");
            peer.block = peer.listener.take();
            assertEquals(State.CLOSE_WAIT, peer.block.state());
            assertEquals("all", peer.read());
        }
    }

    @Test
    void theAnswerToASynIsSentAgainLessAndLessOften() {
        try (Peer peer = new Peer().listening()) {
            peer.send(SYN, 100, 0, "");
            peer.take(SYN | ACK);
            for (int wait = 1000; wait <= 16_000; wait *= 2) {
                peer.milliseconds(wait - 1);
                peer.nothing();
                peer.milliseconds(1);
                peer.take(SYN | ACK);
            }
            peer.milliseconds(32_000);
            peer.nothing();
            assertEquals(0, peer.engine.statistics().halfOpen());
        }
    }

    @Test
    void aLateSynIsAnsweredAgainInTimeThoughAnOlderOneWaitsLong() {
        try (Peer peer = new Peer().listening()) {
            peer.send(SYN, 100, 0, "");
            peer.milliseconds(20_000);
            peer.seen.clear();
            peer.port++;
            peer.send(SYN, 100, 0, "");
            peer.take(SYN | ACK);
            peer.milliseconds(1000);
            assertEquals(peer.port, peer.take(SYN | ACK).destinationPort());
        }
    }

    @Test
    void aRepeatedSynIsAnsweredInTheSameWay() {
        try (Peer peer = new Peer().listening()) {
            peer.send(SYN, 100, 0, "");
            int initial = peer.take(SYN | ACK).sequence();
            peer.send(SYN, 100, 0, "");
            assertEquals(initial, peer.take(SYN | ACK).sequence());
            assertEquals(1, peer.engine.statistics().halfOpen());
        }
    }

    @Test
    void anotherSynBetweenTheSameEndsReplacesTheFirst() {
        try (Peer peer = new Peer().listening()) {
            peer.send(SYN, 100, 0, "");
            peer.take(SYN | ACK);
            peer.send(SYN, 5000, 0, "");
            assertEquals(5001, peer.take(SYN | ACK).acknowledgment());
            assertEquals(1, peer.engine.statistics().halfOpen());
        }
    }

    @Test
    void aResetForgetsTheSynIfItsNumberIsRight() {
        try (Peer peer = new Peer().listening()) {
            peer.send(SYN, 100, 0, "");
            peer.take(SYN | ACK);
            peer.send(RST, 102, 0, "");
            assertEquals(1, peer.engine.statistics().halfOpen());
            peer.send(RST, 101, 0, "");
            assertEquals(0, peer.engine.statistics().halfOpen());
            peer.nothing();
        }
    }

    @Test
    void aWrongAcknowledgmentOfTheSynIsReset() {
        try (Peer peer = new Peer().listening()) {
            peer.send(SYN, 100, 0, "");
            int initial = peer.take(SYN | ACK).sequence();
            peer.send(ACK, 101, initial + 2, "");
            assertEquals(initial + 2, peer.take(RST).sequence());
            assertEquals(0, peer.engine.statistics().open());
        }
    }

    @Test
    void aSynToAClosedPortIsReset() {
        try (Peer peer = new Peer()) {
            peer.send(SYN, 100, 0, "abc");
            Peer.Seen reset = peer.take(RST | ACK);
            assertEquals(104, reset.acknowledgment());
            assertEquals(0, reset.sequence());
        }
    }

    @Test
    void anAcknowledgmentToNowhereIsReset() {
        try (Peer peer = new Peer().listening()) {
            peer.send(ACK, 100, 777, "");
            assertEquals(777, peer.take(RST).sequence());
            peer.send(FIN, 100, 0, "");
            assertEquals(101, peer.take(RST | ACK).acknowledgment());
        }
    }

    @Test
    void aResetIsNeverAnswered() {
        try (Peer peer = new Peer()) {
            peer.send(RST, 100, 0, "");
            peer.send(RST | ACK, 100, 5, "");
            peer.nothing();
        }
    }

    @Test
    void aSynWithAFinIsDropped() {
        try (Peer peer = new Peer().listening()) {
            peer.send(SYN | FIN, 100, 0, "");
            peer.nothing();
        }
    }

    @Test
    void initialSequenceNumbersOfDifferentEndsHaveNothingInCommon() {
        try (Peer peer = new Peer().listening()) {
            peer.send(SYN, 100, 0, "");
            int first = peer.take(SYN | ACK).sequence();
            peer.port++;
            peer.send(SYN, 100, 0, "");
            int second = peer.take(SYN | ACK).sequence();
            assertTrue(Math.abs(first - second) > 1000);
        }
    }

    @Test
    void connectingSendsASyn() {
        try (Peer peer = new Peer()) {
            ControlBlock block = connect(peer);
            Peer.Seen syn = peer.take(SYN);
            assertEquals(1460, syn.mss());
            assertEquals(0, syn.windowScale());
            peer.options = MSS_1000;
            peer.send(SYN | ACK, 900, syn.sequence() + 1, "");
            peer.options = new byte[] {};
            assertEquals(901, peer.take(ACK).acknowledgment());
            assertEquals(State.ESTABLISHED, block.state());
            assertEquals(1000, block.sender.mss());
        }
    }

    @Test
    void aSynIsSentAgainUntilTheUserTimeout() {
        try (Peer peer = new Peer()) {
            ControlBlock block = connect(peer);
            peer.take(SYN);
            peer.milliseconds(1000);
            peer.take(SYN);
            peer.milliseconds(2000);
            peer.take(SYN);
            peer.milliseconds(150_000);
            assertEquals(State.CLOSED, block.state());
            assertEquals(Reason.TIMED_OUT, block.failure());
        }
    }

    @Test
    void aResetRefusesOnlyIfItAcknowledgesTheSyn() {
        try (Peer peer = new Peer()) {
            ControlBlock block = connect(peer);
            int initial = peer.take(SYN).sequence();
            peer.send(RST, 0, 0, "");
            peer.send(RST | ACK, 0, initial, "");
            assertEquals(State.SYN_SENT, block.state());
            peer.send(RST | ACK, 0, initial + 1, "");
            assertEquals(State.CLOSED, block.state());
            assertEquals(Reason.REFUSED, block.failure());
        }
    }

    @Test
    void anAnswerToAnotherSynIsReset() {
        try (Peer peer = new Peer()) {
            ControlBlock block = connect(peer);
            int initial = peer.take(SYN).sequence();
            peer.send(SYN | ACK, 900, initial + 7, "");
            assertEquals(initial + 7, peer.take(RST).sequence());
            assertEquals(State.SYN_SENT, block.state());
        }
    }

    @Test
    void twoSynsThatCrossOpenOneConnection() {
        try (Peer peer = new Peer()) {
            ControlBlock block = connect(peer);
            int initial = peer.take(SYN).sequence();
            peer.send(SYN, 900, 0, "");
            Peer.Seen answer = peer.take(SYN | ACK);
            assertEquals(initial, answer.sequence());
            assertEquals(901, answer.acknowledgment());
            assertEquals(State.SYN_RECEIVED, block.state());
            peer.send(SYN | ACK, 900, initial + 1, "");
            assertEquals(State.ESTABLISHED, block.state());
            peer.take(ACK);
            peer.next = 901;
            peer.expected = initial + 1;
            peer.say("hello");
            peer.takeData("hello");
        }
    }

    @Test
    void aSimultaneousOpenAlsoEndsWithAPlainAcknowledgment() {
        try (Peer peer = new Peer()) {
            ControlBlock block = connect(peer);
            int initial = peer.take(SYN).sequence();
            peer.send(SYN, 900, 0, "");
            peer.take(SYN | ACK);
            peer.send(ACK, 901, initial + 1, "data");
            assertEquals(State.ESTABLISHED, block.state());
            assertEquals("data", peer.read());
        }
    }

    @Test
    void twoStacksOpenTowardsEachOther() {
        try (Bench bench = new Bench(5, Peer.SETTINGS)) {
            ControlBlock one = bench.loop.compute(() -> bench.client.connect(1000, bench.serverIp.address, 2000));
            ControlBlock two = bench.loop.compute(() -> bench.server.connect(2000, bench.clientIp.address, 1000));
            bench.loop.advance(10 * Bench.MILLISECOND);
            assertEquals(State.ESTABLISHED, one.state());
            assertEquals(State.ESTABLISHED, two.state());
        }
    }

    @Test
    void portsAreChosenAtRandomAndNeverTwice() {
        try (Peer peer = new Peer()) {
            int first = peer.engine.port(peer.address, Peer.PEER_PORT);
            int second = peer.engine.port(peer.address, Peer.PEER_PORT);
            assertTrue(first >= 49152 && first <= 65535 && second >= 49152);
            assertNotEquals(first, second);
            for (int i = 0; i < 16384; i++) {
                int port = peer.engine.port(peer.address, Peer.PEER_PORT);
                assertTrue(port != 0);
                peer.engine.table.put(new Flow(peer.ip.address, port, peer.address, Peer.PEER_PORT));
            }
            assertEquals(0, peer.engine.port(peer.address, Peer.PEER_PORT));
        }
    }
}
