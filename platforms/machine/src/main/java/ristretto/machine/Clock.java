package ristretto.machine;

import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import ristretto.signatures.MonotonicClock;
import ristretto.signatures.Provides;
import ristretto.signatures.WallClock;

/** The machine's clocks. */
@Provides(value = {MonotonicClock.class, WallClock.class}, targets = {"virtio", "sandbox"})
public final class Clock implements MonotonicClock, WallClock {
    @Override
    public long nanoseconds() {
        return now();
    }

    @Override
    public long milliseconds() {
        return wall();
    }

    /** Nanoseconds since the machine started. */
    @Import(name = "machine_time")
    @Unmanaged
    public static native long now();

    @Import(name = "machine_wall_time")
    @Unmanaged
    private static native long wall();

    /** Sleeps until {@code deadline} or a device's interrupt. */
    @Import(name = "machine_sleep")
    @Unmanaged
    static native void sleep(long deadline);
}
