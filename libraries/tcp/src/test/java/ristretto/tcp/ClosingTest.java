package ristretto.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ristretto.tcp.Peer.ACK;
import static ristretto.tcp.Peer.FIN;
import static ristretto.tcp.Peer.RST;
import static ristretto.tcp.Peer.SYN;

import org.junit.jupiter.api.Test;
import ristretto.signatures.TransportException.Reason;

class ClosingTest {
    private static void close(Peer peer) {
        peer.loop.inLoop(peer.block::close);
    }

    private static void closeOutput(Peer peer) {
        peer.loop.inLoop(peer.block::closeOutput);
    }

    private static void fin(Peer peer) {
        peer.send(ACK | FIN, peer.next++, peer.expected, "");
    }

    /** We close first; the stack is left in TIME-WAIT or gone. */
    private static Peer timeWait(TcpSettings settings) {
        Peer peer = new Peer(settings).connected();
        close(peer);
        peer.take(ACK | FIN);
        peer.expected++;
        fin(peer);
        peer.milliseconds(0);
        peer.takeAck();
        return peer;
    }

    @Test
    void closingFirstEndsInTimeWait() {
        try (Peer peer = new Peer().connected()) {
            close(peer);
            assertEquals(peer.expected++, peer.take(FIN | ACK).sequence());
            assertEquals(State.FIN_WAIT_1, peer.block.state());
            peer.ack();
            assertEquals(State.FIN_WAIT_2, peer.block.state());
            fin(peer);
            peer.milliseconds(0);
            peer.takeAck();
            assertEquals(State.TIME_WAIT, peer.block.state());
            assertEquals(1, peer.engine.statistics().timeWait());
            assertEquals(0, peer.engine.statistics().open());
            peer.milliseconds(60_000);
            assertEquals(State.CLOSED, peer.block.state());
            assertEquals(0, peer.engine.table.count());
        }
    }

    @Test
    void closingSecondLeavesNothing() {
        try (Peer peer = new Peer().connected()) {
            peer.loop.inLoop(() -> {
                fin(peer);
                assertEquals(State.CLOSE_WAIT, peer.block.state());
                close(peer);
            });
            assertEquals(peer.next, peer.take(FIN | ACK).acknowledgment());
            peer.nothing();
            assertEquals(State.LAST_ACK, peer.block.state());
            peer.expected++;
            peer.ack();
            assertEquals(State.CLOSED, peer.block.state());
            assertEquals(0, peer.engine.table.count());
            peer.milliseconds(100_000);
            peer.nothing();
        }
    }

    @Test
    void theLastDataCarriesTheFin() {
        try (Peer peer = new Peer().connected()) {
            peer.write("bye");
            close(peer);
            assertEquals("bye", peer.take(ACK | FIN).text());
            peer.nothing();
        }
    }

    @Test
    void theFinWaitsForTheWindow() {
        try (Peer peer = new Peer().connected()) {
            peer.window = 0;
            peer.ack();
            peer.write("bye");
            close(peer);
            peer.nothing();
            peer.window = 1000;
            peer.ack();
            assertEquals("bye", peer.take(ACK | FIN).text());
        }
    }

    @Test
    void aLostFinIsSentAgain() {
        try (Peer peer = new Peer().connected()) {
            close(peer);
            int number = peer.take(FIN | ACK).sequence();
            peer.loop.runUntil(() -> !peer.seen.isEmpty(), 10 * Bench.SECOND);
            assertEquals(number, peer.take(FIN | ACK).sequence());
        }
    }

    @Test
    void bothMayCloseAtOnce() {
        try (Peer peer = new Peer().connected()) {
            close(peer);
            peer.take(FIN | ACK);
            fin(peer);
            assertEquals(State.CLOSING, peer.block.state());
            peer.milliseconds(0);
            peer.takeAck();
            peer.expected++;
            peer.ack();
            assertEquals(State.TIME_WAIT, peer.block.state());
        }
    }

    @Test
    void aFinMayAcknowledgeOurs() {
        try (Peer peer = new Peer().connected()) {
            close(peer);
            peer.take(FIN | ACK);
            peer.expected++;
            fin(peer);
            assertEquals(State.TIME_WAIT, peer.block.state());
        }
    }

    @Test
    void aHalfClosedConnectionStillReceives() {
        try (Peer peer = new Peer().connected()) {
            closeOutput(peer);
            peer.take(FIN | ACK);
            peer.expected++;
            peer.data("more");
            assertEquals("more", peer.read());
            peer.milliseconds(400_000);
            assertEquals(State.FIN_WAIT_2, peer.block.state());
            peer.seen.clear();
            fin(peer);
            assertEquals(State.TIME_WAIT, peer.block.state());
        }
    }

    @Test
    void aHalfClosedConnectionStillSends() {
        try (Peer peer = new Peer().connected()) {
            fin(peer);
            peer.milliseconds(0);
            peer.takeAck();
            peer.say("answer");
            peer.takeData("answer");
            peer.milliseconds(100);
            close(peer);
        }
    }

    @Test
    void dataThatWasReceivedBeforeTheEndIsStillRead() {
        try (Peer peer = new Peer().connected()) {
            peer.data("last words");
            fin(peer);
            closeOutput(peer);
            peer.expected++;
            peer.ack();
            assertEquals(State.CLOSED, peer.block.state());
            assertEquals("last words", peer.read());
            assertEquals(0, peer.engine.chunks.used());
        }
    }

    @Test
    void closingWithUnreadDataResets() {
        try (Peer peer = new Peer().connected()) {
            peer.data("unread");
            close(peer);
            assertEquals(peer.expected, peer.take(RST | ACK).sequence());
            assertEquals(State.CLOSED, peer.block.state());
            assertEquals(0, peer.engine.chunks.used());
        }
    }

