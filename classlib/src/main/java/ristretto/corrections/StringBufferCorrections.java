package ristretto.corrections;

import ristretto.numbers.FloatingText;

/** Methods of {@code StringBuffer} that are missing or differ. */
public final class StringBufferCorrections {
    private StringBufferCorrections() { }

    public static StringBuffer append(StringBuffer buffer, double value) {
        return buffer.append(FloatingText.of(value));
    }

    public static StringBuffer append(StringBuffer buffer, float value) {
        return buffer.append(FloatingText.of(value));
    }

    /** What comes to it is zero, whatever was there before. */
    public static void setLength(StringBuffer buffer, int length) {
        if (length < 0) {
            throw new StringIndexOutOfBoundsException("String index out of range: " + length);
        }
        while (buffer.length() < length) {
            buffer.append('\0');
        }
        buffer.delete(length, buffer.length());
    }
}
