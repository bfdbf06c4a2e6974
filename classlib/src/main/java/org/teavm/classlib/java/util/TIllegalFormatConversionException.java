package org.teavm.classlib.java.util;

/** An argument of a type that the conversion does not take. */
public class TIllegalFormatConversionException extends TIllegalFormatException {
    private final char conversion;
    private final Class<?> argumentClass;

    public TIllegalFormatConversionException(char conversion, Class<?> argumentClass) {
        this.conversion = conversion;
        this.argumentClass = argumentClass;
    }

    public char getConversion() {
        return conversion;
    }

    public Class<?> getArgumentClass() {
        return argumentClass;
    }

    @Override
    public String getMessage() {
        return conversion + " != " + argumentClass.getName();
    }
}
