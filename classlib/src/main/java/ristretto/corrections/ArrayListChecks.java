package ristretto.corrections;

/** What methods of {@code ArrayList} refuse in HotSpot's words. */
public final class ArrayListChecks {
    private ArrayListChecks() { }

    public static void construct(Object list, int capacity) {
        Bounds.checkCapacity(capacity);
    }
}
