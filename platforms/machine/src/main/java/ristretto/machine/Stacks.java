package ristretto.machine;

import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;

/** Stacks of fibers, each {@link #SIZE} bytes of addresses whose lowest page is never mapped. A stack is known by its end. */
@Unmanaged
public final class Stacks {
    public static final int SIZE = 256 << 10;

    /** What was given back; each but the last has the next below its end. */
    private static Address free;

    private Stacks() { }

    /** A stack; null if there is no memory for another. */
    @Export(name = "machine_stack_take")
    static Address take() {
        Address end = free;
        if (end == null) {
            return make();
        }
        free = end.add(-8).getAddress();
        return end;
    }

    @Export(name = "machine_stack_give")
    static void give(Address end) {
        end.add(-8).putAddress(free);
        free = end;
    }

    /** The target's: one that there has not been yet. */
    @Import(name = "machine_stack_make")
    private static native Address make();
}
