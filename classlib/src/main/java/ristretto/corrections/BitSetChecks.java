package ristretto.corrections;

/** What methods of {@code BitSet} refuse in HotSpot's words. */
public final class BitSetChecks {
    private BitSetChecks() { }

    private static void check(String what, int index) {
        if (index < 0) {
            throw new IndexOutOfBoundsException(what + " < 0: " + index);
        }
    }

    public static void set(Object set, int index) {
        check("bitIndex", index);
    }

    public static void get(Object set, int index) {
        check("bitIndex", index);
    }

    public static void clear(Object set, int index) {
        check("bitIndex", index);
    }

    public static void flip(Object set, int index) {
        check("bitIndex", index);
    }

    public static void nextSetBit(Object set, int from) {
        check("fromIndex", from);
    }

    public static void nextClearBit(Object set, int from) {
        check("fromIndex", from);
    }

    public static void get(Object set, int from, int to) {
        check("fromIndex", from);
        check("toIndex", to);
        if (from > to) {
            throw new IndexOutOfBoundsException("fromIndex: " + from + " > toIndex: " + to);
        }
    }
}
