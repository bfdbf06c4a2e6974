package ristretto.corrections;

import java.util.NoSuchElementException;
import java.util.OptionalInt;

/** Methods of {@code OptionalInt} that are missing or differ. */
public final class OptionalIntCorrections {
    private OptionalIntCorrections() { }

    public static int getAsInt(OptionalInt optional) {
        return orElseThrow(optional);
    }

    public static int orElseThrow(OptionalInt optional) {
        if (optional.isEmpty()) {
            throw new NoSuchElementException("No value present");
        }
        return optional.orElse(0);
    }

    public static String toString(OptionalInt optional) {
        return optional.isEmpty() ? "OptionalInt.empty" : "OptionalInt[" + optional.orElse(0) + "]";
    }
}
