package ristretto.profiler;

/** A profile cannot be made; the message says why, and what to do. */
public final class ProfileException extends RuntimeException {
    ProfileException(String message) {
        super(message);
    }

    ProfileException(String message, Throwable cause) {
        super(message, cause);
    }
}
