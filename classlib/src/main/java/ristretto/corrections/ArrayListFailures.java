package ristretto.corrections;

import java.util.List;

/** Why methods of {@code ArrayList} fail, in HotSpot's words. */
public final class ArrayListFailures {
    private ArrayListFailures() { }

    public static void checkIndex(List<?> list, int index) {
        throw new IndexOutOfBoundsException("Index " + index + " out of bounds for length " + list.size());
    }

    public static void checkIndexForAdd(List<?> list, int index) {
        throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + list.size());
    }
}
