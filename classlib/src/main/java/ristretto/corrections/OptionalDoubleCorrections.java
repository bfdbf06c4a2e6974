package ristretto.corrections;

import java.util.NoSuchElementException;
import java.util.OptionalDouble;

/** Methods of {@code OptionalDouble} that are missing or differ. */
public final class OptionalDoubleCorrections {
    private OptionalDoubleCorrections() { }

    public static double getAsDouble(OptionalDouble optional) {
        return orElseThrow(optional);
    }

    public static double orElseThrow(OptionalDouble optional) {
        if (optional.isEmpty()) {
            throw new NoSuchElementException("No value present");
        }
        return optional.orElse(0);
    }

    public static String toString(OptionalDouble optional) {
        return optional.isEmpty() ? "OptionalDouble.empty" : "OptionalDouble[" + optional.orElse(0) + "]";
    }
}
