package ristretto.corrections;

import java.util.Iterator;

/** Methods of {@code Iterator} that are missing or differ. */
public final class IteratorCorrections {
    private IteratorCorrections() { }

    public static void remove(Iterator<?> iterator) {
        throw new UnsupportedOperationException("remove");
    }
}
