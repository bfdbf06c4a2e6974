package org.teavm.classlib.java.util;

/** Flags that do not go together. */
public class TIllegalFormatFlagsException extends TIllegalFormatException {
    private final String flags;

    public TIllegalFormatFlagsException(String flags) {
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
