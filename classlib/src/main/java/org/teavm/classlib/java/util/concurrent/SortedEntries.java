package org.teavm.classlib.java.util.concurrent;

import java.util.AbstractMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;

/** Goes through a map that may change meanwhile: looks for what follows the last key. */
final class SortedEntries<K, V> implements Iterator<Map.Entry<K, V>> {
    private final NavigableMap<K, V> map;
    private Map.Entry<K, V> next;
    private K returned;
    private boolean any;

    SortedEntries(NavigableMap<K, V> map) {
        this.map = map;
        next = map.firstEntry();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Map.Entry<K, V> next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        Map.Entry<K, V> entry = next;
        returned = entry.getKey();
        any = true;
        next = map.higherEntry(returned);
        return new AbstractMap.SimpleImmutableEntry<>(entry);
    }

    @Override
    public void remove() {
        if (!any) {
            throw new IllegalStateException();
        }
        map.remove(returned);
        any = false;
    }
}
