package ristretto.collections;

import java.util.AbstractMap;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SequencedCollection;
import java.util.SortedMap;

/** A map that finds the entries next to a key; what else there is to ask about neighbours follows from that. */
public abstract class NeighbourMap<K, V> extends AbstractMap<K, V> implements NavigableMap<K, V> {
    /** The first entry, or the last; null if there is none. */
    protected abstract Map.Entry<K, V> outermost(boolean last);

    /** The next entry beyond a key, or at it, in this map's order or against it; null if there is none. */
    protected abstract Map.Entry<K, V> near(K key, boolean ahead, boolean inclusive);

    private Map.Entry<K, V> taken(Map.Entry<K, V> entry) {
        Map.Entry<K, V> snapshot = snapshot(entry);
        if (entry != null) {
            remove(snapshot.getKey());
        }
        return snapshot;
    }

    private static <K, V> Map.Entry<K, V> snapshot(Map.Entry<K, V> entry) {
        return entry == null ? null : new SimpleImmutableEntry<>(entry);
    }

    private static <K> K key(Map.Entry<K, ?> entry) {
        return entry == null ? null : entry.getKey();
    }

    @Override
    public Map.Entry<K, V> firstEntry() {
        return snapshot(outermost(false));
    }

    @Override
    public Map.Entry<K, V> lastEntry() {
        return snapshot(outermost(true));
    }

    @Override
    public Map.Entry<K, V> pollFirstEntry() {
        return taken(outermost(false));
    }

    @Override
    public Map.Entry<K, V> pollLastEntry() {
        return taken(outermost(true));
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
        return TreeEntries.present(outermost(false)).getKey();
    }

    @Override
    public K lastKey() {
        return TreeEntries.present(outermost(true)).getKey();
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
    public SortedMap<K, V> subMap(K from, K to) {
        return subMap(from, true, to, false);
    }

    @Override
    public SortedMap<K, V> headMap(K to) {
        return headMap(to, false);
    }

    @Override
    public SortedMap<K, V> tailMap(K from) {
        return tailMap(from, true);
    }

    @Override
    public NavigableSet<K> navigableKeySet() {
        return new SortedKeys<>(this);
    }

    @Override
    public NavigableSet<K> descendingKeySet() {
        return descendingMap().navigableKeySet();
    }

    @Override
    public NavigableSet<K> keySet() {
        return navigableKeySet();
    }

    @Override
    public Collection<V> values() {
        return sequencedValues();
    }

    @Override
    public SequencedCollection<V> sequencedValues() {
        return new SortedValues<>(this);
    }
}
