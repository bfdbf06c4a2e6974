package ristretto.corrections;

/** Indices of texts and lists, refused in HotSpot's words. */
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

    /** Of an element, as {@code Objects.checkIndex} says it. */
    static void checkIndex(int index, int size) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("Index " + index + " out of bounds for length " + size);
        }
    }

    /** Of an element, as most lists say it. */
    static void checkElement(int index, int size) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + size);
        }
    }

    /** Before an element, or behind the last. */
    static void checkPosition(int index, int size) {
        if (index < 0 || index > size) {
            throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + size);
        }
    }

    static void checkNumber(long number) {
        if (number < 0) {
            throw new IllegalArgumentException(Long.toString(number));
        }
    }

    static void checkCapacity(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("Illegal Capacity: " + capacity);
        }
    }

    private static String range(int from, int to, int length) {
        return "Range [" + from + ", " + to + ") out of bounds for length " + length;
    }
}
