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
}
