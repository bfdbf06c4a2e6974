package org.teavm.classlib.java.util.concurrent;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;

/** {@link java.util.concurrent.ConcurrentSkipListSet}: the keys of a map. */
public class TConcurrentSkipListSet<E> extends AbstractSet<E> implements NavigableSet<E>, java.io.Serializable {
    private final TConcurrentSkipListMap<E, Object> map;
    /** What an element that is added stands for; null if none can be. */
    private final Object value;

    public TConcurrentSkipListSet() {
        this(new TConcurrentSkipListMap<>(), Boolean.TRUE);
    }

    public TConcurrentSkipListSet(Comparator<? super E> comparator) {
        this(new TConcurrentSkipListMap<>(comparator), Boolean.TRUE);
    }

    public TConcurrentSkipListSet(Collection<? extends E> elements) {
        this();
        addAll(elements);
    }

    public TConcurrentSkipListSet(SortedSet<E> elements) {
        this(elements.comparator());
        addAll(elements);
    }

    @SuppressWarnings("unchecked")
    TConcurrentSkipListSet(TConcurrentSkipListMap<E, ?> map, Object value) {
        this.map = (TConcurrentSkipListMap<E, Object>) map;
        this.value = value;
    }

    private TConcurrentSkipListSet<E> view(TConcurrentSkipListMap<E, Object> part) {
        return new TConcurrentSkipListSet<>(part, value);
    }

    @Override
    public boolean add(E element) {
        if (value == null) {
            throw new UnsupportedOperationException();
        }
        return map.putIfAbsent(element, value) == null;
    }

    @Override
    public boolean remove(Object element) {
        return map.remove(element) != null;
    }

    @Override
    public boolean contains(Object element) {
        return map.containsKey(element);
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public boolean isEmpty() {
        return map.isEmpty();
    }

    @Override
    public void clear() {
        map.clear();
    }

    @Override
    public Iterator<E> iterator() {
        Iterator<Map.Entry<E, Object>> entries = map.entrySet().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public E next() {
                return entries.next().getKey();
            }

            @Override
            public void remove() {
                entries.remove();
            }
        };
    }

    @Override
    public Comparator<? super E> comparator() {
        return map.comparator();
    }

    @Override
    public E first() {
        return map.firstKey();
    }

    @Override
    public E last() {
        return map.lastKey();
    }

    @Override
    public E lower(E element) {
        return map.lowerKey(element);
    }

    @Override
    public E floor(E element) {
        return map.floorKey(element);
    }

    @Override
    public E ceiling(E element) {
        return map.ceilingKey(element);
    }

    @Override
    public E higher(E element) {
        return map.higherKey(element);
    }

    private static <E> E key(Map.Entry<E, ?> entry) {
        return entry == null ? null : entry.getKey();
    }

    @Override
    public E pollFirst() {
        return key(map.pollFirstEntry());
    }

    @Override
    public E pollLast() {
        return key(map.pollLastEntry());
    }

    @Override
    public Iterator<E> descendingIterator() {
        return descendingSet().iterator();
    }

    @Override
    public NavigableSet<E> descendingSet() {
        return view(map.descendingMap());
    }

    @Override
    public NavigableSet<E> subSet(E from, boolean fromInclusive, E to, boolean toInclusive) {
        return view(map.subMap(from, fromInclusive, to, toInclusive));
    }

    @Override
    public NavigableSet<E> headSet(E to, boolean inclusive) {
        return view(map.headMap(to, inclusive));
    }

    @Override
    public NavigableSet<E> tailSet(E from, boolean inclusive) {
        return view(map.tailMap(from, inclusive));
    }

    @Override
    public NavigableSet<E> subSet(E from, E to) {
        return subSet(from, true, to, false);
    }

    @Override
    public NavigableSet<E> headSet(E to) {
        return headSet(to, false);
    }

    @Override
    public NavigableSet<E> tailSet(E from) {
        return tailSet(from, true);
    }

    @Override
    public TConcurrentSkipListSet<E> clone() {
        return new TConcurrentSkipListSet<>((SortedSet<E>) this);
    }
}
