package org.teavm.runtime;

import org.teavm.interop.Address;
import org.teavm.interop.StaticInit;
import org.teavm.interop.Structure;
import org.teavm.interop.Unmanaged;

/**
 * Finds what is reachable. A full collection makes all of it old. A young one looks at nothing that is old already, and
 * makes old only what survives for the second time: two bits of an object's header tell whether it has survived once.
 *
 * <p>The stack of objects to be scanned has a fixed size. An object that finds no room on it is made old, so that it can be
 * found in the map, and its card postpones it. Nothing recurses, and no live structure can make the collector fail.
 */
@Unmanaged
@StaticInit
final class Marker {
    /** Set in the header of an object that has survived one collection: alternately one or the other. */
    private static final int SURVIVED_EVEN = 0x40000000;
    private static final int SURVIVED_ODD = 0x80000000;
    private static final int SURVIVED = SURVIVED_EVEN | SURVIVED_ODD;
    /** Objects wait here after the stack, while the processor fetches them. */
    private static final int QUEUE = 32;
    /** Elements of an array that are scanned at a time. */
    private static final int SLICE = 64;

    static boolean full;
    /** Bytes in old objects, and in those that have survived once. */
    static long oldBytes;
    static long survivorBytes;
    private static int survivedNow;
    private static Address queue;
    private static int queueAt;
    private static Address bottom;
    private static Address top;
    private static Address ceiling;

    private Marker() { }

    static void initialize(Address storage, int bytes) {
        queue = storage;
        Address.fillZero(queue, QUEUE * 8);
        bottom = queue.add(QUEUE * 8);
        ceiling = storage.add(bytes);
        survivedNow = SURVIVED_EVEN;
    }

    static void begin(boolean fullCollection) {
        full = fullCollection;
        top = bottom;
        survivorBytes = 0;
        if (full) {
            oldBytes = 0;
        } else {
            survivedNow ^= SURVIVED;
        }
    }

    static long offset(Address object) {
        return object.toLong() - HeapMap.base.toLong();
    }

    /** Notes that the object is reachable; true if it is young and stays so. */
    static boolean visit(RuntimeObject object) {
        long offset = offset(object.toAddress());
        if (!HeapMap.contains(offset)) {
            return false;
        }
        if (full) {
            if (HeapMap.makeOld(offset)) {
                push(object, offset);
            }
            return false;
        }
        return !HeapMap.isOld(offset) && visitYoung(object, offset);
    }

    private static boolean visitYoung(RuntimeObject object, long offset) {
        int survived = object.classReference & SURVIVED;
        if (survived == survivedNow) {
            return true;
        }
        if (survived == 0 && top.isLessThan(ceiling)) {
            object.classReference |= survivedNow;
            push(object, offset);
            return true;
        }
        HeapMap.makeOld(offset);
        push(object, offset);
        return false;
    }

    /** Whether the object has been visited, or need not be. */
    static boolean isLive(RuntimeObject object) {
        long offset = offset(object.toAddress());
        return !HeapMap.contains(offset) || HeapMap.isOld(offset)
            || !full && (object.classReference & SURVIVED) == survivedNow;
    }

    private static void push(RuntimeObject object, long offset) {
        if (top.isLessThan(ceiling)) {
            Machine.prefetch(object.toAddress());
            top.putAddress(object.toAddress());
            top = top.add(8);
        } else {
            count(object, RuntimeClass.getClass(object), offset, true);
            Cards.postpone(offset);
        }
    }

    /** Scans everything that waits. */
    static void drain() {
        if (!bottom.isLessThan(top)) {
            return;
        }
        do {
            while (bottom.isLessThan(top)) {
                top = top.add(-8);
                Address next = top.getAddress();
                if ((next.toInt() & 1) != 0) {
                    top = top.add(-8);
                    scanSlice(next.add(-1).toStructure(), top.getInt());
                } else {
                    RuntimeObject object = exchange(next);
                    if (object != null) {
                        process(object);
                    }
                }
            }
        } while (processOldest());
    }

