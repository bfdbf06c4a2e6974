package org.teavm.runtime;

import org.teavm.interop.StaticInit;
import org.teavm.interop.Unmanaged;
import ristretto.machine.Scheduler;

/**
 * Stands in for TeaVM's fibers, which save locals in arrays. Ours are in {@code ristretto.machine}; this class keeps only
 * what the C back end refers to by name, and starts the program.
 */
@StaticInit
public final class Fiber {
    private Fiber() { }

    @Unmanaged
    public static Fiber current() {
        return null;
    }

    @Unmanaged
    public boolean isSuspending() {
        return false;
    }

    @Unmanaged
    public boolean isResuming() {
        return false;
    }

    /** Called by the generated main function, on the boot stack. */
    static void startMain(String[] arguments) {
        Scheduler.initialize();
        startMainThread(() -> runMain(arguments));
    }

    private static void startMainThread(Runnable program) {
        new Thread(program, "main").start();
    }

    static native void setCurrentThread(Thread thread);

    /** Replaced by a call of the program's main method. */
    public static native void runMain(String[] arguments);

    static void yieldToOthers() {
        ristretto.machine.Fiber.yield();
    }
}
