package org.teavm.runtime;

import org.teavm.interop.Address;
import org.teavm.interop.StaticInit;
import org.teavm.interop.Unmanaged;

/**
 * Where old objects may refer to young ones: a byte for each 512 bytes of heap, the <em>card</em>. Whoever stores a
 * reference into a field dirties the card where the object starts, and into an array the card where the element is.
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
    /** What covers the card that was last looked for such a thing up to this offset: an array of references, or null. */
    private static RuntimeArray covering;
    private static long coveredTo;

    private Cards() { }

    private static Address card(long offset) {
        return HeapMap.cards.add(offset >>> HeapMap.WORD_SHIFT);
    }

    static void dirty(long offset) {
        Address card = card(offset);
        card.putByte((byte) (card.getByte() & ~CLEAN));
    }

    /** To be called before a reference is stored into an element of an array that may have survived a collection. */
    static void dirtyElement(Address element) {
        card(Marker.offset(element)).putByte((byte) 0);
    }

    /** Has the old object's fields looked at later. */
    static void postpone(long offset) {
        Address card = card(offset);
        card.putByte((byte) (card.getByte() | PENDING));
        pending = true;
    }

    /** Visits what old objects in dirty cards refer to. A card stays dirty if any of that stays young. */
    static void visitDirty() {
        coveredTo = 0;
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
                visitCovering(word);
                visitStarting(word, false);
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
                visitStarting(word, true);
            }
        }
    }

    /** Visits what the objects refer to that start in a card, of arrays only what the elements in the card do unless {@code whole}. */
    private static void visitStarting(long word, boolean whole) {
        for (long starts = HeapMap.starts(word); starts != 0; starts &= starts - 1) {
            long offset = (word << HeapMap.WORD_SHIFT) + (Machine.firstBit(starts) << 3);
            RuntimeObject object = HeapMap.base.add(offset).toStructure();
            RuntimeClass type = RuntimeClass.getClass(object);
            if (whole || !hasElements(type)) {
                Marker.scan(object, type, offset, true);
            } else {
                visitElements(object.toAddress().toStructure(), word);
            }
            Marker.drain();
        }
    }

    /** Visits the elements in a card of an array that starts before it. Cards come in ascending order. */
    private static void visitCovering(long word) {
        if (!HeapMap.beginsInside(word)) {
            return;
        }
        if (word << HeapMap.WORD_SHIFT >= coveredTo) {
            findCovering(HeapMap.startBefore(word));
        }
        if (covering != null) {
            visitElements(covering, word);
            Marker.drain();
        }
    }

    private static void findCovering(long offset) {
        RuntimeArray array = HeapMap.base.add(offset).toStructure();
        RuntimeClass type = RuntimeClass.getClass(array);
        coveredTo = offset + Marker.size(array, type);
        covering = hasElements(type) ? array : null;
    }

    private static void visitElements(RuntimeArray array, long word) {
        long first = (word << HeapMap.WORD_SHIFT) - Marker.offset(Allocator.elements(array)) >> 3;
        long end = first + (1 << HeapMap.WORD_SHIFT - 3);
        Marker.visitElements(array, first < 0 ? 0 : (int) first, end < array.size ? (int) end : array.size, true);
    }

    private static boolean hasElements(RuntimeClass type) {
        return type.itemType != null && !RuntimeClass.isPrimitive(type.itemType);
    }
}
