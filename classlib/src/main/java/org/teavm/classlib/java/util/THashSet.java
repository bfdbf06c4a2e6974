package org.teavm.classlib.java.util;

import java.util.function.Consumer;
import org.teavm.classlib.java.io.TSerializable;
import org.teavm.classlib.java.lang.TCloneable;
import org.teavm.classlib.java.lang.TObject;
import org.teavm.interop.Rename;

/** {@code HashSet}: the keys of a map, in HotSpot's order. */
public class THashSet<E> extends TAbstractSet<E> implements TCloneable, TSerializable {
    /** That many elements fit into a table of the usual size. */
    private static final int USUAL = 12;

    /** The values are this set, and mean nothing. */
    THashMap<E, THashSet<E>> backingMap;

    public THashSet() {
        this(new THashMap<>());
    }

    public THashSet(int capacity) {
        this(new THashMap<>(capacity));
    }

    public THashSet(int capacity, float loadFactor) {
        this(new THashMap<>(capacity, loadFactor));
    }

    public THashSet(TCollection<? extends E> collection) {
        this(THashMap.newHashMap(Math.max(collection.size(), USUAL)));
        addAll(collection);
    }

    THashSet(THashMap<E, THashSet<E>> map) {
        backingMap = map;
    }

    public static <T> THashSet<T> newHashSet(int size) {
        return new THashSet<>(THashMap.newHashMap(size));
    }

    @Override
    public boolean add(E element) {
        return backingMap.put(element, this) == null;
    }

    @Override
    public boolean remove(Object element) {
        return backingMap.removeByKey(element) != null;
    }

    @Override
    public boolean contains(Object element) {
        return backingMap.containsKey(element);
    }

    @Override
    public TIterator<E> iterator() {
        return backingMap.keySet().iterator();
    }

    @Override
    public void forEach(Consumer<? super E> action) {
        backingMap.keySet().forEach(action);
    }

    @Override
    public void clear() {
        backingMap.clear();
    }

    @Override
    public boolean isEmpty() {
        return backingMap.isEmpty();
    }

    @Override
    public int size() {
        return backingMap.size();
    }

    @Rename("clone")
    @SuppressWarnings("unchecked")
    public TObject clone0() {
        try {
            THashSet<E> copy = (THashSet<E>) super.clone();
            copy.backingMap = (THashMap<E, THashSet<E>>) backingMap.clone0();
            return copy;
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
