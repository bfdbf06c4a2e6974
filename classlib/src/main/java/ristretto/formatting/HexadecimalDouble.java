package ristretto.formatting;

/** Floating point as the conversion {@code %a} writes it, without its {@code 0x}. */
final class HexadecimalDouble {
    private static final int PLACES = 13;
    private static final int FRACTION_BITS = 52;

    private HexadecimalDouble() { }

    /** Of a finite number that is not negative; a precision below 0 or beyond 13 keeps all digits. */
    static String of(double value, int precision) {
        if (precision < 0 || precision >= PLACES || value == 0) {
            String text = Double.toHexString(value).substring(2);
            return precision < 0 ? text : padded(text, Math.max(precision, 1));
        }
        int places = Math.max(precision, 1);
        double normal = value < Double.MIN_NORMAL ? value * 0x1p54 : value;
        long bits = Double.doubleToLongBits(normal);
        int exponent = Math.getExponent(normal) - (normal == value ? 0 : 54);
        long significand = bits & (1L << FRACTION_BITS) - 1 | 1L << FRACTION_BITS;
        int dropped = FRACTION_BITS - 4 * places;
        long kept = significand >> dropped;
        long rest = significand - (kept << dropped);
        long half = 1L << dropped - 1;
        if (rest > half || rest == half && (kept & 1) != 0) {
            kept++;
        }
        if (kept >> 4 * places > 1) {
            kept >>= 1;
            exponent++;
        }
        String digits = Long.toHexString(kept);
        return padded(digits.charAt(0) + "." + digits.substring(1) + "p" + exponent, places);
    }

    private static String padded(String text, int places) {
        int end = text.indexOf('p');
        int fraction = end - text.indexOf('.') - 1;
        return text.substring(0, end) + "0".repeat(Math.max(places - fraction, 0)) + text.substring(end);
    }
}
