package ristretto.corrections;

import java.util.NoSuchElementException;
import java.util.Optional;

/** Methods of {@code Optional} that are missing or differ. */
public final class OptionalCorrections {
    private OptionalCorrections() { }

    public static Object get(Optional<?> optional) {
        return orElseThrow(optional);
    }

    public static Object orElseThrow(Optional<?> optional) {
        if (optional.isEmpty()) {
            throw new NoSuchElementException("No value present");
        }
        return optional.orElse(null);
    }

    public static String toString(Optional<?> optional) {
        return optional.isEmpty() ? "Optional.empty" : "Optional[" + optional.orElse(null) + "]";
    }
}
