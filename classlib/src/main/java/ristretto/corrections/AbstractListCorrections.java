package ristretto.corrections;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.ListIterator;

/** Methods of {@code AbstractList} that are missing or differ. */
public final class AbstractListCorrections {
    private AbstractListCorrections() { }

    public static Iterator<?> iterator(AbstractList<?> list) {
        return new ListCursor<>(list, 0);
    }

    public static ListIterator<?> listIterator(AbstractList<?> list) {
        return new ListCursor<>(list, 0);
    }

    public static ListIterator<?> listIterator(AbstractList<?> list, int index) {
        Bounds.checkPosition(index, list.size());
        return new ListCursor<>(list, index);
    }

    static int modifications(AbstractList<?> list) {
        return modCount(list);
    }

    /** The field. */
    private static native int modCount(AbstractList<?> list);
}
