package org.teavm.runtime;

import org.teavm.interop.Address;
import org.teavm.interop.StaticInit;
import org.teavm.interop.Unmanaged;

/**
 * Weak references, and the table of interned strings, which is weak too. A reference that is not in its queue has a null
 * {@code next}, unless a collection runs: then the references that it has found are a list. In the queue {@code next} is the
 * one behind, or the reference itself if it is the last; weak.c keeps to the same rules.
 */
@Unmanaged
@StaticInit
final class References {
    /** In the header of a reference that is in the list. */
    private static final int FOUND = 0x20000000;
    private static RuntimeReference found;

    private References() { }

    /** Visits what the reference holds strongly, and remembers it for {@link #clear}. */
    static boolean scan(RuntimeReference reference) {
        boolean young = Marker.visit(reference.queue);
        if ((reference.classReference & FOUND) != 0) {
            return young;
        }
        if (reference.next != null) {
            return young | Marker.visit(reference.next);
        }
        if (reference.object != null) {
            reference.classReference |= FOUND;
            reference.next = found;
            found = reference;
        }
        return young;
    }

    /** Clears the references to what was not reached, and puts them in their queues. */
    static void clear() {
        RuntimeReference reference = found;
        found = null;
        while (reference != null) {
            RuntimeReference next = reference.next;
            reference.next = null;
            reference.classReference &= ~FOUND;
            if (!Marker.isLive(reference.object)) {
                reference.object = null;
                enqueue(reference);
            } else if (!isOld(reference.object)) {
                Cards.dirty(Marker.offset(reference.toAddress()));
            }
            reference = next;
        }
    }

    private static boolean isOld(RuntimeObject object) {
        long offset = Marker.offset(object.toAddress());
        return !HeapMap.contains(offset) || HeapMap.isOld(offset);
    }

    private static void enqueue(RuntimeReference reference) {
        RuntimeReferenceQueue queue = reference.queue;
        if (queue == null) {
            return;
        }
        reference.queue = null;
        reference.next = reference;
        if (queue.first == null) {
            queue.first = reference;
        } else {
            queue.last.next = reference;
            Cards.dirty(Marker.offset(queue.last.toAddress()));
        }
        queue.last = reference;
        Cards.dirty(Marker.offset(queue.toAddress()));
    }

    /** Takes the strings that were not reached out of the table of interned strings. */
    static void forgetStrings() {
        Mutator.stringHashtableRewind();
        for (RuntimeObject string = Mutator.stringHashtableCurrent(); string != null; string = Mutator.stringHashtableCurrent()) {
            if (Marker.isLive(string)) {
                Mutator.stringHashtableNext();
            } else {
                Mutator.stringHashtableDelete();
            }
        }
    }
}
