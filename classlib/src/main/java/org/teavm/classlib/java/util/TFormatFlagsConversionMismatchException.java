package org.teavm.classlib.java.util;

/** A flag that the conversion does not have. */
public class TFormatFlagsConversionMismatchException extends TIllegalFormatException {
    private final String flags;
    private final char conversion;

    public TFormatFlagsConversionMismatchException(String flags, char conversion) {
        this.flags = flags;
        this.conversion = conversion;
    }

    public String getFlags() {
        return flags;
    }

    public char getConversion() {
        return conversion;
    }

    @Override
    public String getMessage() {
        return "Conversion = " + conversion + ", Flags = " + flags;
    }
}