    /** Puts an object in the queue, or null; the one that has waited longest leaves it. */
    private static RuntimeObject exchange(Address next) {
        Address place = queue.add((queueAt++ & QUEUE - 1) << 3);
        RuntimeObject oldest = place.getAddress().toStructure();
        place.putAddress(next);
        return oldest;
    }

    private static boolean processOldest() {
        for (int i = 0; i < QUEUE; i++) {
            RuntimeObject object = exchange(null);
            if (object != null) {
                process(object);
                return true;
            }
        }
        return false;
    }

    private static void process(RuntimeObject object) {
        long offset = offset(object.toAddress());
        boolean old = full || HeapMap.isOld(offset);
        RuntimeClass type = RuntimeClass.getClass(object);
        count(object, type, offset, old);
        scan(object, type, offset, old);
    }

    static long size(RuntimeObject object, RuntimeClass type) {
        return type.itemType == null ? type.size : Allocator.arraySize(type, ((RuntimeArray) object).size);
    }

    private static void count(RuntimeObject object, RuntimeClass type, long offset, boolean old) {
        long bytes = size(object, type);
        if (old) {
            HeapMap.occupyOld(offset, bytes);
            oldBytes += bytes;
        } else {
            HeapMap.occupyYoung(offset, bytes);
            survivorBytes += bytes;
        }
    }

    /** Visits what the object refers to; dirties cards if it is old and any of that stays young. */
    static void scan(RuntimeObject object, RuntimeClass type, long offset, boolean old) {
        if (type.itemType == null) {
            if (scanFields(object, type) && old) {
                Cards.dirty(offset);
            }
        } else if (!RuntimeClass.isPrimitive(type.itemType)) {
            scanElements(object.toAddress().toStructure(), 0, old);
        }
    }

    private static boolean scanFields(RuntimeObject object, RuntimeClass type) {
        boolean young = false;
        for (RuntimeClass part = type; part != null; part = part.superclass) {
            int special = part.flags >> RuntimeClass.VM_TYPE_SHIFT & RuntimeClass.VM_TYPE_MASK;
            if (special == RuntimeClass.VM_TYPE_WEAKREFERENCE) {
                young |= References.scan(object.toAddress().toStructure());
            } else if (special == RuntimeClass.VM_TYPE_REFERENCEQUEUE) {
                RuntimeReferenceQueue references = object.toAddress().toStructure();
                young |= visit(references.first) | visit(references.last);
            } else if (part.layout != null) {
                young |= scanLayout(object.toAddress(), part.layout);
            }
        }
        return young;
    }

    /** A layout is the number of reference fields that a class adds, and the offset of each. */
    private static boolean scanLayout(Address object, Address layout) {
        boolean young = false;
        for (int count = layout.getShort(); count > 0; count--) {
            layout = layout.add(2);
            young |= visit(object.add(layout.getShort()).getAddress().toStructure());
        }
        return young;
    }

    private static void scanSlice(RuntimeArray array, int from) {
        scanElements(array, from, full || HeapMap.isOld(offset(array.toAddress())));
    }

    /** Visits a slice of the elements, and leaves the rest on the stack; if there is no room there, visits all. */
    private static void scanElements(RuntimeArray array, int from, boolean old) {
        int to = array.size;
        if (to - from > SLICE && top.add(8).isLessThan(ceiling)) {
            to = from + SLICE;
            top.putInt(to);
            top.add(8).putAddress(array.toAddress().add(1));
            top = top.add(16);
        }
        visitElements(array, from, to, old);
    }

    /** An element of an old array that stays young dirties the card where the element is. */
    static void visitElements(RuntimeArray array, int from, int to, boolean old) {
        Address element = Allocator.elements(array).add((long) from << 3);
        for (int i = from; i < to; i++) {
            if (visit(element.getAddress().toStructure()) && old) {
                Cards.dirty(offset(element));
            }
            element = element.add(8);
        }
    }
}
