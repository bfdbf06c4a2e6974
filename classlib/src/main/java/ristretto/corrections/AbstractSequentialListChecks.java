package ristretto.corrections;

import java.util.Collection;
import java.util.List;

/** What methods of {@code AbstractSequentialList} refuse in HotSpot's words, as far as they are those of {@code LinkedList}. */
public final class AbstractSequentialListChecks {
    private AbstractSequentialListChecks() { }

    public static void get(List<?> list, int index) {
        Bounds.checkElement(index, list.size());
    }

    public static void set(List<?> list, int index, Object element) {
        Bounds.checkElement(index, list.size());
    }

    public static void remove(List<?> list, int index) {
        Bounds.checkElement(index, list.size());
    }

    public static void add(List<?> list, int index, Object element) {
        Bounds.checkPosition(index, list.size());
    }

    public static void addAll(List<?> list, int index, Collection<?> added) {
        Bounds.checkPosition(index, list.size());
    }
}
