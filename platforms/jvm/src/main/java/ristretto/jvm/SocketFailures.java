package ristretto.jvm;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import ristretto.signatures.TransportException;
import ristretto.signatures.TransportException.Reason;

/** Gives the JDK's exceptions our reasons. */
final class SocketFailures {
    private SocketFailures() {
    }

    static TransportException of(IOException failure) {
        String text = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return new TransportException(reason(failure, text), text);
    }

    private static Reason reason(IOException failure, String text) {
        return switch (failure) {
            case TransportException ours -> ours.reason();
            case SocketTimeoutException _ -> Reason.TIMED_OUT;
            case ClosedByInterruptException _ -> Reason.INTERRUPTED;
            case InterruptedIOException _ -> Reason.INTERRUPTED;
            case ClosedChannelException _ -> Reason.CLOSED;
            case NoRouteToHostException _ -> Reason.UNREACHABLE;
            case ConnectException _ -> text.contains("timed out") ? Reason.TIMED_OUT : Reason.REFUSED;
            // The JDK tells these apart in the text of the operating system only.
            default -> text.contains("Too many open files") || text.contains("No buffer space") ? Reason.OUT_OF_MEMORY
                    : text.contains("unreachable") ? Reason.UNREACHABLE
                    : text.contains("closed") || text.contains("shutdown") ? Reason.CLOSED
                    : Reason.RESET;
        };
    }
}
