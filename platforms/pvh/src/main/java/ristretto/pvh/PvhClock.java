package ristretto.pvh;

import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.interop.Unmanaged;

/**
 * Time is the time-stamp counter, scaled: nanoseconds = ticks * scale / 2<sup>32</sup>. KVM tells the scale (its paravirtual
 * clock, Documentation/virt/kvm/x86/msr.rst). Otherwise it is measured once against the timer of the local APIC, which runs at
 * 1 GHz in QEMU.
 */
@Unmanaged
final class PvhClock {
    private static final int KVM_LEAF = 0x4000_0000;
    private static final int KVM_FEATURES = KVM_LEAF + 1;
    private static final int KVM_HAS_CLOCK = 1 << 3;
    private static final int KVM_DATE_REGISTER = 0x4B56_4D00;
    private static final int KVM_CLOCK_REGISTER = 0x4B56_4D01;
    /** Nanoseconds for which the counter is measured. */
    private static final int MEASURED = 2_000_000;
    private static final long SECOND = 1_000_000_000;

    private static long scale;
    private static long origin;
    /** Milliseconds since 1970 when the counter was {@link #origin}. */
    private static long date;

    private PvhClock() { }

    static void initialize() {
        if (isKvmWithClock()) {
            askKvm();
        }
        if (scale == 0) {
            measure();
            date = RealTimeClock.seconds() * 1000;
        }
        origin = Processor.timeStamp();
    }

    /** "KVMKVMKVM" names the hypervisor. */
    private static boolean isKvmWithClock() {
        return Processor.identify(KVM_LEAF, 1) == 0x4B4D_564B && Processor.identify(KVM_LEAF, 2) == 0x564B_4D56
            && Processor.identify(KVM_LEAF, 3) == 0x4D && (Processor.identify(KVM_FEATURES, 0) & KVM_HAS_CLOCK) != 0;
    }

    private static void askKvm() {
        Address clock = Room.at(Room.KVM_CLOCK);
        Address start = Room.at(Room.KVM_DATE);
        Processor.writeModelRegister(KVM_CLOCK_REGISTER, clock.toLong() | 1);
        Processor.writeModelRegister(KVM_DATE_REGISTER, start.toLong());
        long multiplier = clock.add(24).getInt() & 0xFFFF_FFFFL;
        int shift = clock.add(28).getByte();
        scale = shift >= 0 ? multiplier << shift : multiplier >> -shift;
        date = (start.add(4).getInt() & 0xFFFF_FFFFL) * 1000 + start.add(8).getInt() / 1_000_000 + clock.add(16).getLong() / 1_000_000;
    }

    private static void measure() {
        long start = Processor.timeStamp();
        Interrupts.startTimer(-1);
        int passed = 0;
        while (passed < MEASURED) {
            passed = -1 - Interrupts.timerLeft();
        }
        long ticks = Processor.timeStamp() - start;
        Interrupts.startTimer(0);
        scale = ((long) passed << 32) / ticks;
    }

    @Export(name = "machine_time")
    static long time() {
        return Processor.multiplyShift(Processor.timeStamp() - origin, scale);
    }

    @Export(name = "machine_wall_time")
    static long wallTime() {
        return date + time() / 1_000_000;
    }

    @Export(name = "machine_sleep")
    static void sleep(long deadline) {
        long left = deadline - time();
        if (left > 0) {
            Interrupts.startTimer((int) (left < SECOND ? left : SECOND));
            Processor.waitForInterrupt();
            Interrupts.startTimer(0);
        }
    }
}
