package ristretto.corrections;

/** What methods of {@code Collections} refuse in HotSpot's words. */
public final class CollectionsChecks {
    private CollectionsChecks() { }

    public static void nCopies(int number, Object element) {
        if (number < 0) {
            throw new IllegalArgumentException("List length = " + number);
        }
    }
}
