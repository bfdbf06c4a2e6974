package ristretto.tcp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ristretto.tcp.Peer.ACK;
import static ristretto.tcp.Peer.FIN;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import ristretto.signatures.Buffer;

class ReceptionTest {
    private static TcpSettings receiving(int receiveBuffer) {
        return new TcpSettings(100, 16, 1 << 22, 65536, receiveBuffer, 40, 200, 120_000, 60_000, 16, 0, false);
    }

    @Test
    void dataInOrderIsRead() {
        try (Peer peer = new Peer().connected()) {
            peer.data("hello ");
            peer.data("world");
            assertEquals("hello world", peer.read());
            assertEquals("", peer.read());
        }
    }

    @Test
    void dataForAReaderThatWaitsGoesToHimAndOnlyTheRestIsQueued() {
        try (Peer peer = new Peer().connected()) {
            Receiver receiver = peer.block.receiver;
            Buffer into = Bench.buffer(new byte[8]);
            receiver.expect(into, 1, 7);
            peer.data("one");
            assertEquals(0, receiver.available());
            peer.data("twothree");
            assertEquals(4, receiver.available());
            assertTrue(receiver.arrivedFor(into));
            assertEquals(7, receiver.delivered(into));
            assertArrayEquals("\0onetwot".getBytes(StandardCharsets.US_ASCII), into.bytes(0, 8));
            peer.data("four");
            assertEquals("hreefour", peer.read());
            assertEquals(0, peer.engine.chunks.used());
        }
    }

    @Test
    void aReaderThatWaitsGetsNothingFromBehindAGapUntilItIsFilled() {
        try (Peer peer = new Peer().connected()) {
            Receiver receiver = peer.block.receiver;
            Buffer into = Bench.buffer(new byte[16]);
            receiver.expect(into, 0, 16);
            peer.send(ACK, peer.next + 3, peer.expected, "two");
            assertFalse(receiver.arrivedFor(into));
            peer.data("one");
            assertTrue(receiver.arrivedFor(into));
            assertEquals(0, receiver.delivered(into));
            peer.next += 3;
            assertEquals("onetwo", peer.read());
        }
    }

    @Test
    void aLittleDataIsAcknowledgedAfterADelay() {
        try (Peer peer = new Peer().connected()) {
            peer.data("hello");
            peer.milliseconds(39);
            peer.nothing();
            peer.milliseconds(1);
            peer.takeAck();
            peer.milliseconds(1000);
            peer.nothing();
        }
    }

    @Test
    void everySecondFullSegmentIsAcknowledgedAtOnce() {
        try (Peer peer = new Peer().connected()) {
            peer.data(Peer.text(1460));
            peer.milliseconds(0);
            peer.nothing();
            peer.data(Peer.text(1460));
            peer.milliseconds(0);
            peer.takeAck();
            peer.nothing();
        }
    }

    @Test
    void manySegmentsInOneTurnAreAcknowledgedTogether() {
        try (Peer peer = new Peer().connected()) {
            peer.loop.inLoop(() -> {
                for (int i = 0; i < 10; i++) {
                    peer.data(Peer.text(1460));
                }
            });
            peer.milliseconds(0);
            peer.takeAck();
            peer.nothing();
        }
    }

    @Test
    void anAnswerInTheSameTurnCarriesTheAcknowledgment() {
        try (Peer peer = new Peer().connected()) {
            peer.data("GET / HTTP/1.1\r\n\r\n");
            peer.read();
            peer.say("HTTP/1.1 204 No Content\r\n\r\n");
            assertEquals(peer.next, peer.takeData("HTTP/1.1 204 No Content\r\n\r\n").acknowledgment());
            peer.milliseconds(100);
            peer.nothing();
        }
    }

    @Test
    void anAnswerToALargeRequestCarriesTheAcknowledgmentToo() {
        try (Peer peer = new Peer().connected()) {
            peer.loop.inLoop(() -> {
                peer.data(Peer.text(1460));
                peer.data(Peer.text(1460));
                peer.read();
                peer.say("answer");
            });
            peer.takeData("answer");
            peer.milliseconds(100);
            peer.nothing();
        }
    }

    @Test
    void dataBehindAGapWaitsForTheGap() {
        try (Peer peer = new Peer().connected()) {
            peer.send(ACK, peer.next + 5, peer.expected, "world");
            assertEquals(peer.next, peer.take(ACK).acknowledgment());
            assertEquals("", peer.read());
            peer.data("hello");
            peer.next += 5;
            peer.takeAck();
            assertEquals("helloworld", peer.read());
        }
    }

