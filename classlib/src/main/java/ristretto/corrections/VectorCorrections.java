package ristretto.corrections;

import java.util.ListIterator;
import java.util.Vector;

/** Methods of {@code Vector} that are missing or differ. */
public final class VectorCorrections {
    private VectorCorrections() { }

    public static ListIterator<?> listIterator(Vector<?> vector, int index) {
        if (index < 0 || index > vector.size()) {
            throw new IndexOutOfBoundsException("Index: " + index);
        }
        return new ListCursor<>(vector, index);
    }
}
