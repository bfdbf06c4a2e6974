package ristretto.corrections;

/** What streams of {@code long} refuse. */
public final class SimpleLongStreamImplChecks {
    private SimpleLongStreamImplChecks() { }

    public static void limit(Object stream, long size) {
        Bounds.checkNumber(size);
    }

    public static void skip(Object stream, long number) {
        Bounds.checkNumber(number);
    }
}
