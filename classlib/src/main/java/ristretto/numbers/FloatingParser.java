package ristretto.numbers;

/**
 * Text to floating point: {@code Double.parseDouble}, {@code Float.parseFloat}. Decimals and hexadecimals of any length are rounded
 * once, to the nearest number of the format, or the even one of two.
 */
public final class FloatingParser {
    /** No number of a format depends on more digits, except on whether any other digit is there. */
    private static final int MOST_DIGITS = 800;
    private static final int FAR = 100_000;

    private final String original;
    private final String text;
    private final int end;
    private int at;
    private int point = -1;
    private int seen;
    private boolean inexact;

    private FloatingParser(String original, String text) {
        this.original = original;
        this.text = text;
        char last = text.charAt(text.length() - 1);
        end = text.length() > 1 && (last == 'f' || last == 'F' || last == 'd' || last == 'D') ? text.length() - 1 : text.length();
    }

    /** With {@code precision} 53 a double; with 24 a float as a double. */
    public static double parse(String text, int precision) {
        String trimmed = text.trim();
        if (trimmed.isEmpty()) {
            throw new NumberFormatException("empty String");
        }
        return new FloatingParser(text, trimmed).number(precision);
    }

    private NumberFormatException wrong() {
        return new NumberFormatException("For input string: \"" + original + '"');
    }

    private double number(int precision) {
        boolean negative = text.charAt(0) == '-';
        at = negative || text.charAt(0) == '+' ? 1 : 0;
        double magnitude;
        if (text.startsWith("NaN", at) && text.length() == at + 3) {
            magnitude = Double.NaN;
        } else if (text.startsWith("Infinity", at) && text.length() == at + 8) {
            magnitude = Double.POSITIVE_INFINITY;
        } else if (text.startsWith("0x", at) || text.startsWith("0X", at)) {
            at += 2;
            magnitude = hexadecimal(precision);
        } else {
            magnitude = decimal(precision);
        }
        return negative ? -magnitude : magnitude;
    }

    private double decimal(int precision) {
        Natural number = new Natural(0);
        long small = significand(number, 10);
        int power = point < 0 ? 0 : -point;
        if (at < end && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            power += exponent();
        }
        if (at != end) {
            throw wrong();
        }
        int dropped = Math.max(seen - MOST_DIGITS, 0);
        if (number.isZero()) {
            return 0;
        } else if (seen <= 15 && Math.abs(power) <= 22 && precision == 53) {
            return power < 0 ? small / tenTo(-power) : small * tenTo(power);
        } else if (seen + power > 400) {
            return Double.POSITIVE_INFINITY;
        } else if (seen + power < -400) {
            return 0;
        }
        power += dropped;
        Natural divisor = new Natural(1);
        (power < 0 ? divisor : number).multiplyByTenTo(Math.abs(power));
        return quotient(number, divisor, 0, precision);
    }

    /** Exact up to 10^22. */
    private static double tenTo(int power) {
        double result = 1;
        for (int i = 0; i < power; i++) {
            result *= 10;
        }
        return result;
    }

    private double hexadecimal(int precision) {
        Natural number = new Natural(0);
        significand(number, 16);
        int power = point < 0 ? 0 : -4 * point;
        power += 4 * Math.max(seen - MOST_DIGITS, 0);
        if (at >= end || text.charAt(at) != 'p' && text.charAt(at) != 'P') {
            throw wrong();
        }
        at++;
        power += exponent();
        if (at != end) {
            throw wrong();
        }
        return number.isZero() ? 0 : quotient(number, new Natural(1), power, precision);
    }

    /** Digits with a point between or not; {@code point} becomes the number of those behind it. */
    private long significand(Natural number, int radix) {
        long small = 0;
        int count = 0;
        for (; at < end; at++) {
            char c = text.charAt(at);
            int digit = c < 128 ? Character.digit(c, radix) : -1;
            if (c == '.') {
                if (point >= 0) {
                    throw new NumberFormatException("multiple points");
                }
                point = 0;
                continue;
            } else if (digit < 0) {
                break;
            }
            count++;
            point = point < 0 ? -1 : point + 1;
            if (digit != 0 || seen > 0) {
                small = small * radix + digit;
                take(number, digit, radix);
            }
        }
        if (count == 0) {
            throw wrong();
        }
        return small;
    }

    private void take(Natural number, int digit, int radix) {
        if (++seen > MOST_DIGITS) {
            inexact |= digit != 0;
        } else {
            number.multiplyAndAdd(radix, digit);
        }
    }

    private int exponent() {
        boolean negative = at < end && text.charAt(at) == '-';
        at += at < end && (negative || text.charAt(at) == '+') ? 1 : 0;
        int start = at;
        int value = 0;
        while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = Math.min(value * 10 + text.charAt(at++) - '0', FAR);
        }
        if (at == start) {
            throw wrong();
        }
        return negative ? -value : value;
    }

    /** {@code number / divisor * 2^power}, rounded. */
    private double quotient(Natural number, Natural divisor, int power, int precision) {
        int shift = number.bitLength() - divisor.bitLength();
        (shift < 0 ? number : divisor).shiftLeft(Math.abs(shift));
        if (number.compareTo(divisor) < 0) {
            number.shiftLeft(1);
            shift--;
        }
        long bits = 0;
        for (int i = 0; i < 64; i++) {
            bits = bits << 1 | number.divide(divisor);
            number.shiftLeft(1);
        }
        return round(bits, !number.isZero() || inexact, shift + power, precision);
    }

    /** {@code bits} is a significand with its point behind the first bit; {@code more} whether it goes on behind the last. */
    private static double round(long bits, boolean more, int power, int precision) {
        int least = precision == 53 ? -1074 : -149;
        int greatest = precision == 53 ? 1023 : 127;
        if (power > greatest) {
            return Double.POSITIVE_INFINITY;
        }
        int cut = 64 - Math.min(precision, power - least + 1);
        if (cut > 64) {
            return 0;
        }
        long kept = cut == 64 ? 0 : bits >>> cut;
        long half = 1L << cut - 1;
        boolean exactHalf = (bits & half - 1) == 0 && !more;
        if ((bits & half) != 0 && (!exactHalf || (kept & 1) != 0)) {
            kept++;
        }
        int unit = power - 63 + cut;
        double result = kept * twoTo(unit / 2) * twoTo(unit - unit / 2);
        return precision == 24 ? (float) result : result;
    }

    private static double twoTo(int power) {
        return Double.longBitsToDouble((long) (power + 1023) << 52);
    }
}
