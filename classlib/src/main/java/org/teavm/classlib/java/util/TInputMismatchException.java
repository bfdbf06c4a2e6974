package org.teavm.classlib.java.util;

import java.util.NoSuchElementException;

public class TInputMismatchException extends NoSuchElementException {
    private static final long serialVersionUID = 8811230760997066428L;

    public TInputMismatchException() { }

    public TInputMismatchException(String message) {
        super(message);
    }
}
