package org.teavm.runtime;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.StaticInit;
import org.teavm.interop.Unmanaged;

/** What the collector asks of C (heap.h, fibers.c) and of the processor. */
@Unmanaged
@StaticInit
final class Machine {
    private Machine() { }

    /** The number of the lowest bit that is set; there must be one. */
    @Import(name = "heap_first_bit")
    static native int firstBit(long bits);

    /** Has the processor fetch what will soon be read. */
    @Import(name = "heap_prefetch")
    static native void prefetch(Address address);

    /** Nanoseconds since the machine started. */
    @Import(name = "machine_time")
    static native long time();

    /** The first frame of roots of all fibers, or of those that may hold what is young; null if there is none. */
    @Import(name = "fiber_first_frame")
    static native Address firstFrame(boolean all);

    /** The frame outside {@code frame}, or the innermost one of the next fiber; null after the last. */
    @Import(name = "fiber_next_frame")
    static native Address nextFrame(Address frame);
}
