package ristretto.collections;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.SequencedSet;

/** The entries of a tree, or of a part of it. */
final class TreeEntries<K, V> extends AbstractSet<Map.Entry<K, V>> implements SequencedSet<Map.Entry<K, V>> {
    private final TreePart<K, V> map;

    TreeEntries(TreePart<K, V> map) {
        this.map = map;
    }

    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
        return map.cursor();
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
    public boolean contains(Object object) {
        if (!(object instanceof Map.Entry<?, ?> wanted)) {
            return false;
        }
        Map.Entry<K, V> entry = map.find(wanted.getKey());
        return entry != null && Objects.equals(entry.getValue(), wanted.getValue());
    }

    @Override
    public boolean remove(Object object) {
        boolean there = contains(object);
        if (there) {
            map.remove(((Map.Entry<?, ?>) object).getKey());
        }
        return there;
    }

    static <E> E present(E entry) {
        if (entry == null) {
            throw new NoSuchElementException();
        }
        return entry;
    }

    @Override
    public Map.Entry<K, V> getFirst() {
        return present(map.firstEntry());
    }

    @Override
    public Map.Entry<K, V> getLast() {
        return present(map.lastEntry());
    }

    @Override
    public Map.Entry<K, V> removeFirst() {
        return present(map.pollFirstEntry());
    }

    @Override
    public Map.Entry<K, V> removeLast() {
        return present(map.pollLastEntry());
    }

    @Override
    public TreeEntries<K, V> reversed() {
        return new TreeEntries<>(map.descendingMap());
    }
}
