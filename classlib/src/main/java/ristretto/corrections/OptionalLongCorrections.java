package ristretto.corrections;

import java.util.NoSuchElementException;
import java.util.OptionalLong;

/** Methods of {@code OptionalLong} that are missing or differ. */
public final class OptionalLongCorrections {
    private OptionalLongCorrections() { }

    public static long getAsLong(OptionalLong optional) {
        return orElseThrow(optional);
    }

    public static long orElseThrow(OptionalLong optional) {
        if (optional.isEmpty()) {
            throw new NoSuchElementException("No value present");
        }
        return optional.orElse(0);
    }

    public static String toString(OptionalLong optional) {
        return optional.isEmpty() ? "OptionalLong.empty" : "OptionalLong[" + optional.orElse(0) + "]";
    }
}
