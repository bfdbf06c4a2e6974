package ristretto.tcp;

/**
 * The state of a connection (RFC 9293, section 3.3.2) as a pure machine: for each event, the state that follows each state,
 * as figure 5 of the RFC has it. An event that means nothing in a state leaves it as it is. A segment may bring several
 * events, in this order: SYN, acknowledgments, FIN. A reset, and the end of TIME-WAIT, lead from everywhere to CLOSED.
 */
enum State {
    CLOSED(false, false),
    LISTEN(false, false),
    SYN_SENT(false, false),
    SYN_RECEIVED(false, false),
    ESTABLISHED(true, true),
    FIN_WAIT_1(true, true),
    FIN_WAIT_2(true, false),
    CLOSE_WAIT(false, true),
    CLOSING(false, true),
    LAST_ACK(false, true),
    TIME_WAIT(false, false);

    private final boolean receives;
    private final boolean sends;

    State(boolean receives, boolean sends) {
        this.receives = receives;
        this.sends = sends;
    }

    /** A SYN has arrived that does not acknowledge ours. */
    State synReceived() {
        return switch (this) {
            case LISTEN, SYN_SENT -> SYN_RECEIVED;
            case CLOSED, SYN_RECEIVED, ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2, CLOSE_WAIT, CLOSING, LAST_ACK, TIME_WAIT -> this;
        };
    }

    /** Our SYN was acknowledged and the peer's has come. */
    State synAcknowledged() {
        return switch (this) {
            case SYN_SENT, SYN_RECEIVED -> ESTABLISHED;
            case CLOSED, LISTEN, ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2, CLOSE_WAIT, CLOSING, LAST_ACK, TIME_WAIT -> this;
        };
    }

    /** The application has no more to send: a FIN is sent behind its data. */
    State outputClosed() {
        return switch (this) {
            case LISTEN, SYN_SENT -> CLOSED;
            case SYN_RECEIVED, ESTABLISHED -> FIN_WAIT_1;
            case CLOSE_WAIT -> LAST_ACK;
            case CLOSED, FIN_WAIT_1, FIN_WAIT_2, CLOSING, LAST_ACK, TIME_WAIT -> this;
        };
    }

    /** The peer's FIN has arrived, and all data before it. */
    State finReceived() {
        return switch (this) {
            case SYN_RECEIVED, ESTABLISHED -> CLOSE_WAIT;
            case FIN_WAIT_1 -> CLOSING;
            case FIN_WAIT_2 -> TIME_WAIT;
            case CLOSED, LISTEN, SYN_SENT, CLOSE_WAIT, CLOSING, LAST_ACK, TIME_WAIT -> this;
        };
    }

    /** Our FIN was acknowledged. */
    State finAcknowledged() {
        return switch (this) {
            case FIN_WAIT_1 -> FIN_WAIT_2;
            case CLOSING -> TIME_WAIT;
            case LAST_ACK -> CLOSED;
            case CLOSED, LISTEN, SYN_SENT, SYN_RECEIVED, ESTABLISHED, FIN_WAIT_2, CLOSE_WAIT, TIME_WAIT -> this;
        };
    }

    /** Whether both sides have seen the other's SYN and know its acknowledgment (RFC 9293, section 3.4). */
    boolean synchronised() {
        return ordinal() >= ESTABLISHED.ordinal();
    }

    /** Whether the peer may still send data. */
    boolean receives() {
        return receives;
    }

    /** Whether this side may still send data that it has queued, or its FIN. */
    boolean sends() {
        return sends;
    }
}
