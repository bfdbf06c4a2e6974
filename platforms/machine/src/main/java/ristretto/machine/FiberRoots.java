package ristretto.machine;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.StaticInit;
import org.teavm.interop.Unmanaged;

/** The roots of all fibers as one list of frames, for the collector; methods named as those of the running fiber's list. */
@StaticInit
@Unmanaged
public final class FiberRoots {
    private FiberRoots() { }

    @Import(name = "fiber_first_frame")
    public static native Address getStackTop();

    @Import(name = "fiber_next_frame")
    public static native Address getNextStackFrame(Address frame);
}
