package ristretto.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ristretto.tcp.Peer.ACK;

import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;
import ristretto.jvm.JvmBuffer;
import ristretto.signatures.Buffer;
import ristretto.signatures.Ip;
import ristretto.signatures.Memory;
import ristretto.signatures.Network;
import ristretto.signatures.TransportException.Reason;

class TransmissionTest {
    @Test
    void whatIsNotFlushedWaits() {
        try (Peer peer = new Peer().connected()) {
            peer.write("hello ");
            peer.milliseconds(1000);
            peer.nothing();
            peer.write("world");
            peer.flush();
            assertTrue((peer.takeData("hello world").flags() & Peer.PSH) != 0);
        }
    }

    @Test
    void aFullSegmentDoesNotWait() {
        try (Peer peer = new Peer().connected()) {
            peer.write(Peer.text(536 + 100));
            peer.takeData(Peer.text(536));
            peer.nothing();
            peer.flush();
            assertEquals(100, peer.take(ACK).length());
        }
    }

    @Test
    void theFirstFlightIsTenSegments() {
        try (Peer peer = new Peer().connected()) {
            peer.say(Peer.text(30_000));
            assertEquals(10, peer.seen.size());
            peer.seen.clear();
            peer.expected += 5 * 536;
            peer.ack();
            assertEquals(10, peer.seen.size());
        }
    }

    @Test
    void thePeersMaximumSegmentSizeIsKept() {
        try (Peer peer = new Peer()) {
            peer.options = new byte[] {2, 4, 2, 0};
            peer.connected();
            peer.say(Peer.text(1000));
            assertEquals(512, peer.take(ACK).length());
            assertEquals(488, peer.take(ACK).length());
        }
    }

    @Test
    void aPeerThatNamesNoSegmentSizeGetsSmallOnes() {
        try (Peer peer = new Peer().connected()) {
            assertEquals(536, peer.block.sender.mss());
        }
    }

    @Test
    void thePeersWindowIsKept() {
        try (Peer peer = new Peer()) {
            peer.window = 3000;
            peer.connected();
            peer.say(Peer.text(10_000));
            int sent = peer.seen.stream().mapToInt(Peer.Seen::length).sum();
            assertTrue(sent > 2000 && sent <= 3000, "sent " + sent);
        }
    }

    @Test
    void scaledWindowsAreUnderstood() {
        TcpSettings settings = new TcpSettings(100, 16, 1 << 22, 1 << 18, 1 << 20, 40, 200, 120_000, 60_000, 16, 0, false);
        try (Peer peer = new Peer(settings)) {
            peer.options = new byte[] {2, 4, 5, (byte) 0xB4, 3, 3, 2, 1};
            peer.listening();
            peer.window = 1000;
            peer.connected();
            peer.say(Peer.text(10_000));
            int sent = peer.seen.stream().mapToInt(Peer.Seen::length).sum();
            assertEquals(2 * 1460, sent);
        }
    }

    @Test
    void aClosedWindowIsProbed() {
        try (Peer peer = new Peer().connected()) {
            peer.window = 0;
            peer.ack();
            peer.say("hello");
            peer.nothing();
            long wait = 200;
            for (int i = 0; i < 5; i++) {
                peer.seen.clear();
                peer.loop.runUntil(() -> !peer.seen.isEmpty(), 4000 * wait * 1_000_000);
                Peer.Seen probe = peer.take(ACK);
                assertEquals(peer.expected - 1, probe.sequence());
                assertEquals(0, probe.length());
                peer.ack();
                wait *= 2;
            }
            peer.window = 1000;
            peer.ack();
            peer.takeData("hello");
        }
    }

    @Test
    void aPeerThatAnswersNoProbeIsGivenUp() {
        try (Peer peer = new Peer().connected()) {
            peer.window = 0;
            peer.ack();
            peer.say("hello");
            peer.milliseconds(300_000);
            assertEquals(State.CLOSED, peer.block.state());
            assertEquals(Reason.TIMED_OUT, peer.block.failure());
        }
    }

    @Test
    void aPeerThatAnswersProbesMayKeepItsWindowClosed() {
        try (Peer peer = new Peer().connected()) {
            peer.window = 0;
            peer.ack();
            peer.say("hello");
            for (int i = 0; i < 600; i++) {
                peer.milliseconds(1000);
                if (!peer.seen.isEmpty()) {
                    peer.seen.clear();
                    peer.ack();
                }
            }
            assertEquals(State.ESTABLISHED, peer.block.state());
        }
    }

    @Test
    void aTinyWindowIsNotFilledWithTinySegmentsAtOnce() {
        try (Peer peer = new Peer().connected()) {
            peer.window = 10;
            peer.ack();
            peer.say(Peer.text(100));
            peer.nothing();
            peer.loop.runUntil(() -> !peer.seen.isEmpty(), 2 * Bench.SECOND);
            assertEquals(10, peer.take(ACK).length());
        }
    }

