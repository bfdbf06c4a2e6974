package ristretto.collections;

import java.util.Iterator;
import java.util.function.Function;

/** Something of each element of another iterator. */
public record Projection<S, T>(Iterator<S> elements, Function<? super S, T> function) implements Iterator<T> {
    @Override
    public boolean hasNext() {
        return elements.hasNext();
    }

    @Override
    public T next() {
        return function.apply(elements.next());
    }

    @Override
    public void remove() {
        elements.remove();
    }
}
