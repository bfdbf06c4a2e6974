package ristretto.corrections;

import ristretto.machine.Machine;

/** Methods of {@code Runtime} that are missing, or that do nothing in TeaVM. */
public final class RuntimeCorrections {
    private RuntimeCorrections() { }

    /** A unikernel is one program: its end is the machine's. Nothing can be registered to be run before. */
    public static void exit(Runtime runtime, int status) {
        Machine.stop(status & 0xFF);
    }

    public static void halt(Runtime runtime, int status) {
        exit(runtime, status);
    }

    public static int availableProcessors(Runtime runtime) {
        return 1;
    }

    public static long maxMemory(Runtime runtime) {
        return runtime.totalMemory();
    }
}