    @Test
    void aWindowThatShrinksIsSurvived() {
        try (Peer peer = new Peer().connected()) {
            peer.say(Peer.text(2000));
            peer.seen.clear();
            peer.window = 0;
            peer.ack();
            peer.milliseconds(5000);
            peer.seen.clear();
            peer.window = 65535;
            peer.ack();
            peer.milliseconds(5000);
            assertTrue(peer.seen.stream().anyMatch(segment -> segment.sequence() == peer.expected && segment.length() > 0));
        }
    }

    @Test
    void lostDataIsSentAgainLessAndLessOften() {
        try (Peer peer = new Peer().connected()) {
            peer.say("hello");
            peer.takeData("hello");
            peer.expected -= 5;
            long last = peer.loop.now();
            long wait = 0;
            for (int i = 0; i < 6; i++) {
                peer.loop.runUntil(() -> !peer.seen.isEmpty(), 120 * Bench.SECOND);
                peer.takeData("hello");
                peer.expected -= 5;
                long waited = peer.loop.now() - last;
                assertTrue(wait == 0 || waited == 2 * wait, waited + " after " + wait);
                wait = waited;
                last = peer.loop.now();
            }
            assertEquals(6, peer.engine.statistics().retransmitted());
        }
    }

    @Test
    void aPeerThatAcknowledgesNothingIsGivenUp() {
        try (Peer peer = new Peer().connected()) {
            peer.say("hello");
            peer.milliseconds(300_000);
            assertEquals(Reason.TIMED_OUT, peer.block.failure());
            assertEquals(0, peer.engine.chunks.used());
        }
    }

    @Test
    void threeDuplicateAcknowledgmentsSendTheLostSegmentAgain() {
        try (Peer peer = new Peer().connected()) {
            peer.say(Peer.text(5360));
            assertEquals(10, peer.seen.size());
            peer.seen.clear();
            peer.ack();
            peer.ack();
            peer.nothing();
            peer.ack();
            Peer.Seen again = peer.take(ACK);
            assertEquals(peer.expected, again.sequence());
            assertEquals(536, again.length());
            peer.nothing();
        }
    }

    @Test
    void aPartialAcknowledgmentSendsTheNextLostSegment() {
        try (Peer peer = new Peer().connected()) {
            peer.say(Peer.text(5360));
            peer.seen.clear();
            peer.ack();
            peer.ack();
            peer.ack();
            peer.seen.clear();
            peer.expected += 3 * 536;
            peer.ack();
            assertEquals(peer.expected, peer.take(ACK).sequence());
            peer.nothing();
            peer.expected += 7 * 536;
            peer.ack();
            peer.nothing();
            assertEquals(0, peer.block.sender.queue.length());
        }
    }

    @Test
    void theFirstTwoDuplicatesLetNewSegmentsGo() {
        try (Peer peer = new Peer().connected()) {
            peer.say(Peer.text(20_000));
            int sent = peer.seen.stream().mapToInt(Peer.Seen::length).sum();
            peer.seen.clear();
            peer.ack();
            assertEquals(peer.expected + sent, peer.take(ACK).sequence());
            peer.ack();
            assertEquals(peer.expected + sent + 536, peer.take(ACK).sequence());
            peer.nothing();
        }
    }

    @Test
    void aWindowUpdateIsNoDuplicate() {
        try (Peer peer = new Peer().connected()) {
            peer.say(Peer.text(5360));
            peer.seen.clear();
            for (int i = 0; i < 5; i++) {
                peer.window--;
                peer.ack();
            }
            peer.nothing();
        }
    }

    @Test
    void afterATimeoutOneSegmentIsSent() {
        try (Peer peer = new Peer().connected()) {
            peer.say(Peer.text(5360));
            peer.seen.clear();
            peer.loop.runUntil(() -> !peer.seen.isEmpty(), 5 * Bench.SECOND);
            assertEquals(1, peer.seen.size());
            peer.seen.clear();
            peer.expected += 536;
            peer.ack();
            assertEquals(2, peer.seen.size());
            peer.seen.clear();
            peer.expected += 9 * 536;
            peer.ack();
            peer.milliseconds(100_000);
            peer.nothing();
        }
    }

    @Test
    void constantBytesAreSentFromWhereTheyAre() {
        try (Peer peer = new Peer().connected()) {
            byte[] bytes = Peer.text(1000).getBytes();
            Buffer constant = JvmBuffer.of(MemorySegment.ofArray(bytes).asReadOnly());
            peer.loop.inLoop(() -> {
                peer.block.write(constant, 0, 1000);
                assertEquals(0, peer.engine.chunks.used());
                peer.block.flush();
            });
            peer.takeData(Peer.text(1000).substring(0, 536));
            peer.takeData(Peer.text(1000).substring(536));
        }
    }

