package ristretto.pvh;

import org.teavm.interop.Unmanaged;

/** The interrupt controllers (Intel SDM, volume 3, chapter 11; 82093AA). Interrupts do nothing but end the processor's sleep. */
@Unmanaged
final class Interrupts {
    /** The vectors of the timer, of devices, and of interrupts that went away. */
    static final int TIMER = 32;
    static final int DEVICE = 33;
    static final int SPURIOUS = 255;
    /** Messages to this address interrupt the first processor. */
    static final long LOCAL = 0xFEE0_0000L;

    private static final long IO = 0xFEC0_0000L;
    private static final long IO_WINDOW = IO + 0x10;
    private static final int BASE_REGISTER = 0x1B;
    private static final int ENABLED = 1 << 11;
    private static final long PRIORITY = LOCAL + 0x80;
    private static final long SPURIOUS_VECTOR = LOCAL + 0xF0;
    private static final long TIMER_VECTOR = LOCAL + 0x320;
    private static final long TIMER_START = LOCAL + 0x380;
    private static final long TIMER_LEFT = LOCAL + 0x390;
    private static final long TIMER_DIVISOR = LOCAL + 0x3E0;

    private Interrupts() { }

    static void initialize() {
        Processor.out8(0x21, 0xFF); /* both 8259 controllers masked */
        Processor.out8(0xA1, 0xFF);
        Processor.writeModelRegister(BASE_REGISTER, Processor.readModelRegister(BASE_REGISTER) & 0xFFF | LOCAL | ENABLED);
        Processor.write32(SPURIOUS_VECTOR, SPURIOUS | 1 << 8); /* enabled */
        Processor.write32(PRIORITY, 0); /* every one is accepted */
        Processor.write32(TIMER_DIVISOR, 0xB); /* by 1 */
        Processor.write32(TIMER_VECTOR, TIMER); /* one shot */
    }

    /** Lets a line of the I/O APIC interrupt the first processor: edge, active high, not masked. */
    static void enable(int line) {
        Processor.write32(IO, 0x10 + 2 * line + 1);
        Processor.write32(IO_WINDOW, 0);
        Processor.write32(IO, 0x10 + 2 * line);
        Processor.write32(IO_WINDOW, DEVICE);
    }

    /** Has the timer count down from a number of 32 bits, at 1 GHz in QEMU and KVM; 0 stops it. */
    static void startTimer(int ticks) {
        Processor.write32(TIMER_START, ticks);
    }

    static int timerLeft() {
        return Processor.read32(TIMER_LEFT);
    }
}
