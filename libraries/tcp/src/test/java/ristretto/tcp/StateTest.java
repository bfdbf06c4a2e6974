package ristretto.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ristretto.tcp.State.*;

import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateTest {
    private static final List<UnaryOperator<State>> EVENTS = List.of(State::synReceived, State::synAcknowledged,
        State::outputClosed, State::finReceived, State::finAcknowledged);

    @Test
    void aServerOpensByListening() {
        assertEquals(SYN_RECEIVED, LISTEN.synReceived());
        assertEquals(ESTABLISHED, LISTEN.synReceived().synAcknowledged());
    }

    @Test
    void aClientOpensWithASyn() {
        assertEquals(ESTABLISHED, SYN_SENT.synAcknowledged());
    }

    @Test
    void twoClientsMayOpenTowardsEachOther() {
        assertEquals(ESTABLISHED, SYN_SENT.synReceived().synAcknowledged());
    }

    @Test
    void whoClosesFirstWaits() {
        assertEquals(FIN_WAIT_1, ESTABLISHED.outputClosed());
        assertEquals(FIN_WAIT_2, ESTABLISHED.outputClosed().finAcknowledged());
        assertEquals(TIME_WAIT, ESTABLISHED.outputClosed().finAcknowledged().finReceived());
    }

    @Test
    void whoClosesSecondDoesNotWait() {
        assertEquals(CLOSE_WAIT, ESTABLISHED.finReceived());
        assertEquals(LAST_ACK, ESTABLISHED.finReceived().outputClosed());
        assertEquals(CLOSED, ESTABLISHED.finReceived().outputClosed().finAcknowledged());
    }

    @Test
    void bothWaitWhenTheyCloseAtOnce() {
        assertEquals(CLOSING, ESTABLISHED.outputClosed().finReceived());
        assertEquals(TIME_WAIT, ESTABLISHED.outputClosed().finReceived().finAcknowledged());
    }

    @Test
    void closingBeforeTheHandshakeEnds() {
        assertEquals(CLOSED, SYN_SENT.outputClosed());
        assertEquals(FIN_WAIT_1, SYN_RECEIVED.outputClosed());
        assertEquals(CLOSE_WAIT, SYN_RECEIVED.finReceived());
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void everyEventOnlyCountsOnce(State state) {
        assertSame(state.synReceived(), state.synReceived().synReceived());
        assertSame(state.outputClosed(), state.outputClosed().outputClosed());
        assertSame(state.finReceived(), state.finReceived().finReceived());
        assertSame(state.finAcknowledged(), state.finAcknowledged().finAcknowledged());
    }

    @Property
    void noEventLeavesClosedOrTimeWait(@ForAll List<@IntRange(max = 4) Integer> events) {
        State closed = CLOSED;
        State waiting = TIME_WAIT;
        for (int event : events) {
            closed = EVENTS.get(event).apply(closed);
            waiting = EVENTS.get(event).apply(waiting);
        }
        assertSame(CLOSED, closed);
        assertSame(TIME_WAIT, waiting);
    }

    @Property
    void bothFinsAreNeededToEndAnOpenConnection(@ForAll List<@IntRange(max = 4) Integer> events) {
        State state = ESTABLISHED;
        for (int event : events) {
            state = EVENTS.get(event).apply(state);
        }
        boolean ended = state == CLOSED || state == TIME_WAIT || state == CLOSING || state == LAST_ACK;
        assertTrue(!ended || events.contains(2) && events.contains(3));
    }

    @Test
    void dataIsTakenUntilTheFin() {
        assertTrue(FIN_WAIT_2.receives());
        assertFalse(CLOSE_WAIT.receives());
        assertTrue(CLOSE_WAIT.sends());
        assertFalse(FIN_WAIT_2.sends());
        assertTrue(CLOSE_WAIT.synchronised());
        assertFalse(SYN_RECEIVED.synchronised());
    }
}
