package org.teavm.runtime;

import org.teavm.interop.StaticInit;

/** The exceptions of the allocator. */
@StaticInit
final class AllocationFailure {
    /** For when not even the reserve has room for one that tells where. */
    private static final OutOfMemoryError LAST = new OutOfMemoryError("Java heap space");

    private AllocationFailure() { }

    static void negativeLength(int length) {
        throw new NegativeArraySizeException(Integer.toString(length));
    }

    /** The memory for the exception comes from the reserve. */
    static void outOfMemory() {
        OutOfMemoryError error = new OutOfMemoryError("Java heap space");
        GC.closeReserve();
        throw error;
    }

    static void exhausted() {
        throw LAST;
    }
}
