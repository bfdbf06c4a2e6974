package ristretto.sandbox;

import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;

/**
 * Time comes from the function that the kernel maps into every process (Documentation/ABI/stable/vdso): it reads the
 * time-stamp counter without a system call, and is as right as the host's own clock without a calibration of ours.
 */
@Unmanaged
final class ProcessClock {
    private static final int REAL = 0;
    private static final int MONOTONIC = 1;

    /**
     * Ticks of the time-stamp counter, one or two microseconds, for which a time holds. To read it takes 25 ns, and protocols
     * ask for it eight times for each packet.
     */
    private static final int HOLDS = 4096;

    /** The kernel's function, or null. */
    private static Address function;
    private static long origin;
    private static long held;
    private static long heldSince;

    private ProcessClock() { }

    /** @param vdso the ELF image of the kernel's functions, or null */
    static void find(Address vdso) {
        if (vdso != null) {
            function = VdsoSymbols.find(vdso, "__vdso_clock_gettime");
        }
        origin = monotonic();
    }

    @Export(name = "machine_time")
    static long time() {
        long ticks = ticks();
        if (ticks - heldSince < 0 || ticks - heldSince >= HOLDS) {
            held = monotonic() - origin;
            heldSince = ticks;
        }
        return held;
    }

    private static long monotonic() {
        Address time = read(MONOTONIC);
        return time.getLong() * 1_000_000_000 + time.add(8).getLong();
    }

    @Export(name = "machine_wall_time")
    static long wallTime() {
        Address time = read(REAL);
        return time.getLong() * 1000 + time.add(8).getLong() / 1_000_000;
    }

    private static Address read(int clock) {
        Address time = Room.at(Room.TIME);
        if (function == null || call(function, clock, time) != 0) {
            SystemCall.call(SystemCall.CLOCK_GETTIME, clock, time, 0);
        }
        return time;
    }

    @Export(name = "machine_sleep")
    static void sleep(long deadline) {
        ProcessConsole.flush();
        await(deadline);
        // The counter may have stood still while the processor slept.
        heldSince = ticks() - HOLDS;
    }

    private static void await(long deadline) {
        if (deadline == Long.MAX_VALUE) {
            Descriptor.await(null);
            return;
        }
        long left = deadline - time();
        if (left > 0) {
            Address time = Room.at(Room.TIME);
            time.putLong(left / 1_000_000_000);
            time.add(8).putLong(left % 1_000_000_000);
            Descriptor.await(time);
        }
    }

    @Import(name = "sandbox_ticks")
    private static native long ticks();

    @Import(name = "sandbox_clock")
    private static native int call(Address function, int clock, Address into);
}
