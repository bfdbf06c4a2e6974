package ristretto.machine;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;

/** The console as code without a heap writes to it: while the machine starts, and when it fails. */
@Unmanaged
public final class LastResort {
    private LastResort() { }

    /** Prints a literal of ASCII. */
    public static void print(String text) {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    /** Prints bytes up to a zero. */
    public static void print(Address text) {
        for (int i = 0; text.add(i).getByte() != 0; i++) {
            put(text.add(i).getByte());
        }
    }

    /** Prints a number that is not negative. */
    public static void number(long value) {
        if (value >= 10) {
            number(value / 10);
        }
        put('0' + (int) (value % 10));
    }

    /** Prints 64 bits, as {@code 0x0123456789abcdef}. */
    public static void hexadecimal(long value) {
        print("0x");
        for (int shift = 60; shift >= 0; shift -= 4) {
            int digit = (int) (value >>> shift) & 15;
            put(digit < 10 ? digit + '0' : digit - 10 + 'a');
        }
    }

    /** One byte; a line feed ends a line. */
    @Import(name = "teavm_logchar")
    public static native void put(int character);
}
