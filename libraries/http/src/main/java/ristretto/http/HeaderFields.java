package ristretto.http;

import ristretto.signatures.Buffer;

/** Where the fields of a request's header stand in its buffer. Nothing is copied until it is asked for. */
final class HeaderFields {
    static final int MOST = 128;

    // Four numbers for each field: a key made of the name's length and first letter, its start, its value's start and end.
    private static final int STRIDE = 4;

    private int[] entries = new int[16 * STRIDE];
    private int count;
    /** A bit for each length of a name that there is, modulo 64: most fields that are asked for are not there. */
    private long lengths;

    void clear() {
        count = 0;
        lengths = 0;
    }

    /** {@code add(...)} notes a field; false if there are too many. */
    boolean add(Buffer buffer, int nameStart, int nameLength, int valueStart, int valueEnd) {
        if (count == MOST) {
            return false;
        }
        int at = count * STRIDE;
        if (at == entries.length) {
            int[] larger = new int[2 * at];
            System.arraycopy(entries, 0, larger, 0, at);
            entries = larger;
        }
        entries[at] = key(nameLength, buffer.getUnsignedByte(nameStart));
        entries[at + 1] = nameStart;
        entries[at + 2] = valueStart;
        entries[at + 3] = valueEnd;
        count++;
        lengths |= 1L << nameLength;
        return true;
    }

    /** The index of the first field called {@code name}, or -1. */
    int find(Buffer buffer, String name) {
        if ((lengths >>> name.length() & 1) == 0 || name.isEmpty()) {
            return -1;
        }
        int key = key(name.length(), name.charAt(0));
        for (int i = 0; i < count; i++) {
            if (entries[i * STRIDE] == key && named(buffer, entries[i * STRIDE + 1], name)) {
                return i;
            }
        }
        return -1;
    }

    /** The value of field {@code index}, a character for each byte. */
    String value(Buffer buffer, int index) {
        return Ascii.string(buffer, entries[index * STRIDE + 2], entries[index * STRIDE + 3]);
    }

    /** Gives field {@code index} another value. */
    void replaceValue(int index, int start, int end) {
        entries[index * STRIDE + 2] = start;
        entries[index * STRIDE + 3] = end;
    }

    private static int key(int length, int first) {
        return length << 8 | Ascii.lower(first) & 0xFF;
    }

    private static boolean named(Buffer buffer, int start, String name) {
        for (int i = 1; i < name.length(); i++) {
            if (Ascii.lower(buffer.getUnsignedByte(start + i)) != Ascii.lower(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
