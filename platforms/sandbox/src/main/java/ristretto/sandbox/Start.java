package ristretto.sandbox;

import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import ristretto.machine.LastResort;
import ristretto.machine.Machine;

/**
 * From the kernel's exec to the program: reads the options, takes memory and devices, gives up everything else, and installs
 * the filter. There is no heap yet. docs/sandbox.md tells what remains possible.
 */
@Unmanaged
final class Start {
    /** Of the auxiliary vector (System V AMD64 ABI, section 3.4.3): 16 random bytes, and the kernel's functions. */
    private static final int AT_RANDOM = 25;
    private static final int AT_SYSINFO_EHDR = 33;
    private static final int ARCH_SET_FS = 0x1002;

    private Start() { }

    /** @param stack the number of arguments, their addresses, those of the environment, and the auxiliary vector */
    @Export(name = "sandbox_start")
    static void start(Address stack) {
        setCanary(auxiliaryValue(stack, AT_RANDOM));
        Options.read(stack);
        ProcessMemory.take(Options.memory);
        Faults.handle();
        ProcessClock.find(auxiliaryValue(stack, AT_SYSINFO_EHDR));
        Descriptor.open();
        Privileges.drop();
        Filter.install();
        main(0, null);
        Machine.stop(0);
    }

    /** Functions of musl's archive look for a stack protector's canary at %fs:0x28. */
    private static void setCanary(Address random) {
        Address thread = Room.at(Room.THREAD);
        thread.add(0x28).putLong(random.getLong());
        SystemCall.call(SystemCall.ARCH_PRCTL, ARCH_SET_FS, thread, 0);
    }

    /** The value of a type in the auxiliary vector; null if it has none. */
    private static Address auxiliaryValue(Address stack, long type) {
        Address at = stack.add((stack.getLong() + 2) * 8);
        while (at.getLong() != 0) {
            at = at.add(8);
        }
        for (at = at.add(8); at.getLong() != 0; at = at.add(16)) {
            if (at.getLong() == type) {
                return at.add(8).getAddress();
            }
        }
        return null;
    }

    /** Ends the process, which does not start. */
    static void refuse(String why) {
        refuse(why, null, 0);
    }

    /**
     * @param detail said behind the reason, or null
     * @param error the kernel's, or 0
     */
    static void refuse(String why, Address detail, long error) {
        LastResort.print("sandbox: ");
        LastResort.print(why);
        if (detail != null) {
            LastResort.print(detail);
        }
        if (error != 0) {
            LastResort.print(" (error ");
            LastResort.number(-error);
            LastResort.print(")");
        }
        LastResort.print("\n");
        Machine.stop(1);
    }

    @Import(name = "ristretto_main")
    private static native int main(int count, Address arguments);
}
