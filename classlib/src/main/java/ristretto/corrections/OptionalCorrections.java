package ristretto.corrections;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

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

    public static Optional<?> flatMap(Optional<Object> optional, Function<Object, Optional<Object>> mapper) {
        Objects.requireNonNull(mapper);
        return optional.isEmpty() ? optional : Objects.requireNonNull(mapper.apply(optional.get()));
    }
}
