package ristretto.collections;

import java.util.Map;
import java.util.Objects;

/** What {@code Map.entry} returns, and the entries of an {@link ImmutableMap}. */
public record ImmutableEntry<K, V>(K key, V value) implements Map.Entry<K, V> {
    public ImmutableEntry {
        Objects.requireNonNull(key);
        Objects.requireNonNull(value);
    }

    @Override
    public K getKey() {
        return key;
    }

    @Override
    public V getValue() {
        return value;
    }

    @Override
    public V setValue(V replacement) {
        throw new UnsupportedOperationException("not supported");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Map.Entry<?, ?> entry && key.equals(entry.getKey()) && value.equals(entry.getValue());
    }

    @Override
    public int hashCode() {
        return key.hashCode() ^ value.hashCode();
    }

    @Override
    public String toString() {
        return key + "=" + value;
    }
}
