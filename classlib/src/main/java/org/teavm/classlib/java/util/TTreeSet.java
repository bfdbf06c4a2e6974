package org.teavm.classlib.java.util;

import java.util.Collection;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedSet;
import ristretto.collections.SortedKeys;

/** {@link java.util.TreeSet}: the keys of a tree, or of a part of one. */
public class TTreeSet<E> extends SortedKeys<E> implements Cloneable, java.io.Serializable {
    public TTreeSet() {
        this(new TTreeMap<>());
    }

    public TTreeSet(Comparator<? super E> comparator) {
        this(new TTreeMap<>(comparator));
    }

    public TTreeSet(Collection<? extends E> elements) {
        this();
        addAll(elements);
    }

    public TTreeSet(SortedSet<E> elements) {
        this(elements.comparator());
        addAll(elements);
    }

    private TTreeSet(NavigableMap<E, Object> map) {
        super(map);
    }

    @Override
    protected NavigableSet<E> showing(NavigableMap<E, Object> part) {
        return new TTreeSet<>(part);
    }

    @Override
    public boolean add(E element) {
        return map.put(element, Boolean.TRUE) == null;
    }

    @Override
    public boolean remove(Object element) {
        return map.remove(element) != null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object clone() {
        try {
            TTreeSet<E> copy = (TTreeSet<E>) super.clone();
            copy.map = new TTreeMap<>(map);
            return copy;
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
