package org.teavm.classlib.java.util;

/** A precision where there can be none. */
public class TIllegalFormatPrecisionException extends TIllegalFormatException {
    private final int precision;

    public TIllegalFormatPrecisionException(int precision) {
        this.precision = precision;
    }

    public int getPrecision() {
        return precision;
    }

    @Override
    public String getMessage() {
        return Integer.toString(precision);
    }
}
