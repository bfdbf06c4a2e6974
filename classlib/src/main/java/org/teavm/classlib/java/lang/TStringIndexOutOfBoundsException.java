package org.teavm.classlib.java.lang;

/** TeaVM's words about an index differ from HotSpot's. */
public class TStringIndexOutOfBoundsException extends TIndexOutOfBoundsException {
    private static final long serialVersionUID = 1;

    public TStringIndexOutOfBoundsException() { }

    public TStringIndexOutOfBoundsException(String message) {
        super(message);
    }

    public TStringIndexOutOfBoundsException(int index) {
        super("String index out of range: " + index);
    }
}
