package ristretto.corrections;

/** Indices of texts, refused in HotSpot's words. */
final class Bounds {
    private Bounds() { }

    static void checkText(int from, int to, int length) {
        if (from < 0 || from > to || to > length) {
            throw new StringIndexOutOfBoundsException(range(from, to, length));
        }
    }

    static void checkTextIndex(int index, int length) {
        if (index < 0 || index >= length) {
            throw new StringIndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
        }
    }

    static void check(int from, int to, int length) {
        if (from < 0 || from > to || to > length) {
            throw new IndexOutOfBoundsException(range(from, to, length));
        }
    }

    private static String range(int from, int to, int length) {
        return "Range [" + from + ", " + to + ") out of bounds for length " + length;
    }
}
