package org.teavm.classlib.java.util.concurrent;

/** {@link java.util.concurrent.TimeoutException}. */
public class TTimeoutException extends Exception {
    public TTimeoutException() { }

    public TTimeoutException(String message) {
        super(message);
    }
}
