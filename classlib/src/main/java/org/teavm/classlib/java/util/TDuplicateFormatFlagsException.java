package org.teavm.classlib.java.util;

/** A flag is given twice. */
public class TDuplicateFormatFlagsException extends TIllegalFormatException {
    private final String flags;

    public TDuplicateFormatFlagsException(String flags) {
        this.flags = flags;
    }

    public String getFlags() {
        return flags;
    }

    @Override
    public String getMessage() {
        return "Flags = '" + flags + "'";
    }
}
