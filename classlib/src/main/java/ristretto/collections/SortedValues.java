package ristretto.collections;

import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SequencedCollection;

/** The values of a map in the order of its keys. */
public final class SortedValues<V> extends AbstractCollection<V> implements SequencedCollection<V> {
    private final NavigableMap<?, V> map;

    public SortedValues(NavigableMap<?, V> map) {
        this.map = map;
    }

    @Override
    public Iterator<V> iterator() {
        return values(map);
    }

    private static <K, V> Iterator<V> values(Map<K, V> map) {
        return new Projection<>(map.entrySet().iterator(), Map.Entry::getValue);
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
    public SortedValues<V> reversed() {
        return new SortedValues<>(map.descendingMap());
    }
}
