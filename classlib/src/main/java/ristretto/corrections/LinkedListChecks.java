package ristretto.corrections;

import java.util.List;

/** What methods of {@code LinkedList} refuse in HotSpot's words. */
public final class LinkedListChecks {
    private LinkedListChecks() { }

    public static void listIterator(List<?> list, int index) {
        Bounds.checkPosition(index, list.size());
    }
}
