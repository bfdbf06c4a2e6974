package ristretto.pvh;

import org.teavm.interop.Export;
import org.teavm.interop.Unmanaged;

/** The end of the machine. Its restart is in boot.S. */
@Unmanaged
final class Power {
    /** QEMU's isa-debug-exit; nothing is there elsewhere. */
    private static final int DEBUG_EXIT = 0xF4;
    /** The keyboard controller, and its command to pull the reset line. */
    private static final int CONTROLLER = 0x64;
    private static final int RESET = 0xFE;

    private Power() { }

    @Export(name = "machine_stop")
    static void stop(int status) {
        Processor.out32(DEBUG_EXIT, status);
        Processor.out8(CONTROLLER, RESET);
        while (true) {
            Processor.halt();
        }
    }
}
