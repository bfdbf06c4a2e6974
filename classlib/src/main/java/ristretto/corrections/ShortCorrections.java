package ristretto.corrections;

import ristretto.numbers.WholeParser;

/** Methods of {@code Short} that are missing or differ. */
public final class ShortCorrections {
    private ShortCorrections() { }

    public static short parseShort(String text) {
        return parseShort(text, 10);
    }

    public static short parseShort(String text, int radix) {
        return (short) WholeParser.parseNarrow(text, radix, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    public static Short decode(String text) {
        return (short) WholeParser.decodeNarrow(text, Short.MIN_VALUE, Short.MAX_VALUE);
    }
}
