package ristretto.corrections;

import ristretto.numbers.WholeParser;

/** Methods of {@code Byte} that are missing or differ. */
public final class ByteCorrections {
    private ByteCorrections() { }

    public static byte parseByte(String text) {
        return parseByte(text, 10);
    }

    public static byte parseByte(String text, int radix) {
        return (byte) WholeParser.parseNarrow(text, radix, Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    public static Byte decode(String text) {
        return (byte) WholeParser.decodeNarrow(text, Byte.MIN_VALUE, Byte.MAX_VALUE);
    }
}
