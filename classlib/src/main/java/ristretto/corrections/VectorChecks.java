package ristretto.corrections;

import java.util.Vector;

/** What methods of {@code Vector} refuse in HotSpot's words. */
public final class VectorChecks {
    private VectorChecks() { }

    public static void construct(Object vector, int capacity, int increment) {
        Bounds.checkCapacity(capacity);
    }

    public static void elementAt(Vector<?> vector, int index) {
        checkBelow(index, vector.size());
        checkArray(index, vector);
    }

    public static void get(Vector<?> vector, int index) {
        if (index >= vector.size()) {
            throw new ArrayIndexOutOfBoundsException("Array index out of range: " + index);
        }
        checkArray(index, vector);
    }

    public static void set(Vector<?> vector, int index, Object element) {
        checkArray(index, vector);
    }

    public static void remove(Vector<?> vector, int index) {
        checkArray(index, vector);
    }

    public static void setElementAt(Vector<?> vector, Object element, int index) {
        checkBelow(index, vector.size());
        checkArray(index, vector);
    }

    public static void removeElementAt(Vector<?> vector, int index) {
        checkBelow(index, vector.size());
    }

    public static void insertElementAt(Vector<?> vector, Object element, int index) {
        if (index > vector.size()) {
            throw new ArrayIndexOutOfBoundsException(index + " > " + vector.size());
        }
    }

    private static void checkBelow(int index, int size) {
        if (index >= size) {
            throw new ArrayIndexOutOfBoundsException(index + " >= " + size);
        }
    }

    private static void checkArray(int index, Vector<?> vector) {
        if (index < 0) {
            throw new ArrayIndexOutOfBoundsException("Index " + index + " out of bounds for length " + vector.capacity());
        }
    }
}
