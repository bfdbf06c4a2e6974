package org.teavm.classlib.java.util.concurrent;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import ristretto.collections.NeighbourMap;

/** {@link java.util.concurrent.ConcurrentSkipListMap}: a tree, or a part of one, in either order, whose iterators bear changes. */
public class TConcurrentSkipListMap<K, V> extends NeighbourMap<K, V> implements TConcurrentNavigableMap<K, V>, java.io.Serializable {
    private final TreeMap<K, V> tree;
    /** In the tree's order; null if the part has no end there. */
    private final Bound<K> low;
    private final Bound<K> high;
    private final boolean descending;

    public TConcurrentSkipListMap() {
        this(new TreeMap<>(), null, null, false);
    }

    public TConcurrentSkipListMap(Comparator<? super K> comparator) {
        this(new TreeMap<>(comparator), null, null, false);
    }

    public TConcurrentSkipListMap(Map<? extends K, ? extends V> map) {
        this();
        putAll(map);
    }

    public TConcurrentSkipListMap(SortedMap<K, ? extends V> map) {
        this(map.comparator());
        putAll(map);
    }

    private TConcurrentSkipListMap(TreeMap<K, V> tree, Bound<K> low, Bound<K> high, boolean descending) {
        this.tree = tree;
        this.low = low;
        this.high = high;
        this.descending = descending;
    }

    private record Bound<K>(K key, boolean inclusive) { }

    @SuppressWarnings("unchecked")
    private int compare(Object one, Object other) {
        Comparator<? super K> order = tree.comparator();
        return order == null ? ((Comparable<Object>) one).compareTo(other) : order.compare((K) one, (K) other);
    }

    private boolean isAbove(Object key) {
        int order = low == null ? 1 : compare(key, low.key);
        return order > 0 || order == 0 && low.inclusive;
    }

    private boolean isBelow(Object key) {
        int order = high == null ? -1 : compare(key, high.key);
        return order < 0 || order == 0 && high.inclusive;
    }

    private boolean inRange(Object key) {
        return isAbove(Objects.requireNonNull(key)) && isBelow(key);
    }

    private Map.Entry<K, V> least() {
        Map.Entry<K, V> entry = low == null ? tree.firstEntry() : low.inclusive ? tree.ceilingEntry(low.key) : tree.higherEntry(low.key);
        return entry != null && isBelow(entry.getKey()) ? entry : null;
    }

    private Map.Entry<K, V> greatest() {
        Map.Entry<K, V> entry = high == null ? tree.lastEntry() : high.inclusive ? tree.floorEntry(high.key) : tree.lowerEntry(high.key);
        return entry != null && isAbove(entry.getKey()) ? entry : null;
    }

    @Override
    protected Map.Entry<K, V> outermost(boolean last) {
        return last == descending ? least() : greatest();
    }

    @Override
    protected Map.Entry<K, V> near(K key, boolean ahead, boolean inclusive) {
        if (ahead != descending) {
            if (!isAbove(Objects.requireNonNull(key))) {
                return least();
            }
            Map.Entry<K, V> entry = inclusive ? tree.ceilingEntry(key) : tree.higherEntry(key);
            return entry != null && isBelow(entry.getKey()) ? entry : null;
        }
        if (!isBelow(Objects.requireNonNull(key))) {
            return greatest();
        }
        Map.Entry<K, V> entry = inclusive ? tree.floorEntry(key) : tree.lowerEntry(key);
        return entry != null && isAbove(entry.getKey()) ? entry : null;
    }

    /** A part between two ends in this map's order; an end that is null is this map's own. */
    private TConcurrentSkipListMap<K, V> part(Bound<K> from, Bound<K> to) {
        Bound<K> newLow = descending ? to : from;
        Bound<K> newHigh = descending ? from : to;
        if (newLow != null && newHigh != null && compare(newLow.key, newHigh.key) > 0) {
            throw new IllegalArgumentException("inconsistent range");
        }
        refuseOutside(newLow);
        refuseOutside(newHigh);
        return new TConcurrentSkipListMap<>(tree, newLow == null ? low : newLow, newHigh == null ? high : newHigh, descending);
    }

