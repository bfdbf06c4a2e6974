package ristretto.corrections;

import java.util.Collection;
import java.util.List;

/** What methods of {@code AbstractList} refuse in HotSpot's words. */
public final class AbstractListChecks {
    private AbstractListChecks() { }

    public static void addAll(List<?> list, int index, Collection<?> added) {
        Bounds.checkPosition(index, list.size());
    }

    public static void subList(List<?> list, int from, int to) {
        if (from < 0) {
            throw new IndexOutOfBoundsException("fromIndex = " + from);
        } else if (to > list.size()) {
            throw new IndexOutOfBoundsException("toIndex = " + to);
        } else if (from > to) {
            throw new IllegalArgumentException("fromIndex(" + from + ") > toIndex(" + to + ")");
        }
    }
}
