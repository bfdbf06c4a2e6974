package org.teavm.classlib.java.util.concurrent;

/** {@link java.util.concurrent.ExecutionException}. */
public class TExecutionException extends Exception {
    protected TExecutionException() { }

    protected TExecutionException(String message) {
        super(message);
    }

    public TExecutionException(String message, Throwable cause) {
        super(message, cause);
    }

    public TExecutionException(Throwable cause) {
        super(cause);
    }
}
