package ristretto.pvh;

import org.teavm.interop.Unmanaged;

/** The clock with a battery, in the time of the world's zero meridian (Motorola MC146818). */
@Unmanaged
final class RealTimeClock {
    private static final int ADDRESS = 0x70;
    private static final int DATA = 0x71;

    private static final int SECOND = 0;
    private static final int MINUTE = 2;
    private static final int HOUR = 4;
    private static final int DAY = 7;
    private static final int MONTH = 8;
    private static final int YEAR = 9;
    private static final int STATUS_A = 0xA;
    private static final int STATUS_B = 0xB;
    private static final int STATUS_D = 0xD;
    private static final int CHANGING = 0x80;
    private static final int BINARY = 4;
    /** What a port reads at which there is no device. */
    private static final int NOTHING = 0xFF;

    private RealTimeClock() { }

    /** Seconds since 1970; 0 if there is no such clock. */
    static long seconds() {
        for (int attempt = 0; attempt < 10; attempt++) {
            if (read(STATUS_D) == NOTHING) {
                return 0;
            }
            for (int spin = 0; spin < 1_000_000 && (read(STATUS_A) & CHANGING) != 0; spin++) {
                Processor.order();
            }
            int second = decimal(SECOND);
            int hour = decimal(HOUR);
            long time = civilSeconds(2000 + decimal(YEAR), decimal(MONTH), decimal(DAY)) + hour * 3600 + decimal(MINUTE) * 60 + second;
            if (second == decimal(SECOND) && hour == decimal(HOUR)) {
                return time; /* nothing changed while it was read */
            }
        }
        return 0;
    }

    private static int read(int register) {
        Processor.out8(ADDRESS, register);
        return Processor.in8(DATA);
    }

    private static int decimal(int register) {
        int value = read(register);
        return (read(STATUS_B) & BINARY) != 0 ? value : (value >> 4) * 10 + (value & 15);
    }

    /** Seconds since 1970 of a date of the Gregorian calendar (Richards, "Mapping Time", 1998). */
    private static long civilSeconds(int year, int month, int day) {
        int y = month > 2 ? year : year - 1;
        int m = month > 2 ? month - 3 : month + 9;
        return (365L * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - 719468) * 86400;
    }
}
