package ristretto.unicode;

/**
 * A table of code points in few bytes: runs, each of every code point or every other one, that share what is said of them.
 *
 * <p>Packed, a run is four numbers of seven bits a character, lowest first, with 128 in all characters but the last: how far it
 * begins behind the end of the one before; twice its length, and one more if it has every other code point; its value, as 2v or,
 * if negative, -2v - 1; and by how much the value grows from one code point to the next.
 */
final class CodePointRuns {
    private final int[] starts;
    private final int[] lengths;
    private final int[] strides;
    private final int[] values;
    private final int[] growths;

    private final String packed;
    private int at;

    CodePointRuns(String packed) {
        this.packed = packed;
        int count = number();
        starts = new int[count];
        lengths = new int[count];
        strides = new int[count];
        values = new int[count];
        growths = new int[count];
        int end = 0;
        for (int i = 0; i < count; i++) {
            starts[i] = end + number();
            int length = number();
            lengths[i] = length >> 1;
            strides[i] = 1 + (length & 1);
            int value = number();
            values[i] = value >>> 1 ^ -(value & 1);
            growths[i] = number();
            end = starts[i] + strides[i] * (lengths[i] - 1) + 1;
        }
    }

    private int number() {
        int value = 0;
        for (int shift = 0;; shift += 7) {
            char c = packed.charAt(at++);
            value |= (c & 127) << shift;
            if (c < 128) {
                return value;
            }
        }
    }

    /** The value of a code point, or another one if it has none. */
    int value(int codePoint, int otherwise) {
        int low = 0;
        int high = starts.length - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            if (starts[middle] <= codePoint) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        if (high < 0) {
            return otherwise;
        }
        int distance = codePoint - starts[high];
        int index = distance / strides[high];
        return index < lengths[high] && distance % strides[high] == 0 ? values[high] + index * growths[high] : otherwise;
    }

    boolean contains(int codePoint) {
        return value(codePoint, -1) != -1;
    }
}
