package ristretto.corrections;

import ristretto.numbers.WholeParser;

/** Methods of {@code Long} that are missing or differ. */
public final class LongCorrections {
    private LongCorrections() { }

    public static long parseLong(String text) {
        return parseLong(text, 10);
    }

    public static long parseLong(String text, int radix) {
        return WholeParser.parse(text, radix, Long.MAX_VALUE);
    }

    public static long parseLong(CharSequence text, int from, int to, int radix) {
        return WholeParser.parse(text, from, to, radix, Long.MAX_VALUE);
    }

    public static Long decode(String text) {
        return WholeParser.decode(text, Long.MAX_VALUE);
    }

    /** JLS 5.1.7: small values are the same object each time. */
    public static Long valueOf(long value) {
        return value >= -128 && value <= 127 ? Cache.VALUES[(int) value + 128] : make(value);
    }

    @SuppressWarnings("removal")
    private static Long make(long value) {
        return new Long(value);
    }

    /** By a divisor of 63 bits: half of the dividend first (Hacker's Delight, 9-3). */
    public static long divideUnsigned(long dividend, long divisor) {
        if (divisor < 0) {
            return isBelow(dividend, divisor) ? 0 : 1;
        } else if (dividend >= 0) {
            return dividend / divisor;
        }
        long quotient = (dividend >>> 1) / divisor << 1;
        return isBelow(dividend - quotient * divisor, divisor) ? quotient : quotient + 1;
    }

    public static long remainderUnsigned(long dividend, long divisor) {
        return dividend - divideUnsigned(dividend, divisor) * divisor;
    }

    private static boolean isBelow(long a, long b) {
        return a + Long.MIN_VALUE < b + Long.MIN_VALUE;
    }

    private static final class Cache {
        private static final Long[] VALUES = new Long[256];

        static {
            for (int i = 0; i < VALUES.length; i++) {
                VALUES[i] = make(i - 128);
            }
        }
    }

    public static long parseUnsignedLong(String text) {
        return parseUnsignedLong(text, 10);
    }

    public static long parseUnsignedLong(String text, int radix) {
        if (text != null && text.startsWith("-")) {
            throw new NumberFormatException("Illegal leading minus sign on unsigned string " + text + ".");
        } else if (text == null || text.length() <= 12) {
            return Long.parseLong(text, radix);
        }
        long first = Long.parseLong(text.substring(0, text.length() - 1), radix);
        int last = Character.digit(text.charAt(text.length() - 1), radix);
        if (last < 0) {
            throw new NumberFormatException("Bad digit at end of " + text);
        } else if (first > Long.divideUnsigned(-1L - last, radix)) {
            throw new NumberFormatException("String value " + text + " exceeds range of unsigned long.");
        }
        return first * radix + last;
    }
}
