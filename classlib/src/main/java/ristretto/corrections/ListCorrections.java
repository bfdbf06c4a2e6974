package ristretto.corrections;

import java.util.Collection;
import java.util.List;
import ristretto.collections.ImmutableList;

/** Methods of {@code List} that are missing or differ. */
public final class ListCorrections {
    private ListCorrections() { }

    public static List<Object> of(Object[] elements) {
        return ImmutableList.of(elements.clone());
    }

    public static List<Object> copyOf(Collection<?> elements) {
        return ImmutableList.copyOf(elements);
    }

    public static List<Object> of() {
        return ImmutableList.of();
    }

    public static List<Object> of(Object e1) {
        return ImmutableList.of(new Object[] {e1});
    }

    public static List<Object> of(Object e1, Object e2) {
        return ImmutableList.of(e1, e2);
    }

    public static List<Object> of(Object e1, Object e2, Object e3) {
        return ImmutableList.of(e1, e2, e3);
    }

    public static List<Object> of(Object e1, Object e2, Object e3, Object e4) {
        return ImmutableList.of(e1, e2, e3, e4);
    }

    public static List<Object> of(Object e1, Object e2, Object e3, Object e4, Object e5) {
        return ImmutableList.of(e1, e2, e3, e4, e5);
    }

    public static List<Object> of(Object e1, Object e2, Object e3, Object e4, Object e5, Object e6) {
        return ImmutableList.of(e1, e2, e3, e4, e5, e6);
    }

    public static List<Object> of(Object e1, Object e2, Object e3, Object e4, Object e5, Object e6, Object e7) {
        return ImmutableList.of(e1, e2, e3, e4, e5, e6, e7);
    }

    public static List<Object> of(Object e1, Object e2, Object e3, Object e4, Object e5, Object e6, Object e7, Object e8) {
        return ImmutableList.of(e1, e2, e3, e4, e5, e6, e7, e8);
    }

    public static List<Object> of(Object e1, Object e2, Object e3, Object e4, Object e5, Object e6, Object e7, Object e8, Object e9) {
        return ImmutableList.of(e1, e2, e3, e4, e5, e6, e7, e8, e9);
    }

    public static List<Object> of(Object e1, Object e2, Object e3, Object e4, Object e5, Object e6, Object e7, Object e8, Object e9, Object e10) {
        return ImmutableList.of(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10);
    }
}
