package ristretto.machine;

import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;

/** The machine as a whole. */
public final class Machine {
    private Machine() {
    }

    /** {@code stop(status)} ends the machine at once; 0 says that all went well. */
    @Import(name = "machine_stop")
    @Unmanaged
    public static native void stop(int status);

    /** Ends the machine because the program failed: it stops with status 1, or restarts if it was told to. */
    @Import(name = "machine_fail")
    @Unmanaged
    public static native void fail();
}
