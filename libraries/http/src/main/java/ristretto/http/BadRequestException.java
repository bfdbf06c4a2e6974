package ristretto.http;

import java.io.IOException;

/** The client broke the protocol, or a limit, in the midst of a body; {@link #status} is the answer, if none has begun. */
final class BadRequestException extends IOException {
    private final int status;

    BadRequestException(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
