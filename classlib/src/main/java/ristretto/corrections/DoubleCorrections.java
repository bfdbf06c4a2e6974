package ristretto.corrections;

import ristretto.numbers.FloatingParser;
import ristretto.numbers.FloatingText;

/** Methods of {@code Double} that are missing or differ. */
public final class DoubleCorrections {
    private DoubleCorrections() { }

    public static String toString(double value) {
        return FloatingText.of(value);
    }

    public static double parseDouble(String text) {
        return FloatingParser.parse(text, 53);
    }
}
