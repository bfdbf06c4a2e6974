package org.teavm.classlib.java.util.concurrent;

import java.util.Collection;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedSet;
import ristretto.collections.SortedKeys;

/** {@link java.util.concurrent.ConcurrentSkipListSet}: the keys of a map. */
public class TConcurrentSkipListSet<E> extends SortedKeys<E> implements Cloneable, java.io.Serializable {
    public TConcurrentSkipListSet() {
        this(new TConcurrentSkipListMap<>());
    }

    public TConcurrentSkipListSet(Comparator<? super E> comparator) {
        this(new TConcurrentSkipListMap<>(comparator));
    }

    public TConcurrentSkipListSet(Collection<? extends E> elements) {
        this();
        addAll(elements);
    }

    public TConcurrentSkipListSet(SortedSet<E> elements) {
        this(elements.comparator());
        addAll(elements);
    }

    private TConcurrentSkipListSet(NavigableMap<E, Object> map) {
        super(map);
    }

    @Override
    protected NavigableSet<E> showing(NavigableMap<E, Object> part) {
        return new TConcurrentSkipListSet<>(part);
    }

    @Override
    public boolean add(E element) {
        return map.putIfAbsent(element, Boolean.TRUE) == null;
    }

    @Override
    public TConcurrentSkipListSet<E> clone() {
        return new TConcurrentSkipListSet<>((SortedSet<E>) this);
    }
}
