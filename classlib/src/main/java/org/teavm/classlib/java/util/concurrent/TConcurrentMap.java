package org.teavm.classlib.java.util.concurrent;

import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/** {@link java.util.concurrent.ConcurrentMap}. Its default methods may find another value than they left. */
public interface TConcurrentMap<K, V> extends Map<K, V> {
    @Override
    V putIfAbsent(K key, V value);

    @Override
    boolean remove(Object key, Object value);

    @Override
    boolean replace(K key, V former, V value);

    @Override
    V replace(K key, V value);

    @Override
    default V getOrDefault(Object key, V otherwise) {
        V value = get(key);
        return value != null ? value : otherwise;
    }

    @Override
    default void forEach(BiConsumer<? super K, ? super V> action) {
        Objects.requireNonNull(action);
        for (Entry<K, V> each : entrySet()) {
            action.accept(each.getKey(), each.getValue());
        }
    }

    @Override
    default void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        forEach((key, value) -> {
            V now = value;
            while (now != null && !replace(key, now, function.apply(key, now))) {
                now = get(key);
            }
        });
    }

    @Override
    default V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
        Objects.requireNonNull(function);
        V value = get(key);
        if (value != null) {
            return value;
        }
        V made = function.apply(key);
        if (made == null) {
            return null;
        }
        V other = putIfAbsent(key, made);
        return other != null ? other : made;
    }

    @Override
    default V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        V value = get(key);
        while (value != null) {
            V made = function.apply(key, value);
            if (made == null ? remove(key, value) : replace(key, value, made)) {
                return made;
            }
            value = get(key);
        }
        return null;
    }

    @Override
    default V compute(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        for (;;) {
            V value = get(key);
            V made = function.apply(key, value);
            if (value == null ? made == null || putIfAbsent(key, made) == null
                    : made == null ? remove(key, value) : replace(key, value, made)) {
                return made;
            }
        }
    }

    @Override
    default V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        Objects.requireNonNull(value);
        for (;;) {
            V former = get(key);
            if (former == null) {
                if (putIfAbsent(key, value) == null) {
                    return value;
                }
                continue;
            }
            V made = function.apply(former, value);
            if (made == null ? remove(key, former) : replace(key, former, made)) {
                return made;
            }
        }
    }
}
