package org.teavm.classlib.java.util.concurrent;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.SequencedCollection;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import ristretto.collections.SortedKeys;
import ristretto.collections.SortedValues;

/** {@link java.util.concurrent.ConcurrentSkipListMap}: a tree, or a part of one, in either order, whose iterators bear changes. */
public class TConcurrentSkipListMap<K, V> extends AbstractMap<K, V> implements TConcurrentNavigableMap<K, V>, java.io.Serializable {
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

    /** The next entry beyond a key, or at it, in this map's order or against it. */
    private Map.Entry<K, V> near(K key, boolean ahead, boolean inclusive) {
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

    private static <K> K present(Map.Entry<K, ?> entry) {
        if (entry == null) {
            throw new NoSuchElementException();
        }
        return entry.getKey();
    }

    private static <K> K key(Map.Entry<K, ?> entry) {
        return entry == null ? null : entry.getKey();
    }

    private Map.Entry<K, V> taken(Map.Entry<K, V> entry) {
        Map.Entry<K, V> snapshot = snapshot(entry);
        if (entry != null) {
            tree.remove(snapshot.getKey());
        }
        return snapshot;
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

    private static <K, V> Map.Entry<K, V> snapshot(Map.Entry<K, V> entry) {
        return entry == null ? null : new SimpleImmutableEntry<>(entry);
    }

    @Override
    public Map.Entry<K, V> firstEntry() {
        return snapshot(descending ? greatest() : least());
    }

    @Override
    public Map.Entry<K, V> lastEntry() {
        return snapshot(descending ? least() : greatest());
    }

    @Override
    public Map.Entry<K, V> pollFirstEntry() {
        return taken(descending ? greatest() : least());
    }

    @Override
    public Map.Entry<K, V> pollLastEntry() {
        return taken(descending ? least() : greatest());
    }

    @Override
    public Map.Entry<K, V> lowerEntry(K key) {
        return snapshot(near(key, false, false));
    }

    @Override
    public Map.Entry<K, V> floorEntry(K key) {
        return snapshot(near(key, false, true));
    }

    @Override
    public Map.Entry<K, V> ceilingEntry(K key) {
        return snapshot(near(key, true, true));
    }

    @Override
    public Map.Entry<K, V> higherEntry(K key) {
        return snapshot(near(key, true, false));
    }

    @Override
    public K firstKey() {
        return present(firstEntry());
    }

    @Override
    public K lastKey() {
        return present(lastEntry());
    }

    @Override
    public K lowerKey(K key) {
        return key(near(key, false, false));
    }

    @Override
    public K floorKey(K key) {
        return key(near(key, false, true));
    }

    @Override
    public K ceilingKey(K key) {
        return key(near(key, true, true));
    }

    @Override
    public K higherKey(K key) {
        return key(near(key, true, false));
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
    public NavigableSet<K> navigableKeySet() {
        return new SortedKeys<>(this);
    }

    @Override
    public NavigableSet<K> keySet() {
        return navigableKeySet();
    }

    @Override
    public NavigableSet<K> descendingKeySet() {
        return descendingMap().navigableKeySet();
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
    public Collection<V> values() {
        return sequencedValues();
    }

    @Override
    public SequencedCollection<V> sequencedValues() {
        return new SortedValues<>(this);
    }

    @Override
    public TConcurrentSkipListMap<K, V> clone() {
        return new TConcurrentSkipListMap<>((SortedMap<K, V>) this);
    }
}
