package org.teavm.classlib.java.lang;

/** {@link IllegalThreadStateException}. */
public class TIllegalThreadStateException extends IllegalArgumentException {
    public TIllegalThreadStateException() { }

    public TIllegalThreadStateException(String message) {
        super(message);
    }
}
