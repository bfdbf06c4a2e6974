package ristretto.corrections;

import java.util.Map;
import ristretto.collections.ImmutableEntry;
import ristretto.collections.ImmutableMap;

/** Methods of {@code Map} that are missing or differ. */
public final class MapCorrections {
    private MapCorrections() { }

    public static Map.Entry<Object, Object> entry(Object key, Object value) {
        return new ImmutableEntry<>(key, value);
    }

    public static Map<Object, Object> ofEntries(Map.Entry<?, ?>[] entries) {
        return ImmutableMap.ofEntries((Object[]) entries);
    }

    public static Map<Object, Object> copyOf(Map<?, ?> map) {
        return ImmutableMap.copyOf(map);
    }

    public static Map<Object, Object> of() {
        return ImmutableMap.of();
    }

    public static Map<Object, Object> of(Object k1, Object v1) {
        return ImmutableMap.of(k1, v1);
    }

    public static Map<Object, Object> of(Object k1, Object v1, Object k2, Object v2) {
        return ImmutableMap.of(k1, v1, k2, v2);
    }

    public static Map<Object, Object> of(Object k1, Object v1, Object k2, Object v2, Object k3, Object v3) {
        return ImmutableMap.of(k1, v1, k2, v2, k3, v3);
    }

    public static Map<Object, Object> of(Object k1, Object v1, Object k2, Object v2, Object k3, Object v3, Object k4, Object v4) {
        return ImmutableMap.of(k1, v1, k2, v2, k3, v3, k4, v4);
    }

    public static Map<Object, Object> of(Object k1, Object v1, Object k2, Object v2, Object k3, Object v3, Object k4, Object v4, Object k5, Object v5) {
        return ImmutableMap.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5);
    }

    public static Map<Object, Object> of(Object k1, Object v1, Object k2, Object v2, Object k3, Object v3, Object k4, Object v4, Object k5, Object v5, Object k6, Object v6) {
        return ImmutableMap.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6);
    }

    public static Map<Object, Object> of(Object k1, Object v1, Object k2, Object v2, Object k3, Object v3, Object k4, Object v4, Object k5, Object v5, Object k6, Object v6, Object k7, Object v7) {
        return ImmutableMap.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7);
    }

    public static Map<Object, Object> of(Object k1, Object v1, Object k2, Object v2, Object k3, Object v3, Object k4, Object v4, Object k5, Object v5, Object k6, Object v6, Object k7, Object v7, Object k8, Object v8) {
        return ImmutableMap.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8);
    }

    public static Map<Object, Object> of(Object k1, Object v1, Object k2, Object v2, Object k3, Object v3, Object k4, Object v4, Object k5, Object v5, Object k6, Object v6, Object k7, Object v7, Object k8, Object v8, Object k9, Object v9) {
        return ImmutableMap.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9);
    }

    public static Map<Object, Object> of(Object k1, Object v1, Object k2, Object v2, Object k3, Object v3, Object k4, Object v4, Object k5, Object v5, Object k6, Object v6, Object k7, Object v7, Object k8, Object v8, Object k9, Object v9, Object k10, Object v10) {
        return ImmutableMap.of(k1, v1, k2, v2, k3, v3, k4, v4, k5, v5, k6, v6, k7, v7, k8, v8, k9, v9, k10, v10);
    }
}
