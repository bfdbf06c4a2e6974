package org.teavm.classlib.java.lang;

/** TeaVM's words about an index differ from HotSpot's. */
public class TArrayIndexOutOfBoundsException extends TIndexOutOfBoundsException {
    private static final long serialVersionUID = 1;

    public TArrayIndexOutOfBoundsException() { }

    public TArrayIndexOutOfBoundsException(String message) {
        super(message);
    }

    public TArrayIndexOutOfBoundsException(int index) {
        super("Array index out of range: " + index);
    }
}
