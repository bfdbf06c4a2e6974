package ristretto.collections;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Predicate;

/** What {@code Set.of} and {@code Set.copyOf} return. HotSpot's iterate in an order that changes from run to run. */
public final class ImmutableSet<E> extends AbstractSet<E> {
    private final Object[] table;
    private final int size;

    private ImmutableSet(Object[] table, int size) {
        this.table = table;
        this.size = size;
    }

    /** @throws IllegalArgumentException if two elements are equal */
    public static <E> ImmutableSet<E> of(Object... elements) {
        Object[] table = ProbeTable.of(elements.length, 1);
        for (Object element : elements) {
            if (!put(table, element)) {
                throw new IllegalArgumentException("duplicate element: " + element);
            }
        }
        return new ImmutableSet<>(table, elements.length);
    }

    @SuppressWarnings("unchecked")
    public static <E> ImmutableSet<E> copyOf(Collection<? extends E> collection) {
        if (collection instanceof ImmutableSet<? extends E> set) {
            return (ImmutableSet<E>) set;
        }
        Object[] elements = collection.toArray();
        Object[] table = ProbeTable.of(elements.length, 1);
        int size = 0;
        for (Object element : elements) {
            size += put(table, element) ? 1 : 0;
        }
        return new ImmutableSet<>(table, size);
    }

    private static boolean put(Object[] table, Object element) {
        int at = ProbeTable.find(table, Objects.requireNonNull(element), 1);
        if (at < 0) {
            table[at + table.length] = element;
        }
        return at < 0;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean contains(Object wanted) {
        return ProbeTable.find(table, Objects.requireNonNull(wanted), 1) >= 0;
    }

    @Override
    public Iterator<E> iterator() {
        return new Iterator<>() {
            private int at = ProbeTable.next(table, 0, 1);

            @Override
            public boolean hasNext() {
                return at < table.length;
            }

            @Override
            @SuppressWarnings("unchecked")
            public E next() {
                if (at >= table.length) {
                    throw new NoSuchElementException();
                }
                E element = (E) table[at];
                at = ProbeTable.next(table, at + 1, 1);
                return element;
            }
        };
    }

    @Override
    public boolean add(E element) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean addAll(Collection<? extends E> added) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean remove(Object element) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean removeAll(Collection<?> removed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean removeIf(Predicate<? super E> condition) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean retainAll(Collection<?> kept) {
        throw new UnsupportedOperationException();
    }
}
