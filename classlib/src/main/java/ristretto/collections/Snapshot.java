package ristretto.collections;

import java.util.ListIterator;
import java.util.NoSuchElementException;

/** Goes through an array that nobody changes, and changes nothing. */
public final class Snapshot<E> implements ListIterator<E> {
    private final Object[] elements;
    private int next;

    public Snapshot(Object[] elements, int next) {
        this.elements = elements;
        this.next = next;
    }

    @Override
    public boolean hasNext() {
        return next < elements.length;
    }

    @Override
    @SuppressWarnings("unchecked")
    public E next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return (E) elements[next++];
    }

    @Override
    public boolean hasPrevious() {
        return next > 0;
    }

    @Override
    @SuppressWarnings("unchecked")
    public E previous() {
        if (!hasPrevious()) {
            throw new NoSuchElementException();
        }
        return (E) elements[--next];
    }

    @Override
    public int nextIndex() {
        return next;
    }

    @Override
    public int previousIndex() {
        return next - 1;
    }

    @Override
    public void remove() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void set(E element) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void add(E element) {
        throw new UnsupportedOperationException();
    }
}
