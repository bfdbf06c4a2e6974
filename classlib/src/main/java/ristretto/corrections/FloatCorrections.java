package ristretto.corrections;

import ristretto.numbers.FloatingParser;
import ristretto.numbers.FloatingText;

/** Methods of {@code Float} that are missing or differ. */
public final class FloatCorrections {
    private FloatCorrections() { }

    public static String toString(float value) {
        return FloatingText.of(value);
    }

    public static float parseFloat(String text) {
        return (float) FloatingParser.parse(text, 24);
    }
}