    @Test
    void eachSegmentBehindAGapIsAnsweredSoThatTheSenderCanCount() {
        try (Peer peer = new Peer().connected()) {
            for (int i = 1; i <= 3; i++) {
                peer.send(ACK, peer.next + 10 * i, peer.expected, "0123456789");
                assertEquals(peer.next, peer.take(ACK).acknowledgment());
            }
            peer.nothing();
        }
    }

    @Test
    void segmentsMayComeInAnyOrder() {
        try (Peer peer = new Peer().connected()) {
            String text = Peer.text(90);
            int[] order = {7, 3, 1, 8, 4, 0, 6, 2, 5};
            for (int i : order) {
                peer.send(ACK, peer.next + 10 * i, peer.expected, text.substring(10 * i, 10 * i + 10));
            }
            assertEquals(text, peer.read());
        }
    }

    @Test
    void overlappingSegmentsAreMerged() {
        try (Peer peer = new Peer().connected()) {
            peer.send(ACK, peer.next + 4, peer.expected, "efgh");
            peer.send(ACK, peer.next + 2, peer.expected, "cdefghijk");
            peer.send(ACK, peer.next, peer.expected, "abcde");
            peer.next += 11;
            assertEquals("abcdefghijk", peer.read());
        }
    }

    @Test
    void oldDataIsAcknowledgedAgainAndNotReadTwice() {
        try (Peer peer = new Peer().connected()) {
            peer.data("hello");
            assertEquals("hello", peer.read());
            peer.send(ACK, peer.next - 5, peer.expected, "hello");
            peer.takeAck();
            peer.send(ACK, peer.next - 5, peer.expected, "hello!");
            assertEquals("!", peer.read());
        }
    }

    @Test
    void dataBeyondTheWindowIsCutOff() {
        try (Peer peer = new Peer(receiving(1024)).connected()) {
            peer.send(ACK, peer.next, peer.expected, Peer.text(1400));
            peer.next += 1024;
            peer.milliseconds(40);
            assertEquals(0, peer.takeAck().window());
            assertEquals(Peer.text(1400).substring(0, 1024), peer.read());
            peer.milliseconds(0);
            assertEquals(1024, peer.takeAck().window());
        }
    }

    @Test
    void aProbeOfAClosedWindowIsAnswered() {
        try (Peer peer = new Peer(receiving(1024)).connected()) {
            peer.data(Peer.text(1024));
            peer.milliseconds(40);
            assertEquals(0, peer.takeAck().window());
            peer.milliseconds(1000);
            peer.send(ACK, peer.next, peer.expected, "x");
            assertEquals(0, peer.takeAck().window());
            peer.milliseconds(1000);
            peer.send(ACK, peer.next - 1, peer.expected, "");
            assertEquals(0, peer.takeAck().window());
        }
    }

    @Test
    void theWindowDoesNotOpenByTinySteps() {
        try (Peer peer = new Peer(receiving(8000)).connected()) {
            peer.loop.inLoop(() -> {
                for (int i = 0; i < 8; i++) {
                    peer.data(Peer.text(1000));
                }
            });
            peer.milliseconds(0);
            assertEquals(0, peer.takeAck().window());
            byte[] bytes = new byte[100];
            for (int i = 0; i < 19; i++) {
                peer.loop.inLoop(() -> peer.block.read(Bench.buffer(bytes), 0, 100));
                peer.milliseconds(0);
                peer.nothing();
            }
            peer.loop.inLoop(() -> peer.block.read(Bench.buffer(bytes), 0, 100));
            peer.milliseconds(0);
            assertEquals(2000, peer.takeAck().window());
        }
    }

    @Test
    void aWideWindowIsTheSameNumberInEachSegmentIfTheReaderKeepsUp() {
        try (Peer peer = new Peer(receiving(65535)).connected()) {
            for (int i = 0; i < 3; i++) {
                peer.data("request");
                peer.read();
                peer.milliseconds(40);
                assertEquals(65535, peer.takeAck().window());
            }
        }
    }

    @Test
    void theWindowGrowsForAFastReader() {
        try (Bench bench = new Bench(9, receiving(1 << 20))) {
            ControlBlock client = bench.connect();
            ControlBlock server = bench.accept(bench.listen(5));
            Buffers.stream(bench, client, server, 4 << 20);
            int last = bench.wire.log.getLast().bytes().length;
            assertTrue(bench.wire.log.stream().filter(packet -> packet.source().equals(bench.serverIp.address))
                .mapToInt(packet -> Bench.buffer(packet.bytes()).getUnsignedShort(14) << 5).max().orElseThrow() > 500_000,
                "the last segment had " + last + " bytes");
        }
    }

