package org.teavm.runtime;

import org.teavm.interop.Address;
import org.teavm.interop.StaticInit;
import org.teavm.interop.Unmanaged;

/**
 * Where old objects may refer to young ones: a byte for each 512 bytes of heap, the <em>card</em>. Whoever stores a
 * reference to an object dirties the card where the object starts.
 */
@Unmanaged
@StaticInit
final class Cards {
    /** A dirty card is 0, which is what the write barrier stores. */
    static final byte CLEAN = 1;
    /** Beside it: an object there has been found for which the marker had no room on its stack. */
    private static final byte PENDING = 2;
    private static final long ALL_CLEAN = 0x0101010101010101L;
    private static final long ANY_PENDING = 0x0202020202020202L;

    private static boolean pending;

    private Cards() { }

    private static Address card(long offset) {
        return HeapMap.cards.add(offset >>> HeapMap.WORD_SHIFT);
    }

    static void dirty(long offset) {
        Address card = card(offset);
        card.putByte((byte) (card.getByte() & ~CLEAN));
    }

    /** Has the old object's fields looked at later. */
    static void postpone(long offset) {
        Address card = card(offset);
        card.putByte((byte) (card.getByte() | PENDING));
        pending = true;
    }

    /** Visits what old objects in dirty cards refer to. A card stays dirty if any of that stays young. */
    static void visitDirty() {
        for (long block = 0; block < HeapMap.blocks; block++) {
            if (HeapMap.hasOld(block)) {
                for (long eight = block << 6; eight < block + 1 << 6; eight += 8) {
                    if ((HeapMap.cards.add(eight).getLong() & ALL_CLEAN) != ALL_CLEAN) {
                        visitDirtyOf(eight);
                    }
                }
            }
        }
    }

    private static void visitDirtyOf(long first) {
        for (long word = first; word < first + 8; word++) {
            Address card = HeapMap.cards.add(word);
            if ((card.getByte() & CLEAN) == 0) {
                card.putByte((byte) (card.getByte() | CLEAN));
                visit(word);
            }
        }
    }

    /** Visits what was postponed, until nothing is. */
    static void visitPostponed() {
        while (pending) {
            pending = false;
            for (long block = 0; block < HeapMap.blocks; block++) {
                if (HeapMap.hasOld(block)) {
                    for (long eight = block << 6; eight < block + 1 << 6; eight += 8) {
                        if ((HeapMap.cards.add(eight).getLong() & ANY_PENDING) != 0) {
                            visitPostponedOf(eight);
                        }
                    }
                }
            }
        }
    }

    private static void visitPostponedOf(long first) {
        for (long word = first; word < first + 8; word++) {
            Address card = HeapMap.cards.add(word);
            if ((card.getByte() & PENDING) != 0) {
                card.putByte((byte) (card.getByte() & ~PENDING));
                visit(word);
            }
        }
    }

    private static void visit(long word) {
        for (long starts = HeapMap.starts(word); starts != 0; starts &= starts - 1) {
            long offset = (word << HeapMap.WORD_SHIFT) + (Machine.firstBit(starts) << 3);
            RuntimeObject object = HeapMap.base.add(offset).toStructure();
            if (Marker.scan(object, RuntimeClass.getClass(object))) {
                dirty(offset);
            }
            Marker.drain();
        }
    }
}
