package ristretto.numbers;

/** The two words of a {@code double}, on which the functions of fdlibm work. */
final class Words {
    private static final long LOW = 0xFFFFFFFFL;

    private Words() { }

    static int high(double value) {
        return (int) (Double.doubleToRawLongBits(value) >>> 32);
    }

    static int low(double value) {
        return (int) Double.doubleToRawLongBits(value);
    }

    static double of(int high, int low) {
        return Double.longBitsToDouble((long) high << 32 | low & LOW);
    }

    static double withHigh(double value, int high) {
        return of(high, low(value));
    }

    /** Without the lower half of its digits. */
    static double upper(double value) {
        return of(high(value), 0);
    }
}