    @Test
    void aWriterIsToldHowMuchFits() {
        try (Peer peer = new Peer().connected()) {
            Buffer data = Bench.buffer(new byte[100_000]);
            peer.window = 0;
            peer.ack();
            assertEquals(65536, peer.loop.compute(() -> peer.block.write(data, 0, 100_000)));
            assertEquals(0, peer.loop.compute(() -> peer.block.write(data, 0, 100_000)));
            assertFalse(peer.block.sender.queue.hasRoom());
        }
    }

    @Test
    void whenMemoryIsScarceAWriterGetsLess() {
        TcpSettings settings = new TcpSettings(100, 16, 65536, 65536, 65535, 40, 200, 120_000, 60_000, 16, 0, false);
        try (Peer peer = new Peer(settings).connected()) {
            Buffer data = Bench.buffer(new byte[100_000]);
            peer.window = 0;
            peer.ack();
            assertEquals(8 * Chunks.SIZE, peer.loop.compute(() -> peer.block.write(data, 0, 100_000)));
            assertFalse(peer.block.sender.queue.hasRoom());
        }
    }

    @Test
    void aWriterIsToldWhenThereIsNoMemory() {
        TcpSettings settings = new TcpSettings(100, 16, 65536, 65536, 65535, 40, 200, 120_000, 60_000, 16, 0, false);
        try (Peer peer = new Peer(settings).connected()) {
            for (int i = 0; i < 16; i++) {
                peer.engine.chunks.allocate();
            }
            Buffer data = Bench.buffer(new byte[100]);
            assertThrows(Memory.MemoryExhausted.class, () -> peer.loop.inLoop(() -> peer.block.write(data, 0, 1)));
        }
    }

    @Test
    void segmentationIsLeftToTheDevice() {
        try (Peer peer = new Peer()) {
            peer.ip.offloads = new Network.Offloads(true, 65_535);
            peer.connected();
            peer.loop.inLoop(() -> peer.say(Peer.text(5300)));
            assertEquals(5300, peer.take(ACK).length());
            peer.nothing();
        }
    }

    @Test
    void afterALongPauseTheFirstFlightIsSmallAgain() {
        try (Peer peer = new Peer().connected()) {
            peer.say(Peer.text(60_000));
            while (peer.block.sender.queue.length() > 0) {
                peer.expected += peer.seen.stream().mapToInt(Peer.Seen::length).sum();
                peer.seen.clear();
                peer.ack();
            }
            peer.milliseconds(5000);
            peer.say(Peer.text(50_000));
            assertEquals(10, peer.seen.size());
        }
    }

    @Test
    void tooBigASegmentForThePathIsSentInSmallerOnes() {
        try (Peer peer = new Peer()) {
            peer.options = new byte[] {2, 4, 5, (byte) 0xB4};
            peer.connected();
            peer.say(Peer.text(1460));
            Peer.Seen big = peer.take(ACK);
            peer.ip.mtu = 1000;
            peer.icmp(big.sequence() - 1, Ip.Unreachable.TOO_BIG);
            peer.nothing();
            peer.icmp(big.sequence(), Ip.Unreachable.TOO_BIG);
            assertEquals(980, peer.take(ACK).length());
            assertEquals(480, peer.take(ACK).length());
        }
    }

    @Test
    void anOpenConnectionSurvivesIcmpErrors() {
        try (Peer peer = new Peer().connected()) {
            peer.say("hello");
            for (Ip.Unreachable reason : Ip.Unreachable.values()) {
                peer.icmp(peer.expected, reason);
            }
            assertEquals(State.ESTABLISHED, peer.block.state());
        }
    }

    @Test
    void connectingEndsWithTheIcmpErrorAboutItsSyn() {
        try (Peer peer = new Peer()) {
            for (Ip.Unreachable reason : new Ip.Unreachable[] {Ip.Unreachable.PORT, Ip.Unreachable.HOST}) {
                ControlBlock block = peer.loop.compute(() -> peer.engine.connect(50_000, peer.address, Peer.PEER_PORT));
                peer.stackPort = 50_000;
                int initial = peer.take(Peer.SYN).sequence();
                peer.icmp(initial + 1, reason);
                assertEquals(State.SYN_SENT, block.state());
                peer.icmp(initial, reason);
                assertEquals(reason == Ip.Unreachable.PORT ? Reason.REFUSED : Reason.UNREACHABLE,
                    block.failure());
            }
        }
    }

    @Test
    void aQuietPeerIsAskedWhetherItIsThere() {
        TcpSettings settings = new TcpSettings(100, 16, 1 << 22, 65536, 65535, 40, 200, 120_000, 60_000, 16, 10_000, false);
        try (Peer peer = new Peer(settings).connected()) {
            peer.milliseconds(9_999);
            peer.nothing();
            peer.milliseconds(1);
            assertEquals(peer.expected - 1, peer.take(ACK).sequence());
            peer.ack();
            peer.milliseconds(9_000);
            peer.nothing();
            peer.milliseconds(60_000);
            assertEquals(Reason.TIMED_OUT, peer.block.failure());
        }
    }
}
