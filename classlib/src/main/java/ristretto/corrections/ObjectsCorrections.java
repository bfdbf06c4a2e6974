package ristretto.corrections;

/** Methods of {@code Objects} that are missing or differ. */
public final class ObjectsCorrections {
    private ObjectsCorrections() { }

    public static Object requireNonNull(Object value) {
        if (value == null) {
            throw new NullPointerException();
        }
        return value;
    }

    public static int checkIndex(int index, int length) {
        return (int) checkIndex((long) index, length);
    }

    public static long checkIndex(long index, long length) {
        if (index < 0 || index >= length) {
            throw new IndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
        }
        return index;
    }

    public static int checkFromToIndex(int from, int to, int length) {
        return (int) checkFromToIndex((long) from, to, length);
    }

    public static long checkFromToIndex(long from, long to, long length) {
        if (from < 0 || from > to || to > length) {
            throw new IndexOutOfBoundsException("Range [" + from + ", " + to + ") out of bounds for length " + length);
        }
        return from;
    }

    public static int checkFromIndexSize(int from, int size, int length) {
        return (int) checkFromIndexSize((long) from, size, length);
    }

    public static long checkFromIndexSize(long from, long size, long length) {
        if ((from | size | length) < 0 || size > length - from) {
            throw new IndexOutOfBoundsException("Range [" + from + ", " + from + " + " + size + ") out of bounds for length " + length);
        }
        return from;
    }
}
