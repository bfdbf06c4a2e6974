package org.teavm.classlib.java.util.stream.impl;

import java.util.Objects;
import java.util.function.Predicate;

/** Takes the first element, which must not be null. */
public class TFindFirstConsumer<T> implements Predicate<T> {
    public T result;

    @Override
    public boolean test(T element) {
        result = Objects.requireNonNull(element);
        return false;
    }
}
