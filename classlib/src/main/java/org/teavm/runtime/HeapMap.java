package org.teavm.runtime;

import org.teavm.interop.Address;
import org.teavm.interop.StaticInit;
import org.teavm.interop.Unmanaged;

/**
 * Which words of the heap are in use, in tables outside it. The heap is a row of blocks of 32 KiB; a bit of a map stands
 * for 8 bytes, so that a 64-bit word of a map stands for 512 bytes, which is also the size of a card.
 *
 * <p><em>Old</em> objects have survived two young collections or one full one. For each 512 bytes of heap there are two
 * words side by side: in the first a bit is set where an old object starts, in the second for all that old objects
 * occupy. They mean something only in blocks that hold old objects, which a byte for each block tells: a block's words
 * are zeroed when the first old object is found in it.
 *
 * <p>Everything else in use, survivors of one young collection and memory given out since the last, is in a third map.
 * It means something only in blocks whose byte is the number of the last collection, the <em>epoch</em>: thus all of it is
 * free as soon as the next one begins.
 */
@Unmanaged
@StaticInit
final class HeapMap {
    static final int BLOCK_SHIFT = 15;
    static final int BLOCK = 1 << BLOCK_SHIFT;
    static final int WORD_SHIFT = 9;
    /** Of a block's byte in {@link #oldBlocks}. */
    static final byte HAS_OLD = 1;
    /** The same, and no hole between old objects is worth taking. */
    static final byte FULL = 2;

    static Address base;
    static long size;
    static long blocks;
    static Address cards;
    static Address oldBlocks;
    private static Address youngBlocks;
    private static Address old;
    private static Address young;
    private static int epoch;

    private HeapMap() { }

    /** The tables lie one behind the other, as teavm_initHeap (heap.c) has made room for them. */
    static void initialize(Address heap, long bytes, Address tables) {
        base = heap;
        size = bytes;
        blocks = bytes >>> BLOCK_SHIFT;
        old = tables;
        young = old.add(blocks << 10);
        cards = young.add(blocks << 9);
        oldBlocks = cards.add(blocks << 6);
        youngBlocks = oldBlocks.add(blocks);
        forgetOld();
        epoch = 0;
        forgetYoung();
    }

    /** Whether there is an object of the heap: not null, and not a constant of the image. */
    static boolean contains(long offset) {
        return Address.fromLong(offset).isLessThan(Address.fromLong(size));
    }

    static void forgetOld() {
        Address.fillZero(oldBlocks, (int) blocks);
    }

    static void forgetYoung() {
        epoch++;
        if (epoch == 128 || epoch == 1) {
            epoch = 1;
            Address.fillZero(youngBlocks, (int) blocks);
        }
    }

    static boolean hasOld(long block) {
        return oldBlocks.add(block).getByte() != 0;
    }

    static boolean hasYoung(long block) {
        return youngBlocks.add(block).getByte() == epoch;
    }

    static boolean isOld(long offset) {
        return hasOld(offset >>> BLOCK_SHIFT) && (starts(offset >>> WORD_SHIFT) & bit(offset)) != 0;
    }

    /** The starts of old objects in 512 bytes; only of a block that has some. */
    static long starts(long word) {
        return old.add(word << 4).getLong();
    }

    /** Whether an old object that starts before these 512 bytes reaches into them. */
    static boolean beginsInside(long word) {
        return (old.add((word << 4) + 8).getLong() & 1) != 0 && (starts(word) & 1) == 0;
    }

    /** The offset of the old object that starts last before these 512 bytes, into which it reaches. */
    static long startBefore(long word) {
        long starts;
        do {
            word--;
            starts = starts(word);
        } while (starts == 0);
        while ((starts & starts - 1) != 0) {
            starts &= starts - 1;
        }
        return (word << WORD_SHIFT) + (Machine.firstBit(starts) << 3);
    }

    /** Makes the object old; false if it was. */
    static boolean makeOld(long offset) {
        long block = offset >>> BLOCK_SHIFT;
        if (!hasOld(block)) {
            openOld(block);
        }
        Address word = old.add(offset >>> WORD_SHIFT << 4);
        long bits = word.getLong();
        if ((bits & bit(offset)) != 0) {
            return false;
        }
        word.putLong(bits | bit(offset));
        return true;
    }

    /** Notes what an old object occupies. */
    static void occupyOld(long offset, long bytes) {
        long last = offset + bytes - 1 >>> BLOCK_SHIFT;
        for (long block = (offset >>> BLOCK_SHIFT) + 1; block <= last; block++) {
            if (!hasOld(block)) {
                openOld(block);
            }
        }
        fill(old.add(8), 4, offset >>> 3, bytes >>> 3);
    }

    /** Notes what a survivor occupies, or what is given out. */
    static void occupyYoung(long offset, long bytes) {
        long last = offset + bytes - 1 >>> BLOCK_SHIFT;
        for (long block = offset >>> BLOCK_SHIFT; block <= last; block++) {
            if (!hasYoung(block)) {
                youngBlocks.add(block).putByte((byte) epoch);
                Address.fillZero(young.add(block << 9), BLOCK >> 6);
            }
        }
        fill(young, 3, offset >>> 3, bytes >>> 3);
    }

    /** What is in use of 512 bytes, a bit for each 8. */
    static long used(long word) {
        long block = word >>> BLOCK_SHIFT - WORD_SHIFT;
        long bits = 0;
        if (hasOld(block)) {
            bits = old.add((word << 4) + 8).getLong();
        }
        if (hasYoung(block)) {
            bits |= young.add(word << 3).getLong();
        }
        return bits;
    }

    private static long bit(long offset) {
        return 1L << (int) (offset >>> 3);
    }

    private static void openOld(long block) {
        oldBlocks.add(block).putByte(HAS_OLD);
        Address.fillZero(old.add(block << 10), BLOCK >> 5);
        Address.fill(cards.add(block << 6), Cards.CLEAN, BLOCK >> WORD_SHIFT);
    }

    /** Sets {@code count} bits from number {@code first} on, in words that lie 2^{@code shift} bytes apart. */
    private static void fill(Address words, int shift, long first, long count) {
        Address word = words.add(first >>> 6 << shift);
        int from = (int) first & 63;
        if (from + count <= 64) {
            word.putLong(word.getLong() | -1L >>> (int) (64 - count) << from);
            return;
        }
        word.putLong(word.getLong() | -1L << from);
        int step = 1 << shift;
        word = word.add(step);
        for (count -= 64 - from; count >= 64; count -= 64) {
            word.putLong(-1L);
            word = word.add(step);
        }
        if (count > 0) {
            word.putLong(word.getLong() | -1L >>> (int) (64 - count));
        }
    }
}
