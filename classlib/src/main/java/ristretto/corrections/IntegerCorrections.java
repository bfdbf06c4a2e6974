package ristretto.corrections;

/** Methods of {@code Integer} that are missing or differ. */
public final class IntegerCorrections {
    private IntegerCorrections() { }

    public static int parseUnsignedInt(String text) {
        return parseUnsignedInt(text, 10);
    }

    public static int parseUnsignedInt(String text, int radix) {
        if (text == null) {
            throw new NumberFormatException("Cannot parse null string: null");
        }
        if (text.startsWith("-")) {
            throw new NumberFormatException("Illegal leading minus sign on unsigned string " + text + ".");
        }
        long value = Long.parseLong(text, radix);
        if (value >>> 32 != 0) {
            throw new NumberFormatException("String value " + text + " exceeds range of unsigned int.");
        }
        return (int) value;
    }

    public static int divideUnsigned(int dividend, int divisor) {
        return (int) (Integer.toUnsignedLong(dividend) / Integer.toUnsignedLong(divisor));
    }

    public static int remainderUnsigned(int dividend, int divisor) {
        return (int) (Integer.toUnsignedLong(dividend) % Integer.toUnsignedLong(divisor));
    }
}
