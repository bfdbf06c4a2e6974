package org.teavm.classlib.java.util;

/** A number that is no character. */
public class TIllegalFormatCodePointException extends TIllegalFormatException {
    private final int codePoint;

    public TIllegalFormatCodePointException(int codePoint) {
        this.codePoint = codePoint;
    }

    public int getCodePoint() {
        return codePoint;
    }

    @Override
    public String getMessage() {
        return "Code point = 0x" + Integer.toHexString(codePoint);
    }
}
