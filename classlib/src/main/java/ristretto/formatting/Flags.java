package ristretto.formatting;

import java.util.DuplicateFormatFlagsException;

/** The flags of a format specifier, as bits. */
final class Flags {
    static final int LEFT = 1;
    static final int ALTERNATE = 2;
    static final int PLUS = 4;
    static final int SPACE = 8;
    static final int ZERO = 16;
    static final int GROUP = 32;
    static final int PARENTHESES = 64;
    static final int PREVIOUS = 128;
    /** Said by the conversion's letter. */
    static final int UPPER = 256;

    private static final String CHARACTERS = "-#+ 0,(<";

    private Flags() { }

    /** The flag of a character, or 0. */
    static int of(char c) {
        int index = CHARACTERS.indexOf(c);
        return index < 0 ? 0 : 1 << index;
    }

    static int add(int flags, int flag) {
        if ((flags & flag) != 0) {
            throw new DuplicateFormatFlagsException(text(flag));
        }
        return flags | flag;
    }

    static String text(int flags) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < CHARACTERS.length(); i++) {
            if ((flags & 1 << i) != 0) {
                text.append(CHARACTERS.charAt(i));
            }
        }
        return text.toString();
    }
}
