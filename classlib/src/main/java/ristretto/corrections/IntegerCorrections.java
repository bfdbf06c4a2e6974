package ristretto.corrections;

import ristretto.numbers.WholeParser;

/** Methods of {@code Integer} that are missing or differ. */
public final class IntegerCorrections {
    private IntegerCorrections() { }

    public static int parseInt(String text) {
        return parseInt(text, 10);
    }

    public static int parseInt(String text, int radix) {
        return (int) WholeParser.parse(text, radix, Integer.MAX_VALUE);
    }

    public static int parseInt(CharSequence text, int from, int to, int radix) {
        return (int) WholeParser.parse(text, from, to, radix, Integer.MAX_VALUE);
    }

    public static Integer decode(String text) {
        return (int) WholeParser.decode(text, Integer.MAX_VALUE);
    }

    public static int parseUnsignedInt(String text) {
        return parseUnsignedInt(text, 10);
    }

    public static int parseUnsignedInt(String text, int radix) {
        if (text == null) {
            throw new NumberFormatException("Cannot parse null string");
        }
        if (text.startsWith("-")) {
            throw new NumberFormatException("Illegal leading minus sign on unsigned string " + text + ".");
        }
        if (text.length() <= 5) {
            return parseInt(text, radix);
        }
        try {
            long value = Long.parseLong(text, radix);
            if (value >>> 32 == 0) {
                return (int) value;
            }
        } catch (NumberFormatException tooLong) {
            if (Character.digit(text.charAt(0), radix) < 0) {
                throw tooLong;
            }
        }
        throw new NumberFormatException("String value " + text + " exceeds range of unsigned int.");
    }

    public static int divideUnsigned(int dividend, int divisor) {
        return (int) (Integer.toUnsignedLong(dividend) / Integer.toUnsignedLong(divisor));
    }

    public static int remainderUnsigned(int dividend, int divisor) {
        return (int) (Integer.toUnsignedLong(dividend) % Integer.toUnsignedLong(divisor));
    }
}
