package org.teavm.classlib.java.util.concurrent;

import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentMap;

/** {@link java.util.concurrent.ConcurrentNavigableMap}. */
public interface TConcurrentNavigableMap<K, V> extends ConcurrentMap<K, V>, NavigableMap<K, V> {
    @Override
    TConcurrentNavigableMap<K, V> subMap(K from, boolean fromInclusive, K to, boolean toInclusive);

    @Override
    TConcurrentNavigableMap<K, V> headMap(K to, boolean inclusive);

    @Override
    TConcurrentNavigableMap<K, V> tailMap(K from, boolean inclusive);

    @Override
    TConcurrentNavigableMap<K, V> subMap(K from, K to);

    @Override
    TConcurrentNavigableMap<K, V> headMap(K to);

    @Override
    TConcurrentNavigableMap<K, V> tailMap(K from);

    @Override
    TConcurrentNavigableMap<K, V> descendingMap();

    @Override
    NavigableSet<K> navigableKeySet();

    @Override
    NavigableSet<K> keySet();

    @Override
    NavigableSet<K> descendingKeySet();
}
