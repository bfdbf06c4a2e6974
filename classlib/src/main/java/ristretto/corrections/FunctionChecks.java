package ristretto.corrections;

import java.util.Objects;
import java.util.function.Function;

/** What methods of {@code Function} refuse. */
public final class FunctionChecks {
    private FunctionChecks() { }

    public static void andThen(Object first, Function<?, ?> after) {
        Objects.requireNonNull(after);
    }

    public static void compose(Object first, Function<?, ?> before) {
        Objects.requireNonNull(before);
    }
}
