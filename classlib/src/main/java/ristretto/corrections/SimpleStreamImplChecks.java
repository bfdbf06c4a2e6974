package ristretto.corrections;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/** What streams refuse. */
public final class SimpleStreamImplChecks {
    private SimpleStreamImplChecks() { }

    public static void limit(Object stream, long size) {
        Bounds.checkNumber(size);
    }

    public static void skip(Object stream, long number) {
        Bounds.checkNumber(number);
    }

    public static void map(Object stream, Function<?, ?> mapper) {
        Objects.requireNonNull(mapper);
    }

    public static void filter(Object stream, Predicate<?> condition) {
        Objects.requireNonNull(condition);
    }
}
