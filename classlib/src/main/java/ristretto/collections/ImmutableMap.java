package ristretto.collections;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What {@code Map.of}, {@code Map.ofEntries} and {@code Map.copyOf} return. */
public final class ImmutableMap<K, V> extends AbstractMap<K, V> {
    private final Object[] table;
    private final int size;

    private ImmutableMap(Object[] table, int size) {
        this.table = table;
        this.size = size;
    }

    /** @param pairs keys, each with its value behind it */
    public static <K, V> ImmutableMap<K, V> of(Object... pairs) {
        Object[] table = ProbeTable.of(pairs.length / 2, 2);
        for (int i = 0; i < pairs.length; i += 2) {
            put(table, pairs[i], pairs[i + 1]);
        }
        return new ImmutableMap<>(table, pairs.length / 2);
    }

    public static <K, V> ImmutableMap<K, V> ofEntries(Object... entries) {
        Object[] table = ProbeTable.of(entries.length, 2);
        for (Object entry : entries) {
            put(table, ((Map.Entry<?, ?>) entry).getKey(), ((Map.Entry<?, ?>) entry).getValue());
        }
        return new ImmutableMap<>(table, entries.length);
    }

    @SuppressWarnings("unchecked")
    public static <K, V> ImmutableMap<K, V> copyOf(Map<? extends K, ? extends V> map) {
        return map instanceof ImmutableMap<?, ?> immutable ? (ImmutableMap<K, V>) immutable : ofEntries(map.entrySet().toArray());
    }

    private static void put(Object[] table, Object key, Object value) {
        int at = ProbeTable.find(table, Objects.requireNonNull(key), 2);
        if (at >= 0) {
            throw new IllegalArgumentException("duplicate key: " + key);
        }
        table[at + table.length] = key;
        table[at + table.length + 1] = Objects.requireNonNull(value);
    }

    @Override
    @SuppressWarnings("unchecked")
    public V get(Object key) {
        int at = ProbeTable.find(table, Objects.requireNonNull(key), 2);
        return at < 0 ? null : (V) table[at + 1];
    }

    @Override
    public V getOrDefault(Object key, V otherwise) {
        V value = get(key);
        return value == null ? otherwise : value;
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public boolean containsValue(Object value) {
        Objects.requireNonNull(value);
        return super.containsValue(value);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Entry<K, V>> {
        @Override
        public int size() {
            return size;
        }

        @Override
        public Iterator<Entry<K, V>> iterator() {
            return new Iterator<>() {
                private int at = ProbeTable.next(table, 0, 2);

                @Override
                public boolean hasNext() {
                    return at < table.length;
                }

                @Override
                @SuppressWarnings("unchecked")
                public Entry<K, V> next() {
                    if (at >= table.length) {
                        throw new NoSuchElementException();
                    }
                    Entry<K, V> entry = new ImmutableEntry<>((K) table[at], (V) table[at + 1]);
                    at = ProbeTable.next(table, at + 2, 2);
                    return entry;
                }
            };
        }
    }

    @Override
    public V put(K key, V value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> map) {
        throw new UnsupportedOperationException();
    }

    @Override
    public V putIfAbsent(K key, V value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public V remove(Object key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean remove(Object key, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public V replace(K key, V value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean replace(K key, V value, V replacement) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException();
    }

    @Override
    public V compute(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        throw new UnsupportedOperationException();
    }

    @Override
    public V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
        throw new UnsupportedOperationException();
    }

    @Override
    public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        throw new UnsupportedOperationException();
    }

    @Override
    public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
        throw new UnsupportedOperationException();
    }
}
