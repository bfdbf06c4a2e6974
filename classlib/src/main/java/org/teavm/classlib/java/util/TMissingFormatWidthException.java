package org.teavm.classlib.java.util;

/** A flag that needs a width has none. */
public class TMissingFormatWidthException extends TIllegalFormatException {
    private final String specifier;

    public TMissingFormatWidthException(String specifier) {
        this.specifier = specifier;
    }

    public String getFormatSpecifier() {
        return specifier;
    }

    @Override
    public String getMessage() {
        return specifier;
    }
}
