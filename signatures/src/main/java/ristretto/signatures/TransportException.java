package ristretto.signatures;

import java.io.IOException;

/** A call of {@link Tcp} or {@link Udp} failed; {@link #reason} says how. */
public final class TransportException extends IOException {
    private final Reason reason;

    public TransportException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public enum Reason { ADDRESS_IN_USE, REFUSED, UNREACHABLE, RESET, TIMED_OUT, CLOSED, TOO_LONG, INTERRUPTED, OUT_OF_MEMORY }
}
