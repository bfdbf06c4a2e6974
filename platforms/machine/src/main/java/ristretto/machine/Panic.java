package ristretto.machine;

import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;

/** The end of a machine that cannot go on: says why, which Java methods were being executed, and stops. */
@Unmanaged
public final class Panic {
    private static boolean panicking;

    private Panic() { }

    public static void panic(String why) {
        LastResort.print("panic: ");
        LastResort.print(why);
        end();
    }

    /** For C. */
    @Export(name = "machine_panic")
    static void panic(Address why) {
        LastResort.print("panic: ");
        LastResort.print(why);
        end();
    }

    @Export(name = "abort")
    static void giveUp() {
        panic("the Java runtime gave up");
    }

    @Export(name = "teavm_outOfMemory")
    static void outOfMemory() {
        panic("the Java heap is full");
    }

    /** The methods once only: printing them may be what failed. */
    private static void end() {
        LastResort.print("\n");
        if (!panicking) {
            panicking = true;
            printStack();
        }
        Machine.fail();
    }

    @Import(name = "machine_print_stack")
    private static native void printStack();
}