    private void refuseOutside(Bound<K> end) {
        if (end != null && (low != null && compare(end.key, low.key) < 0 || high != null && compare(end.key, high.key) > 0)) {
            throw new IllegalArgumentException("key out of range");
        }
    }

    private static <K> Bound<K> bound(K key, boolean inclusive) {
        return new Bound<>(Objects.requireNonNull(key), inclusive);
    }

    @Override
    public V get(Object key) {
        return inRange(key) ? tree.get(key) : null;
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public V getOrDefault(Object key, V otherwise) {
        V value = get(key);
        return value == null ? otherwise : value;
    }

    @Override
    public V put(K key, V value) {
        Objects.requireNonNull(value);
        if (!inRange(key)) {
            throw new IllegalArgumentException("key out of range");
        }
        return tree.put(key, value);
    }

    @Override
    public V remove(Object key) {
        return inRange(key) ? tree.remove(key) : null;
    }

    @Override
    public V putIfAbsent(K key, V value) {
        V former = get(key);
        return former != null ? former : put(key, value);
    }

    @Override
    public boolean remove(Object key, Object value) {
        if (value == null || !value.equals(get(key))) {
            return false;
        }
        tree.remove(key);
        return true;
    }

    @Override
    public boolean replace(K key, V former, V value) {
        Objects.requireNonNull(value);
        if (!Objects.requireNonNull(former).equals(get(key))) {
            return false;
        }
        tree.put(key, value);
        return true;
    }

    @Override
    public V replace(K key, V value) {
        Objects.requireNonNull(value);
        return get(key) == null ? null : tree.put(key, value);
    }

    @Override
    public void clear() {
        while (pollFirstEntry() != null) {
            // Until nothing is left.
        }
    }

    @Override
    public int size() {
        if (low == null && high == null) {
            return tree.size();
        }
        int count = 0;
        for (Iterator<?> each = new SortedEntries<>(this); each.hasNext(); each.next()) {
            count++;
        }
        return count;
    }

    @Override
    public boolean isEmpty() {
        return least() == null;
    }

    @Override
    public Comparator<? super K> comparator() {
        return descending ? Collections.reverseOrder(tree.comparator()) : tree.comparator();
    }

    @Override
    public TConcurrentSkipListMap<K, V> subMap(K from, boolean fromInclusive, K to, boolean toInclusive) {
        return part(bound(from, fromInclusive), bound(to, toInclusive));
    }

    @Override
    public TConcurrentSkipListMap<K, V> headMap(K to, boolean inclusive) {
        return part(null, bound(to, inclusive));
    }

    @Override
    public TConcurrentSkipListMap<K, V> tailMap(K from, boolean inclusive) {
        return part(bound(from, inclusive), null);
    }

    @Override
    public TConcurrentSkipListMap<K, V> subMap(K from, K to) {
        return subMap(from, true, to, false);
    }

    @Override
    public TConcurrentSkipListMap<K, V> headMap(K to) {
        return headMap(to, false);
    }

    @Override
    public TConcurrentSkipListMap<K, V> tailMap(K from) {
        return tailMap(from, true);
    }

    @Override
    public TConcurrentSkipListMap<K, V> descendingMap() {
        return new TConcurrentSkipListMap<>(tree, low, high, !descending);
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return sequencedEntrySet();
    }

    @Override
    public SequencedSet<Map.Entry<K, V>> sequencedEntrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Map.Entry<K, V>> implements SequencedSet<Map.Entry<K, V>> {
        @Override
        public Iterator<Map.Entry<K, V>> iterator() {
            return new SortedEntries<>(TConcurrentSkipListMap.this);
        }

        @Override
        public int size() {
            return TConcurrentSkipListMap.this.size();
        }

        @Override
        public SequencedSet<Map.Entry<K, V>> reversed() {
            return descendingMap().sequencedEntrySet();
        }
    }

    @Override
    public TConcurrentSkipListMap<K, V> clone() {
        return new TConcurrentSkipListMap<>((SortedMap<K, V>) this);
    }
}