    @Test
    void dataAfterClosingResets() {
        try (Peer peer = new Peer().connected()) {
            close(peer);
            peer.take(FIN | ACK);
            peer.data("too late");
            peer.take(RST | ACK);
            assertEquals(State.CLOSED, peer.block.state());
        }
    }

    @Test
    void aPeerThatNeverClosesIsForgottenAfterAWhile() {
        try (Peer peer = new Peer().connected()) {
            close(peer);
            peer.take(FIN | ACK);
            peer.expected++;
            peer.ack();
            peer.milliseconds(120_000);
            assertEquals(State.CLOSED, peer.block.state());
            peer.nothing();
        }
    }

    @Test
    void aPeerThatKeepsItsWindowClosedCannotHoldAClosedConnectionForEver() {
        try (Peer peer = new Peer().connected()) {
            peer.window = 0;
            peer.ack();
            peer.write("unwanted");
            close(peer);
            for (int i = 0; i < 300 && peer.block.state() != State.CLOSED; i++) {
                peer.milliseconds(1000);
                peer.ack();
            }
            assertEquals(State.CLOSED, peer.block.state());
        }
    }

    @Test
    void abortingResets() {
        try (Peer peer = new Peer().connected()) {
            peer.write("dropped");
            peer.loop.inLoop(() -> peer.block.abort(Reason.CLOSED));
            assertEquals(0, peer.take(RST | ACK).length());
            assertEquals(0, peer.engine.chunks.used());
            peer.milliseconds(100_000);
            peer.nothing();
        }
    }

    @Test
    void aResetInsteadOfTheLastAcknowledgmentIsNoFailure() {
        try (Peer peer = new Peer().connected()) {
            peer.data("last words");
            fin(peer);
            closeOutput(peer);
            peer.send(RST, peer.next, 0, "");
            assertEquals(State.CLOSED, peer.block.state());
            assertEquals(null, peer.block.failure());
            assertEquals("last words", peer.read());
        }
    }

    @Test
    void timeWaitAnswersTheFinAgainAndStartsAnew() {
        try (Peer peer = timeWait(Peer.SETTINGS)) {
            peer.milliseconds(50_000);
            peer.send(ACK | FIN, peer.next - 1, peer.expected, "");
            peer.takeAck();
            peer.milliseconds(59_000);
            assertEquals(State.TIME_WAIT, peer.block.state());
            peer.milliseconds(1000);
            assertEquals(State.CLOSED, peer.block.state());
        }
    }

    @Test
    void timeWaitIsNotCutShortByAReset() {
        try (Peer peer = timeWait(Peer.SETTINGS)) {
            peer.send(RST, peer.next, 0, "");
            assertEquals(State.TIME_WAIT, peer.block.state());
        }
    }

    @Test
    void aNewerSynEndsTimeWait() {
        try (Peer peer = timeWait(Peer.SETTINGS)) {
            int last = peer.expected;
            peer.send(SYN, peer.next + 1, 0, "");
            Peer.Seen answer = peer.take(SYN | ACK);
            assertTrue(Sequence.after(answer.sequence(), last));
            assertEquals(0, peer.engine.statistics().timeWait());
        }
    }

    @Test
    void anOlderSynDoesNotEndTimeWait() {
        try (Peer peer = timeWait(Peer.SETTINGS)) {
            peer.milliseconds(1000);
            peer.send(SYN, peer.next - 100, 0, "");
            peer.takeAck();
            assertEquals(State.TIME_WAIT, peer.block.state());
        }
    }

    @Test
    void onlySoManyWaitAndTheOldestGoFirst() {
        TcpSettings settings = new TcpSettings(100, 16, 1 << 22, 65536, 65535, 40, 200, 120_000, 60_000, 3, 0, false);
        try (Peer peer = timeWait(settings)) {
            ControlBlock first = peer.block;
            for (int i = 0; i < 3; i++) {
                assertEquals(State.TIME_WAIT, first.state());
                peer.port++;
                peer.next = Peer.INITIAL;
                peer.connected();
                close(peer);
                peer.take(ACK | FIN);
                peer.expected++;
                fin(peer);
                peer.milliseconds(0);
                peer.takeAck();
            }
            assertEquals(State.CLOSED, first.state());
            assertEquals(3, peer.engine.statistics().timeWait());
            peer.milliseconds(60_000);
            assertEquals(0, peer.engine.statistics().timeWait());
            assertEquals(0, peer.engine.table.count());
        }
    }

    @Test
    void withoutRoomNobodyWaits() {
        TcpSettings settings = new TcpSettings(100, 16, 1 << 22, 65536, 65535, 40, 200, 120_000, 60_000, 0, 0, false);
        try (Peer peer = new Peer(settings).connected()) {
            close(peer);
            peer.take(ACK | FIN);
            peer.expected++;
            fin(peer);
            assertEquals(State.CLOSED, peer.block.state());
            assertEquals(0, peer.engine.table.count());
        }
    }

    @Test
    void closingAListenerResetsWhatWasNotAccepted() {
        try (Peer peer = new Peer().listening()) {
            peer.send(SYN, 100, 0, "");
            int initial = peer.take(SYN | ACK).sequence();
            peer.send(ACK, 101, initial + 1, "");
            peer.port++;
            peer.send(SYN, 100, 0, "");
            peer.take(SYN | ACK);
            peer.loop.inLoop(peer.listener::close);
            peer.take(RST | ACK);
            assertEquals(0, peer.engine.table.count());
            peer.send(SYN, 100, 0, "");
            peer.take(RST | ACK);
        }
    }
}
