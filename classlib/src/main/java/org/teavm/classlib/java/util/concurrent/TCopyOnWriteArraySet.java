package org.teavm.classlib.java.util.concurrent;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** {@link java.util.concurrent.CopyOnWriteArraySet}. */
public class TCopyOnWriteArraySet<E> extends AbstractSet<E> implements java.io.Serializable {
    private final CopyOnWriteArrayList<E> elements = new CopyOnWriteArrayList<>();

    public TCopyOnWriteArraySet() { }

    public TCopyOnWriteArraySet(Collection<? extends E> elements) {
        addAll(elements);
    }

    @Override
    public boolean add(E element) {
        return elements.addIfAbsent(element);
    }

    @Override
    public boolean addAll(Collection<? extends E> more) {
        return elements.addAllAbsent(more) > 0;
    }

    @Override
    public boolean remove(Object element) {
        return elements.remove(element);
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        return elements.removeIf(filter);
    }

    @Override
    public boolean removeAll(Collection<?> others) {
        return elements.removeAll(others);
    }

    @Override
    public boolean retainAll(Collection<?> others) {
        return elements.retainAll(others);
    }

    @Override
    public void forEach(Consumer<? super E> action) {
        elements.forEach(action);
    }

    @Override
    public boolean contains(Object element) {
        return elements.contains(element);
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public void clear() {
        elements.clear();
    }

    @Override
    public Iterator<E> iterator() {
        return elements.iterator();
    }
}
