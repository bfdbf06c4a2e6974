package ristretto.collections;

import java.util.AbstractList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.ListIterator;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What {@code List.of} and {@code List.copyOf} return: no element is null, not even one that is asked for. */
public final class ImmutableList<E> extends AbstractList<E> implements RandomAccess {
    private static final ImmutableList<Object> EMPTY = new ImmutableList<>(new Object[0]);

    private final Object[] elements;

    private ImmutableList(Object[] elements) {
        this.elements = elements;
    }

    /** @param elements which nobody else has */
    @SuppressWarnings("unchecked")
    public static <E> ImmutableList<E> of(Object... elements) {
        for (Object element : elements) {
            Objects.requireNonNull(element);
        }
        return (ImmutableList<E>) (elements.length == 0 ? EMPTY : new ImmutableList<>(elements));
    }

    public static <E> ImmutableList<E> copyOf(Collection<? extends E> collection) {
        return collection instanceof ImmutableList<? extends E> list ? cast(list) : of(collection.toArray());
    }

    @SuppressWarnings("unchecked")
    private static <E> ImmutableList<E> cast(ImmutableList<? extends E> list) {
        return (ImmutableList<E>) list;
    }

    /** Lists of one or two elements are a class of their own in HotSpot's library, and say it in their own way. */
    @Override
    @SuppressWarnings("unchecked")
    public E get(int index) {
        if ((index < 0 || index >= elements.length) && (elements.length == 1 || elements.length == 2)) {
            throw new IndexOutOfBoundsException("Index: " + index + " Size: " + elements.length);
        }
        return (E) elements[index];
    }

    @Override
    public Iterator<E> iterator() {
        return listIterator(0);
    }

    @Override
    public ListIterator<E> listIterator() {
        return listIterator(0);
    }

    @Override
    public ListIterator<E> listIterator(int index) {
        if (index < 0 || index > elements.length) {
            throw new IndexOutOfBoundsException("Index: " + index + " Size: " + elements.length);
        }
        return new Snapshot<>(elements, index);
    }

    @Override
    public int size() {
        return elements.length;
    }

    @Override
    public boolean contains(Object wanted) {
        return indexOf(wanted) >= 0;
    }

    @Override
    public int indexOf(Object wanted) {
        Objects.requireNonNull(wanted);
        for (int i = 0; i < elements.length; i++) {
            if (wanted.equals(elements[i])) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int lastIndexOf(Object wanted) {
        Objects.requireNonNull(wanted);
        for (int i = elements.length - 1; i >= 0; i--) {
            if (wanted.equals(elements[i])) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Object[] toArray() {
        return elements.clone();
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
    public boolean addAll(int index, Collection<? extends E> added) {
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

    @Override
    public void replaceAll(UnaryOperator<E> operator) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void sort(Comparator<? super E> order) {
        throw new UnsupportedOperationException();
    }
}
