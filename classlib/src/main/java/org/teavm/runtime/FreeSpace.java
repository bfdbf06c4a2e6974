package org.teavm.runtime;

import org.teavm.interop.Address;
import org.teavm.interop.StaticInit;
import org.teavm.interop.Unmanaged;

/**
 * Gives out the holes between objects, zeroed. Small objects fill one hole after the other from the low end of the heap;
 * middling ones that do not fit the current hole have holes of their own, so that they do not make small ones leave theirs;
 * large ones take whole free blocks from the high end.
 */
@Unmanaged
@StaticInit
final class FreeSpace {
    private static final int SMALL = 256;
    private static final int MIDDLING = 2048;
    private static final int LARGE = HeapMap.BLOCK / 2;
    /** Taken at a time: this much is zeroed and then filled while it is in the first-level cache. */
    private static final int HOLE = 8192;
    private static final int SMALLEST_HOLE = 16;

    /** Given out since the last collection. */
    static long taken;
    /** Where the reserve begins that is for reporting that memory is exhausted. */
    static long end;
    private static long smallestHole;
    private static long smallFrom;
    private static long middlingFrom;
    private static Address middling;
    private static Address middlingLimit;
    private static long largeBelow;
    private static long start;
    private static long limit;

    private FreeSpace() { }

    /** To be called after a collection: everything that it did not find is free. */
    static void restart() {
        end = HeapMap.size - HeapMap.BLOCK;
        Allocator.cursor = null;
        Allocator.limit = null;
        middling = null;
        middlingLimit = null;
        smallFrom = 0;
        middlingFrom = 0;
        largeBelow = end >>> HeapMap.BLOCK_SHIFT;
        smallestHole = SMALL;
        taken = 0;
    }

    /** Zeroed memory; null if no hole is large enough. */
    static Address take(long bytes) {
        if (bytes <= SMALL) {
            return takeSmall(bytes);
        } else if (bytes <= MIDDLING) {
            return takeMiddling(bytes);
        }
        boolean found = bytes <= LARGE ? findMiddling(bytes, bytes) : findBlocks(bytes) || find(0, end, bytes, bytes);
        return found ? claim() : null;
    }

    /** Has holes looked at that were not worth it before; null if they do not help. */
    static Address takeAnywhere(long bytes) {
        if (smallestHole == SMALLEST_HOLE) {
            return null;
        }
        smallestHole = SMALLEST_HOLE;
        smallFrom = 0;
        middlingFrom = 0;
        return take(bytes);
    }

    /** Has the allocator go on in the reserve, as far as it is free. */
    static void openReserve() {
        if (find(end, HeapMap.size, SMALL, HeapMap.BLOCK)) {
            Allocator.cursor = claim();
            Allocator.limit = HeapMap.base.add(limit);
        }
    }

    private static Address takeSmall(long bytes) {
        if (!find(smallFrom, end, bytes > smallestHole ? bytes : smallestHole, HOLE)) {
            smallFrom = end;
            return null;
        }
        noteFull(smallFrom, start);
        smallFrom = limit;
        Address result = claim();
        Allocator.cursor = result.add(bytes);
        Allocator.limit = HeapMap.base.add(limit);
        return result;
    }

    private static Address takeMiddling(long bytes) {
        Address next = middling.add(bytes);
        if (middlingLimit.isLessThan(next)) {
            if (!findMiddling(bytes, HOLE)) {
                return null;
            }
            middling = claim();
            middlingLimit = HeapMap.base.add(limit);
            next = middling.add(bytes);
        }
        Address result = middling;
        middling = next;
        return result;
    }

    private static boolean findMiddling(long bytes, long most) {
        if (find(middlingFrom, end, bytes, most) || find(0, middlingFrom, bytes, most)) {
            middlingFrom = limit;
            return true;
        }
        return false;
    }

    /** The highest run of free blocks that is large enough. */
    private static boolean findBlocks(long bytes) {
        long needed = bytes + HeapMap.BLOCK - 1 >>> HeapMap.BLOCK_SHIFT;
        long run = 0;
        for (long block = largeBelow - 1; block >= 0; block--) {
            run = HeapMap.hasOld(block) || HeapMap.hasYoung(block) ? 0 : run + 1;
            if (run == needed) {
                largeBelow = block;
                start = block << HeapMap.BLOCK_SHIFT;
                limit = start + bytes;
                return true;
            }
        }
        return false;
    }

    /** The first hole of at least {@code bytes} between two offsets, or {@code most} of it. */
    private static boolean find(long from, long to, long bytes, long most) {
        long hole = from;
        while ((hole = nextFree(hole, to)) < to) {
            long furthest = hole + most < to ? hole + most : to;
            long used = nextUsed(hole, furthest);
            if (used - hole >= bytes) {
                start = hole;
                limit = used;
                return true;
            }
            hole = used;
        }
        return false;
    }

    private static long nextFree(long from, long to) {
        if (from >= to) {
            return to;
        }
        long word = from >>> HeapMap.WORD_SHIFT;
        long free = ~HeapMap.used(word) & -1L << (int) (from >>> 3);
        while (free == 0) {
            word++;
            while ((word & 63) == 0 && word << HeapMap.WORD_SHIFT < to && isFull(word >>> 6)) {
                word += 64;
            }
            if (word << HeapMap.WORD_SHIFT >= to) {
                return to;
            }
            free = ~HeapMap.used(word);
        }
        return (word << HeapMap.WORD_SHIFT) + (Machine.firstBit(free) << 3);
    }

    private static long nextUsed(long from, long to) {
        long word = from >>> HeapMap.WORD_SHIFT;
        long used = HeapMap.used(word) & -1L << (int) (from >>> 3);
        while (used == 0) {
            word++;
            if (word << HeapMap.WORD_SHIFT >= to) {
                return to;
            }
            used = HeapMap.used(word);
        }
        long at = (word << HeapMap.WORD_SHIFT) + (Machine.firstBit(used) << 3);
        return at < to ? at : to;
    }

    private static boolean isFull(long block) {
        return smallestHole == SMALL && HeapMap.oldBlocks.add(block).getByte() == HeapMap.FULL;
    }

    /** Blocks between two offsets, in which no hole was found, need not be looked at until a full collection. */
    private static void noteFull(long from, long to) {
        if (smallestHole != SMALL) {
            return;
        }
        long last = to >>> HeapMap.BLOCK_SHIFT;
        for (long block = from + HeapMap.BLOCK - 1 >>> HeapMap.BLOCK_SHIFT; block < last; block++) {
            if (HeapMap.hasOld(block) && !HeapMap.hasYoung(block)) {
                HeapMap.oldBlocks.add(block).putByte(HeapMap.FULL);
            }
        }
    }

    /** Takes the hole that was found. */
    private static Address claim() {
        long bytes = limit - start;
        HeapMap.occupyYoung(start, bytes);
        Address hole = HeapMap.base.add(start);
        zero(hole, bytes);
        taken += bytes;
        return hole;
    }

    private static void zero(Address at, long bytes) {
        int most = 1 << 30;
        for (; bytes > most; bytes -= most) {
            Address.fillZero(at, most);
            at = at.add(most);
        }
        Address.fillZero(at, (int) bytes);
    }
}
