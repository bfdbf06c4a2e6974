package ristretto.tcp;

/** Sequence numbers: 32 bits that wrap around, compared within half the circle (RFC 9293, section 3.4). */
final class Sequence {
    private Sequence() { }

    static boolean before(int a, int b) {
        return a - b < 0;
    }

    static boolean after(int a, int b) {
        return a - b > 0;
    }

    static int later(int a, int b) {
        return after(a, b) ? a : b;
    }

    /** Whether {@code number} is in {@code [from, to)}. */
    static boolean within(int number, int from, int to) {
        return Integer.compareUnsigned(number - from, to - from) < 0;
    }
}
