package org.teavm.classlib.java.util.concurrent;

import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The elements that a collection has at one point of time; removes them from it by identity. */
final class SnapshotIterator<E> implements Iterator<E> {
    private final Collection<E> collection;
    private final Object[] elements;
    private int next;
    private boolean returned;

    SnapshotIterator(Collection<E> collection) {
        this.collection = collection;
        elements = collection.toArray();
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
        returned = true;
        return (E) elements[next++];
    }

    @Override
    public void remove() {
        if (!returned) {
            throw new IllegalStateException();
        }
        returned = false;
        Iterator<E> each = collection.iterator();
        while (each.hasNext()) {
            if (each.next() == elements[next - 1]) {
                each.remove();
                return;
            }
        }
    }
}
