package ristretto.corrections;

import java.util.Collection;
import java.util.List;

/** Why methods of lists that are parts of others fail, in HotSpot's words. */
public final class AbstractListSubAbstractListFailures {
    private AbstractListSubAbstractListFailures() { }

    public static void get(List<?> list, int index) {
        Bounds.checkIndex(index, list.size());
    }

    public static void set(List<?> list, int index, Object element) {
        Bounds.checkIndex(index, list.size());
    }

    public static void remove(List<?> list, int index) {
        Bounds.checkIndex(index, list.size());
    }

    public static void add(List<?> list, int index, Object element) {
        Bounds.checkPosition(index, list.size());
    }

    public static void addAll(List<?> list, int index, Collection<?> added) {
        Bounds.checkPosition(index, list.size());
    }

    public static void listIterator(List<?> list, int index) {
        Bounds.checkPosition(index, list.size());
    }
}
