package ristretto.corrections;

/** What methods of {@code Arrays} refuse in HotSpot's words: those of the copying that they are made of. */
public final class ArraysChecks {
    private ArraysChecks() { }

    private static void check(Object array, int length, int from, int to) {
        if (from > to) {
            throw new IllegalArgumentException(from + " > " + to);
        } else if (from < 0 || from > length) {
            System.arraycopy(array, from, array, 0, length - from);
        }
    }

    public static void copyOfRange(boolean[] array, int from, int to) {
        check(array, array.length, from, to);
    }

    public static void copyOfRange(byte[] array, int from, int to) {
        check(array, array.length, from, to);
    }

    public static void copyOfRange(char[] array, int from, int to) {
        check(array, array.length, from, to);
    }

    public static void copyOfRange(short[] array, int from, int to) {
        check(array, array.length, from, to);
    }

    public static void copyOfRange(int[] array, int from, int to) {
        check(array, array.length, from, to);
    }

    public static void copyOfRange(long[] array, int from, int to) {
        check(array, array.length, from, to);
    }

    public static void copyOfRange(float[] array, int from, int to) {
        check(array, array.length, from, to);
    }

    public static void copyOfRange(double[] array, int from, int to) {
        check(array, array.length, from, to);
    }

    public static void copyOfRange(Object[] array, int from, int to) {
        check(array, array.length, from, to);
    }
}
