package org.teavm.runtime;

import org.teavm.interop.Address;
import org.teavm.interop.StaticInit;
import org.teavm.interop.Structure;
import org.teavm.interop.Unmanaged;

/** Makes objects and arrays: the generated code calls these three methods. What they return is zero behind the header. */
@StaticInit
@Unmanaged
public final class Allocator {
    /** The hole that is being filled: zeroed from {@code cursor} to {@code limit}. */
    static Address cursor;
    static Address limit;
    /** An array of arrays while it is being made: the collector's only way to it. */
    static RuntimeArray outermost;

    private Allocator() { }

    public static Address allocate(RuntimeClass type) {
        Address object = cursor;
        Address next = object.add(type.size);
        if (limit.isLessThan(next)) {
            object = GC.take(type.size);
        } else {
            cursor = next;
        }
        RuntimeObject header = object.toStructure();
        header.classReference = type.pack();
        return object;
    }

    public static Address allocateArray(RuntimeClass type, int length) {
        if (length < 0) {
            AllocationFailure.negativeLength(length);
        }
        long bytes = arraySize(type, length);
        Address object = cursor;
        if (limit.toLong() - object.toLong() < bytes) {
            object = GC.take(bytes);
        } else {
            cursor = object.add(bytes);
        }
        RuntimeArray header = object.toStructure();
        header.classReference = type.pack();
        header.size = length;
        return object;
    }

    /** The lengths are all looked at before anything is made (JLS 15.10.2). */
    public static RuntimeArray allocateMultiArray(RuntimeClass type, Address lengths, int dimensions) {
        for (int i = 0; i < dimensions; i++) {
            int length = lengths.add(i * 4).getInt();
            if (length < 0) {
                AllocationFailure.negativeLength(length);
            }
        }
        outermost = allocateArray(type, lengths.getInt()).toStructure();
        fill(outermost, type, lengths, dimensions);
        RuntimeArray made = outermost;
        outermost = null;
        return made;
    }

    /** A collection may come at each step: then the array is reachable from {@link #outermost}, and may have become old. */
    private static void fill(RuntimeArray array, RuntimeClass type, Address lengths, int dimensions) {
        if (dimensions == 1) {
            return;
        }
        Address element = elements(array);
        for (int i = 0; i < array.size; i++) {
            RuntimeArray inner = allocateArray(type.itemType, lengths.add(4).getInt()).toStructure();
            Cards.dirtyElement(element);
            element.putAddress(inner.toAddress());
            fill(inner, type.itemType, lengths.add(4), dimensions - 1);
            element = element.add(8);
        }
    }

    static long arraySize(RuntimeClass type, int length) {
        int itemSize = RuntimeClass.isPrimitive(type.itemType) ? type.itemType.size : 8;
        int start = itemSize == 8 ? 16 : Structure.sizeOf(RuntimeArray.class);
        return start + (long) itemSize * length + 7 & ~7L;
    }

    /** The first element of an array of references. */
    static Address elements(RuntimeArray array) {
        return array.toAddress().add(16);
    }
}
