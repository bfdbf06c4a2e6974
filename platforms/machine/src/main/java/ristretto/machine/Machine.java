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
}
