package org.teavm.classlib.java.util.concurrent;

/** {@link java.util.concurrent.BrokenBarrierException}. */
public class TBrokenBarrierException extends Exception {
    public TBrokenBarrierException() { }

    public TBrokenBarrierException(String message) {
        super(message);
    }
}
