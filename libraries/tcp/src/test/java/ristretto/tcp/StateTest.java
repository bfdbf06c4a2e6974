package ristretto.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ristretto.tcp.State.Event.*;
import static ristretto.tcp.State.*;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateTest {
    private static State after(State start, State.Event... events) {
        State state = start;
        for (State.Event event : events) {
            state = state.after(event);
        }
        return state;
    }

    @Test
    void aServerOpensByListening() {
        assertEquals(LISTEN, after(CLOSED, PASSIVE_OPEN));
        assertEquals(SYN_RECEIVED, after(CLOSED, PASSIVE_OPEN, SYN));
        assertEquals(ESTABLISHED, after(CLOSED, PASSIVE_OPEN, SYN, SYN_ACKED));
    }

    @Test
    void aClientOpensWithASyn() {
        assertEquals(SYN_SENT, after(CLOSED, ACTIVE_OPEN));
        assertEquals(ESTABLISHED, after(CLOSED, ACTIVE_OPEN, SYN_AND_ACK));
    }

    @Test
    void twoClientsMayOpenTowardsEachOther() {
        assertEquals(ESTABLISHED, after(CLOSED, ACTIVE_OPEN, SYN, SYN_ACKED));
    }

    @Test
    void whoClosesFirstWaits() {
        assertEquals(FIN_WAIT_1, after(ESTABLISHED, CLOSE));
        assertEquals(FIN_WAIT_2, after(ESTABLISHED, CLOSE, FIN_ACKED));
        assertEquals(TIME_WAIT, after(ESTABLISHED, CLOSE, FIN_ACKED, FIN));
        assertEquals(CLOSED, after(ESTABLISHED, CLOSE, FIN_ACKED, FIN, TIMEOUT));
    }

    @Test
    void whoClosesSecondDoesNotWait() {
        assertEquals(CLOSE_WAIT, after(ESTABLISHED, FIN));
        assertEquals(LAST_ACK, after(ESTABLISHED, FIN, CLOSE));
        assertEquals(CLOSED, after(ESTABLISHED, FIN, CLOSE, FIN_ACKED));
    }

    @Test
    void bothWaitWhenTheyCloseAtOnce() {
        assertEquals(CLOSING, after(ESTABLISHED, CLOSE, FIN));
        assertEquals(TIME_WAIT, after(ESTABLISHED, CLOSE, FIN, FIN_ACKED));
    }

    @Test
    void aFinMayFollowTheSynAtOnce() {
        assertEquals(CLOSE_WAIT, after(SYN_RECEIVED, SYN_ACKED, FIN));
        assertEquals(FIN_WAIT_1, after(SYN_RECEIVED, CLOSE));
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void aResetEndsEveryState(State state) {
        assertEquals(CLOSED, state.after(RESET));
        assertEquals(CLOSED, state.after(TIMEOUT));
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void aSecondCloseOrFinChangesNothing(State state) {
        if (state != LISTEN && state != SYN_SENT) {
            assertEquals(after(state, CLOSE), after(state, CLOSE, CLOSE));
        }
        assertEquals(after(state, FIN), after(state, FIN, FIN));
    }

    @Property
    void nothingLeavesTimeWaitButItsEnd(@ForAll List<State.Event> events) {
        State state = TIME_WAIT;
        for (State.Event event : events) {
            if (event != RESET && event != TIMEOUT) {
                state = state.after(event);
            }
        }
        assertEquals(TIME_WAIT, state);
    }

    @Property
    void onlyAnAnsweredSynSynchronises(@ForAll List<State.Event> events) {
        State state = CLOSED;
        boolean answered = false;
        for (State.Event event : events) {
            answered |= event == SYN_ACKED || event == SYN_AND_ACK || event == CLOSE || event == FIN;
            state = state.after(event);
            assertTrue(answered || !state.synchronised());
        }
    }

    @Test
    void dataIsTakenUntilTheFin() {
        assertTrue(FIN_WAIT_2.receives());
        assertFalse(CLOSE_WAIT.receives());
        assertTrue(CLOSE_WAIT.sends());
        assertFalse(FIN_WAIT_2.sends());
    }
}
