package org.teavm.runtime;

import org.teavm.interop.Address;
import org.teavm.interop.StaticInit;
import org.teavm.interop.Unmanaged;

/** Where reachability begins: static fields, class objects, and the frames of fibers. */
@Unmanaged
@StaticInit
final class Roots {
    private Roots() { }

    static void visit() {
        visitStatics();
        for (RuntimeClass type = RuntimeClass.first(); type != null; type = type.next) {
            Marker.visit(type.classObject);
        }
        for (Address frame = Machine.firstFrame(Marker.full); frame != null; frame = Machine.nextFrame(frame)) {
            visitFrame(frame);
        }
        Marker.visit(Allocator.outermost);
        Marker.drain();
    }

    /** A number, and as many addresses of static fields. */
    private static void visitStatics() {
        Address field = Mutator.getStaticGCRoots();
        for (int count = field.getInt(); count > 0; count--) {
            field = field.add(8);
            Marker.visit(field.getAddress().getAddress().toStructure());
        }
        Marker.drain();
    }

    private static void visitFrame(Address frame) {
        Address root = ShadowStack.getStackRootPointer(frame);
        for (int count = ShadowStack.getStackRootCount(frame); count > 0; count--) {
            Marker.visit(root.getAddress().toStructure());
            root = root.add(8);
        }
    }
}
