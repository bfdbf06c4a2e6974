package ristretto.pvh;

import org.teavm.interop.Export;
import org.teavm.interop.Unmanaged;

/** The console: a 16550 serial port, COM1 at 115200 baud, polled (National Semiconductor PC16550D). */
@Unmanaged
final class SerialPort {
    private static final int DATA = 0x3F8;
    private static final int INTERRUPTS = DATA + 1;
    private static final int FIFO = DATA + 2;
    private static final int LINE_CONTROL = DATA + 3;
    private static final int MODEM_CONTROL = DATA + 4;
    private static final int LINE_STATUS = DATA + 5;
    private static final int EMPTY = 0x20;

    private SerialPort() { }

    static void initialize() {
        Processor.out8(INTERRUPTS, 0);
        Processor.out8(LINE_CONTROL, 0x80); /* a divisor of 1 for the speed follows */
        Processor.out8(DATA, 1);
        Processor.out8(INTERRUPTS, 0);
        Processor.out8(LINE_CONTROL, 3); /* 8 bits, no parity, one stop bit */
        Processor.out8(FIFO, 7);
        Processor.out8(MODEM_CONTROL, 3);
    }

    @Export(name = "teavm_logchar")
    static void put(int character) {
        if (character == '\n') {
            send('\r');
        }
        send(character);
    }

    /** Bounded: a machine without a serial port must not wait for it. */
    private static void send(int character) {
        for (int spin = 0; spin < 100_000 && (Processor.in8(LINE_STATUS) & EMPTY) == 0; spin++) {
            Processor.order();
        }
        Processor.out8(DATA, character);
    }
}
