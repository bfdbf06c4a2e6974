package ristretto.tcp;

/**
 * The state of a connection (RFC 9293, section 3.3.2) as a pure machine: {@link #after} is figure 5 of the RFC and does
 * nothing but compute. Sequence numbers, timers and segments are other classes' business.
 */
enum State {
    CLOSED,
    LISTEN,
    SYN_SENT,
    SYN_RECEIVED,
    ESTABLISHED,
    FIN_WAIT_1,
    FIN_WAIT_2,
    CLOSE_WAIT,
    CLOSING,
    LAST_ACK,
    TIME_WAIT;

    /** What can happen to a connection. A segment may bring several events, in this order: SYN, acknowledgments, FIN. */
    enum Event {
        /** The application listens. */
        PASSIVE_OPEN,
        /** The application connects: a SYN is sent. */
        ACTIVE_OPEN,
        /** A SYN arrived that does not acknowledge ours. */
        SYN,
        /** A SYN arrived that acknowledges ours. */
        SYN_AND_ACK,
        /** Our SYN was acknowledged. */
        SYN_ACKED,
        /** The application has no more to send: a FIN is sent behind its data. */
        CLOSE,
        /** The peer's FIN arrived and all data before it. */
        FIN,
        /** Our FIN was acknowledged. */
        FIN_ACKED,
        /** A valid RST arrived, or the application aborted. */
        RESET,
        /** The peer was silent for too long, or TIME-WAIT is over. */
        TIMEOUT
    }

    /** The state after {@code event}; an event that means nothing in a state leaves it as it is. */
    State after(Event event) {
        if (event == Event.RESET || event == Event.TIMEOUT) {
            return CLOSED;
        }
        return switch (this) {
            case CLOSED -> switch (event) {
                case PASSIVE_OPEN -> LISTEN;
                case ACTIVE_OPEN -> SYN_SENT;
                default -> this;
            };
            case LISTEN -> switch (event) {
                case SYN -> SYN_RECEIVED;
                case ACTIVE_OPEN -> SYN_SENT;
                case CLOSE -> CLOSED;
                default -> this;
            };
            case SYN_SENT -> switch (event) {
                case SYN -> SYN_RECEIVED;
                case SYN_AND_ACK -> ESTABLISHED;
                case CLOSE -> CLOSED;
                default -> this;
            };
            case SYN_RECEIVED -> switch (event) {
                case SYN_ACKED -> ESTABLISHED;
                case CLOSE -> FIN_WAIT_1;
                case FIN -> CLOSE_WAIT;
                default -> this;
            };
            case ESTABLISHED -> switch (event) {
                case CLOSE -> FIN_WAIT_1;
                case FIN -> CLOSE_WAIT;
                default -> this;
            };
            case FIN_WAIT_1 -> switch (event) {
                case FIN_ACKED -> FIN_WAIT_2;
                case FIN -> CLOSING;
                default -> this;
            };
            case FIN_WAIT_2 -> event == Event.FIN ? TIME_WAIT : this;
            case CLOSE_WAIT -> event == Event.CLOSE ? LAST_ACK : this;
            case CLOSING -> event == Event.FIN_ACKED ? TIME_WAIT : this;
            case LAST_ACK -> event == Event.FIN_ACKED ? CLOSED : this;
            case TIME_WAIT -> this;
        };
    }

    /** Whether both sides have seen the other's SYN and know its acknowledgment (RFC 9293, section 3.4). */
    boolean synchronised() {
        return compareTo(ESTABLISHED) >= 0;
    }

    /** Whether the peer may still send data. */
    boolean receives() {
        return this == ESTABLISHED || this == FIN_WAIT_1 || this == FIN_WAIT_2;
    }

    /** Whether this side may still send data that it has queued, or its FIN. */
    boolean sends() {
        return switch (this) {
            case ESTABLISHED, CLOSE_WAIT, FIN_WAIT_1, CLOSING, LAST_ACK -> true;
            case CLOSED, LISTEN, SYN_SENT, SYN_RECEIVED, FIN_WAIT_2, TIME_WAIT -> false;
        };
    }
}
