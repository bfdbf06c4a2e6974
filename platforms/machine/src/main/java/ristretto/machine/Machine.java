package ristretto.machine;

import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;

/** The machine as a whole. */
@Unmanaged
public final class Machine {
    private Machine() {
    }

    /** {@code stop(status)} ends the machine at once; 0 says that all went well. */
    @Import(name = "machine_stop")
    public static native void stop(int status);

    /** Starts the machine again from the beginning, where the target can; stops it with status 1 elsewhere. */
    @Import(name = "machine_restart")
    private static native void restart();

    /** Ends the machine because the program failed: it restarts if the command line says so, and stops with status 1 otherwise. */
    public static void fail() {
        if (NativeText.contains(CommandLine.start(), "machine/on-panic=restart")) {
            restart();
        }
        stop(1);
    }
}
