package org.teavm.classlib.java.util.concurrent;

/** {@link java.util.concurrent.CompletionException}. */
public class TCompletionException extends RuntimeException {
    protected TCompletionException() { }

    protected TCompletionException(String message) {
        super(message);
    }

    public TCompletionException(String message, Throwable cause) {
        super(message, cause);
    }

    public TCompletionException(Throwable cause) {
        super(cause);
    }
}
