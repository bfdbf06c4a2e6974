package org.teavm.classlib.java.util;

/** A letter that is no conversion. */
public class TUnknownFormatConversionException extends TIllegalFormatException {
    private final String conversion;

    public TUnknownFormatConversionException(String conversion) {
        this.conversion = conversion;
    }

    public String getConversion() {
        return conversion;
    }

    @Override
    public String getMessage() {
        return "Conversion = '" + conversion + "'";
    }
}
