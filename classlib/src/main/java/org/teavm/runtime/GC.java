package org.teavm.runtime;

import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.interop.StaticInit;
import org.teavm.interop.Unmanaged;
import ristretto.machine.CollectorStatistics;

/**
 * The collector, in place of TeaVM's class of this name: what generated code and class library call, and when to collect.
 * docs/memory.md, section "The collector", tells how it works and why it is as it is.
 *
 * <p>No object ever moves. {@link HeapMap} knows what is in use, {@link FreeSpace} gives out the rest, {@link Marker} finds
 * what is live, from {@link Roots} and {@link Cards}.
 */
@Unmanaged
@StaticInit
public final class GC {
    /** At most this much is given out between two collections: it stays in the caches of one processor, and is all the memory that garbage takes. */
    private static final long YOUNG = 2 << 20;
    private static final long YOUNG_LEAST = 64 << 10;
    /** Full collections in a row that leave less than a fiftieth free, before the program is told. */
    private static final int PATIENCE = 4;
    /** No object is larger: the class library computes distances in arrays with 32 bits. */
    private static final long LARGEST = Integer.MAX_VALUE;

    private static long young;
    private static long fullBeyond;
    private static int hopeless;
    private static boolean reserveOpen;

    private GC() { }

    static {
        HeapMap.initialize(heapAddress(), availableBytes(), regionsAddress());
        Marker.initialize(gcStorageAddress(), gcStorageSize());
        FreeSpace.restart();
        plan();
    }

    // Set up by heap.c.

    static native Address gcStorageAddress();

    static native int gcStorageSize();

    public static native Address heapAddress();

    static native Address regionsAddress();

    /** Bytes of heap, used and free. */
    public static native long availableBytes();

    /** To be called before a reference is stored into an object that may have survived a collection. */
    public static native void writeBarrier(RuntimeObject object);

    public static long freeBytes() {
        return HeapMap.size - Marker.oldBytes - Marker.survivorBytes - FreeSpace.taken
            + (Allocator.limit.toLong() - Allocator.cursor.toLong());
    }

    /** The name that TeaVM's class library knows. */
    public static int getFreeMemory() {
        long free = freeBytes();
        return free > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) free;
    }

    /** Memory of direct buffers is never given back: there is nothing to be noted. */
    public static void registerDirectBuffer(RuntimeBuffer buffer) { }

    @Export(name = "teavm_gc_collect")
    public static void collectGarbage() {
        collect(false);
    }

    @Export(name = "teavm_gc_collectFull")
    public static void collectGarbageFull() {
        collect(true);
    }

    @Export(name = "teavm_gc_fixHeap")
    public static void fixHeap() { }

    @Export(name = "teavm_gc_tryShrink")
    public static void tryShrink() { }

    /** Zeroed memory for an object that the current hole has no room for. Collects if it is time; throws if all is in use. */
    static Address take(long bytes) {
        if (reserveOpen) {
            closeReserve();
            AllocationFailure.exhausted();
        }
        if (FreeSpace.taken >= young) {
            collectAsPlanned();
        }
        Address object = bytes <= LARGEST && bytes < FreeSpace.end ? takeNowOrLater(bytes) : null;
        if (object == null) {
            giveUp();
        }
        return object;
    }

    private static Address takeNowOrLater(long bytes) {
        Address object = FreeSpace.take(bytes);
        if (object == null && FreeSpace.taken > HeapMap.size >>> 5) {
            collectAsPlanned();
            object = FreeSpace.take(bytes);
        }
        if (object == null) {
            object = FreeSpace.takeAnywhere(bytes);
        }
        if (object == null && hopeless < PATIENCE) {
            collect(true);
            object = FreeSpace.take(bytes);
            if (object == null) {
                object = FreeSpace.takeAnywhere(bytes);
            }
        }
        return object;
    }

    private static void giveUp() {
        hopeless = 0;
        Allocator.outermost = null;
        reserveOpen = true;
        FreeSpace.openReserve();
        AllocationFailure.outOfMemory();
    }

    /** The error is made: from now on memory comes from where it always does. */
    static void closeReserve() {
        reserveOpen = false;
        Allocator.cursor = null;
        Allocator.limit = null;
    }

    private static void collectAsPlanned() {
        collect(Marker.oldBytes > fullBeyond && hopeless < PATIENCE);
    }

    private static void collect(boolean full) {
        long start = Machine.time();
        long allocated = FreeSpace.taken;
        HeapMap.forgetYoung();
        if (full) {
            HeapMap.forgetOld();
        }
        Marker.begin(full);
        if (!full) {
            Cards.visitDirty();
        }
        Roots.visit();
        Cards.visitPostponed();
        References.clear();
        References.forgetStrings();
        FreeSpace.restart();
        if (full) {
            fullBeyond = Marker.oldBytes + (HeapMap.size - Marker.oldBytes) / 4 * 3;
            hopeless = freeBytes() < HeapMap.size / 50 ? hopeless + 1 : 0;
        }
        plan();
        CollectorStatistics.record(full, Machine.time() - start, allocated, HeapMap.size - freeBytes());
    }

    private static void plan() {
        long half = freeBytes() / 2;
        young = half > YOUNG ? YOUNG : half < YOUNG_LEAST ? YOUNG_LEAST : half;
    }
}
