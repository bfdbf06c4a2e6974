package ristretto.corrections;

/** What streams of {@code double} refuse. */
public final class SimpleDoubleStreamImplChecks {
    private SimpleDoubleStreamImplChecks() { }

    public static void limit(Object stream, long size) {
        Bounds.checkNumber(size);
    }

    public static void skip(Object stream, long number) {
        Bounds.checkNumber(number);
    }
}
