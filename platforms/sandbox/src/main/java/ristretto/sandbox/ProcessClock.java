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
     * Ticks of the time-stamp counter, some hundred microseconds, for which it is enough to count them: the kernel's function takes
     * 25 ns, and protocols ask for the time eight times for each packet.
     */
    private static final int HOLDS = 1 << 18;
    /** Nanoseconds after which the rate of the counter is known well enough. */
    private static final int ENOUGH = 1_000_000;

    /** The kernel's function, or null. */
    private static Address function;
    private static long origin;
    private static long originTicks;
    private static long held;
    private static long heldSince;
    /** Nanoseconds for 2^32 ticks, rather too few: counted time never gets ahead of the kernel's. Nothing until it is known. */
    private static long rate;
    /** Milliseconds since 1970, as of some ticks ago. */
    private static long wall;
    private static long wallSince;

    private ProcessClock() { }

    /** @param vdso the ELF image of the kernel's functions, or null */
    static void find(Address vdso) {
        if (vdso != null) {
            function = VdsoSymbols.find(vdso, "__vdso_clock_gettime");
        }
        origin = monotonic();
        originTicks = ticks();
        wallSince = originTicks - HOLDS;
    }

    @Export(name = "machine_time")
    static long time() {
        long passed = ticks() - heldSince;
        return rate != 0 && passed >= 0 && passed < HOLDS ? held + counted(passed) : synchronize();
    }

    /** The time of {@code passed} ticks, fewer than {@link #HOLDS}. */
    private static long counted(long passed) {
        return passed * rate >>> 32;
    }

    /** Asks the kernel; the answer is no less than any before it. */
    private static long synchronize() {
        long ticks = ticks();
        long now = monotonic() - origin;
        long told = held + counted(Math.clamp(ticks - heldSince, 0, HOLDS));
        if (now >= ENOUGH && ticks > originTicks) {
            int excess = Math.max(0, 33 - Long.numberOfLeadingZeros(now));
            long exact = (now >>> excess << 32) / (ticks - originTicks >>> excess);
            rate = exact - (exact >>> 10);
        }
        held = Math.max(now, told);
        heldSince = ticks;
        return held;
    }

    private static long monotonic() {
        Address time = read(MONOTONIC);
        return time.getLong() * 1_000_000_000 + time.add(8).getLong();
    }

    @Export(name = "machine_wall_time")
    static long wallTime() {
        long ticks = ticks();
        if (ticks - wallSince < 0 || ticks - wallSince >= HOLDS) {
            Address time = read(REAL);
            wall = time.getLong() * 1000 + time.add(8).getLong() / 1_000_000;
            wallSince = ticks;
        }
        return wall;
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
        synchronize();
        wallSince = heldSince - HOLDS;
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
