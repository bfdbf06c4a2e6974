package org.teavm.classlib.java.util.concurrent;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.ListIterator;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import ristretto.collections.Snapshot;

/** {@link java.util.concurrent.CopyOnWriteArrayList}: an array that is replaced at each change. */
public class TCopyOnWriteArrayList<E> extends AbstractList<E> implements RandomAccess, Cloneable, java.io.Serializable {
    private Object[] array;

    public TCopyOnWriteArrayList() {
        array = new Object[0];
    }

    public TCopyOnWriteArrayList(Collection<? extends E> elements) {
        array = Arrays.copyOf(elements.toArray(), elements.size(), Object[].class);
    }

    public TCopyOnWriteArrayList(E[] elements) {
        array = Arrays.copyOf(elements, elements.length, Object[].class);
    }

    private void become(Object[] changed) {
        array = changed;
        modCount++;
    }

    private static void check(int index, int end) {
        if (index < 0 || index >= end) {
            throw new ArrayIndexOutOfBoundsException("Index " + index + " out of bounds for length " + end);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public E get(int index) {
        check(index, array.length);
        return (E) array[index];
    }

    @Override
    public int size() {
        return array.length;
    }

    @Override
    public E set(int index, E element) {
        E former = get(index);
        Object[] changed = array.clone();
        changed[index] = element;
        array = changed;
        return former;
    }

    @Override
    public boolean add(E element) {
        add(array.length, element);
        return true;
    }

    @Override
    public void add(int index, E element) {
        if (index < 0 || index > array.length) {
            throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + array.length);
        }
        Object[] changed = new Object[array.length + 1];
        System.arraycopy(array, 0, changed, 0, index);
        changed[index] = element;
        System.arraycopy(array, index, changed, index + 1, array.length - index);
        become(changed);
    }

    @Override
    public boolean addAll(Collection<? extends E> elements) {
        return addAll(array.length, elements);
    }

    @Override
    public boolean addAll(int index, Collection<? extends E> elements) {
        if (index < 0 || index > array.length) {
            throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + array.length);
        }
        Object[] more = elements.toArray();
        Object[] changed = Arrays.copyOf(array, array.length + more.length);
        System.arraycopy(array, index, changed, index + more.length, array.length - index);
        System.arraycopy(more, 0, changed, index, more.length);
        become(changed);
        return more.length > 0;
    }

    public boolean addIfAbsent(E element) {
        return !contains(element) && add(element);
    }

    public int addAllAbsent(Collection<? extends E> elements) {
        int count = 0;
        for (E element : elements) {
            count += addIfAbsent(element) ? 1 : 0;
        }
        return count;
    }

    @Override
    public E remove(int index) {
        E former = get(index);
        Object[] changed = Arrays.copyOf(array, array.length - 1);
        System.arraycopy(array, index + 1, changed, index, changed.length - index);
        become(changed);
        return former;
    }

    @Override
    public boolean remove(Object element) {
        int index = indexOf(element);
        if (index >= 0) {
            remove(index);
        }
        return index >= 0;
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean removeIf(Predicate<? super E> filter) {
        Object[] kept = new Object[array.length];
        int count = 0;
        for (Object element : array) {
            if (!filter.test((E) element)) {
                kept[count++] = element;
            }
        }
        boolean any = count < array.length;
        if (any) {
            become(Arrays.copyOf(kept, count));
        }
        return any;
    }

    @Override
    public boolean removeAll(Collection<?> others) {
        Objects.requireNonNull(others);
        return removeIf(others::contains);
    }

    @Override
    public boolean retainAll(Collection<?> others) {
        Objects.requireNonNull(others);
        return removeIf(element -> !others.contains(element));
    }

    @Override
    public void clear() {
        become(new Object[0]);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void replaceAll(UnaryOperator<E> function) {
        Object[] changed = array.clone();
        for (int i = 0; i < changed.length; i++) {
            changed[i] = function.apply((E) changed[i]);
        }
        array = changed;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void sort(Comparator<? super E> comparator) {
        Object[] changed = array.clone();
        Arrays.sort(changed, (Comparator<Object>) comparator);
        array = changed;
    }

    public int indexOf(E element, int from) {
        for (int i = from; i < array.length; i++) {
            if (Objects.equals(element, array[i])) {
                return i;
            }
        }
        return -1;
    }

    public int lastIndexOf(E element, int from) {
        int i = from;
        while (i >= 0 && !Objects.equals(element, array[i])) {
            i--;
        }
        return i;
    }

    @Override
    @SuppressWarnings("unchecked")
    public int indexOf(Object element) {
        return indexOf((E) element, 0);
    }

    @Override
    @SuppressWarnings("unchecked")
    public int lastIndexOf(Object element) {
        return lastIndexOf((E) element, array.length - 1);
    }

    @Override
    public boolean contains(Object element) {
        return indexOf(element) >= 0;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void forEach(Consumer<? super E> action) {
        Objects.requireNonNull(action);
        for (Object element : array) {
            action.accept((E) element);
        }
    }

    @Override
    public Object[] toArray() {
        return array.clone();
    }

    @Override
    public Object clone() {
        return new TCopyOnWriteArrayList<>(this);
    }

    @Override
    public Iterator<E> iterator() {
        return new Snapshot<>(array, 0);
    }

    @Override
    public ListIterator<E> listIterator() {
        return new Snapshot<>(array, 0);
    }

    @Override
    public ListIterator<E> listIterator(int index) {
        if (index < 0 || index > array.length) {
            throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + array.length);
        }
        return new Snapshot<>(array, index);
    }
}
