package ristretto.corrections;

import java.util.List;

/** Why methods of {@code ArrayList} fail, in HotSpot's words. */
public final class ArrayListFailures {
    private ArrayListFailures() { }

    public static void checkIndex(List<?> list, int index) {
        Bounds.checkIndex(index, list.size());
    }

    public static void checkIndexForAdd(List<?> list, int index) {
        Bounds.checkPosition(index, list.size());
    }
}
