package ristretto.corrections;

/** What streams of {@code int} refuse. */
public final class SimpleIntStreamImplChecks {
    private SimpleIntStreamImplChecks() { }

    public static void limit(Object stream, long size) {
        Bounds.checkNumber(size);
    }

    public static void skip(Object stream, long number) {
        Bounds.checkNumber(number);
    }
}
