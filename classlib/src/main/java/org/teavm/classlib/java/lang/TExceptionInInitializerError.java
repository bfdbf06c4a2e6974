package org.teavm.classlib.java.lang;

/** A static initializer failed. The message is HotSpot's: none. */
public class TExceptionInInitializerError extends LinkageError {
    private static final long serialVersionUID = 1521711792217232256L;

    public TExceptionInInitializerError() {
        this((String) null);
    }

    public TExceptionInInitializerError(Throwable thrown) {
        super(null, thrown);
    }

    public TExceptionInInitializerError(String message) {
        super(message, null);
    }

    public Throwable getException() {
        return getCause();
    }
}