    @Test
    void anIdleConnectionHoldsNoMemory() {
        try (Peer peer = new Peer().connected()) {
            peer.data("hello");
            assertEquals(1, peer.engine.chunks.used());
            peer.read();
            assertEquals(0, peer.engine.chunks.used());
            peer.say("answer");
            assertEquals(1, peer.engine.chunks.used());
            peer.takeData("answer");
            peer.ack();
            assertEquals(0, peer.engine.chunks.used());
        }
    }

    @Test
    void gapsAreBounded() {
        try (Peer peer = new Peer().connected()) {
            for (int i = 1; i <= 100; i++) {
                peer.send(ACK, peer.next + 600 * i, peer.expected, "island");
            }
            assertEquals(100 - ReceiveQueue.MOST_RANGES, peer.engine.statistics().noMemory());
            assertTrue(peer.engine.chunks.used() <= 17);
            peer.loop.inLoop(() -> peer.block.abort(ristretto.signatures.TransportException.Reason.CLOSED));
            assertEquals(0, peer.engine.chunks.used());
        }
    }

    @Test
    void whenMemoryIsScarceOnlyDataInOrderIsTaken() {
        TcpSettings settings = new TcpSettings(100, 16, 65536, 65536, 65535, 40, 200, 120_000, 60_000, 16, 0, false);
        try (Peer peer = new Peer(settings).connected()) {
            for (int i = 0; i < 9; i++) {
                peer.engine.chunks.allocate();
            }
            peer.send(ACK, peer.next + 5, peer.expected, "world");
            assertEquals(1, peer.engine.statistics().noMemory());
            peer.data("hello");
            assertEquals("hello", peer.read());
        }
    }

    @Test
    void withoutMemoryDataIsDroppedAndTakenLater() {
        TcpSettings settings = new TcpSettings(100, 16, 65536, 65536, 65535, 40, 200, 120_000, 60_000, 16, 0, false);
        try (Peer peer = new Peer(settings).connected()) {
            ristretto.signatures.Buffer[] taken = new ristretto.signatures.Buffer[16];
            for (int i = 0; i < 16; i++) {
                taken[i] = peer.engine.chunks.allocate();
            }
            peer.send(ACK, peer.next, peer.expected, "hello");
            peer.nothing();
            assertEquals(1, peer.engine.statistics().noMemory());
            peer.engine.chunks.release(taken[0]);
            peer.data("hello");
            assertEquals("hello", peer.read());
        }
    }

    @Test
    void aFinBehindAGapWaits() {
        try (Peer peer = new Peer().connected()) {
            peer.send(ACK | FIN, peer.next + 5, peer.expected, "world");
            peer.take(ACK);
            assertEquals(State.ESTABLISHED, peer.block.state());
            peer.send(ACK, peer.next, peer.expected, "hello");
            assertEquals(State.CLOSE_WAIT, peer.block.state());
            peer.next += 11;
            peer.takeAck();
            assertEquals("helloworld", peer.read());
        }
    }

    @Test
    void dataBehindTheFinIsNoData() {
        try (Peer peer = new Peer().connected()) {
            peer.send(ACK | FIN, peer.next + 5, peer.expected, "");
            peer.send(ACK, peer.next + 5, peer.expected, "surplus");
            peer.send(ACK, peer.next, peer.expected, "hello");
            assertEquals("hello", peer.read());
            assertEquals(State.CLOSE_WAIT, peer.block.state());
        }
    }

    @Test
    void numbersOfBothSidesMayWrapAround() {
        try (Peer peer = new Peer().connected()) {
            String text = Peer.text(500);
            peer.data(text);
            assertEquals(text, peer.read());
            assertTrue(peer.next > 0 && Peer.INITIAL < 0);
        }
    }

    @Test
    void corruptAndMalformedSegmentsAreCountedAndDropped() {
        try (Peer peer = new Peer().connected()) {
            byte[] bytes = new byte[30];
            peer.loop.inLoop(() -> {
                peer.ip.deliver(new FakeIp.Packet(bytes, peer.address, peer.ip.address, 0));
                bytes[12] = 0x50;
                peer.ip.deliver(new FakeIp.Packet(bytes, peer.address, peer.ip.address, 0));
                peer.ip.deliver(new FakeIp.Packet(new byte[19], peer.address, peer.ip.address, 0));
            });
            assertEquals(2, peer.engine.statistics().malformed());
            assertEquals(1, peer.engine.statistics().corrupt());
            peer.nothing();
        }
    }
}
