package ristretto.numbers;

/**
 * The decimal that {@code Double.toString} and {@code Float.toString} specify: of the decimals that round to a number those with
 * the fewest digits, but two if one is enough, and of these the one closest to it, or the even one of two.
 *
 * <p>Digits are generated as Steele and White do ("How to print floating-point numbers accurately", 1990) in the form of
 * Burger and Dybvig (1996): exactly, with natural numbers, since tables of powers of ten would be larger than all the code.
 */
public final class ShortestDecimal {
    private long digits;
    /** Of the least significant digit. */
    private int exponent;

    private ShortestDecimal(long digits, int exponent) {
        this.digits = digits;
        this.exponent = exponent;
    }

    /**
     * Of a finite positive number. One that has up to 15 digits is tried first: the quotient of two exact numbers is rounded
     * correctly, and no other decimal so short rounds to the same.
     */
    public static ShortestDecimal of(double value) {
        if (value > 1e-5 && value < 1e15) {
            double unit = 1;
            for (int places = 0; places < 16 && value * unit < 1e15; places++) {
                long digits = (long) (value * unit + 0.5);
                if (digits / unit == value) {
                    return new ShortestDecimal(digits, -places).stripped();
                }
                unit *= 10;
            }
        }
        long bits = Double.doubleToRawLongBits(value);
        return of(bits & (1L << 52) - 1, (int) (bits >>> 52), 53);
    }

    /** Of a finite positive number. */
    public static ShortestDecimal of(float value) {
        int bits = Float.floatToRawIntBits(value);
        return of(bits & (1 << 23) - 1, bits >>> 23, 24);
    }

    /** The digits as a number without zeros at its end. */
    public long digits() {
        return digits;
    }

    /** The power of ten by which the digits are multiplied. */
    public int exponent() {
        return exponent;
    }

    private static ShortestDecimal of(long fraction, int biased, int precision) {
        long significand = biased == 0 ? fraction : fraction | 1L << precision - 1;
        int power = Math.max(biased, 1) - (precision == 53 ? 1075 : 150);
        ShortestDecimal result = new ShortestDecimal(0, 0);
        if (power <= 0 && power > -precision && (significand & (1L << -power) - 1) == 0) {
            result.digits = significand >> -power;
        } else {
            result.generate(significand, power, fraction == 0 && biased > 1);
        }
        return result.stripped();
    }

    private ShortestDecimal stripped() {
        while (digits % 10 == 0) {
            digits /= 10;
            exponent++;
        }
        return this;
    }

    /** The number is {@code significand * 2^power}; the next lower one may be only half as far away as the next higher. */
    private void generate(long significand, int power, boolean lowerIsCloser) {
        int more = lowerIsCloser ? 2 : 1;
        Natural rest = new Natural(significand);
        Natural unit = new Natural(1);
        Natural upper = new Natural(lowerIsCloser ? 2 : 1);
        Natural lower = new Natural(1);
        rest.shiftLeft(Math.max(power, 0) + more);
        upper.shiftLeft(Math.max(power, 0));
        lower.shiftLeft(Math.max(power, 0));
        unit.shiftLeft(Math.max(-power, 0) + more);
        int bits = 64 - Long.numberOfLeadingZeros(significand) + power;
        int tens = (int) Math.floor((bits - 1) * 0.30102999566398120);
        if (tens >= 0) {
            unit.multiplyByTenTo(tens);
        } else {
            rest.multiplyByTenTo(-tens);
            upper.multiplyByTenTo(-tens);
            lower.multiplyByTenTo(-tens);
        }
        boolean even = (significand & 1) == 0;
        if (reaches(rest, upper, unit, 10, even)) {
            unit.multiplyAndAdd(10, 0);
            tens++;
        }
        Natural whole = rest.copy();
        exponent = tens;
        while (!next(rest, upper, lower, unit, even)) {
            rest.multiplyAndAdd(10, 0);
            upper.multiplyAndAdd(10, 0);
            lower.multiplyAndAdd(10, 0);
            exponent--;
        }
        if (digits < 10) {
            twoDigits(whole, unit, tens);
        }
    }

    /** Whether the upper bound is at or beyond so many units, as far as the bound itself belongs to the number. */
    private static boolean reaches(Natural rest, Natural upper, Natural unit, int units, boolean inclusive) {
        Natural bound = rest.copy();
        bound.add(upper);
        Natural limit = unit;
        if (units != 1) {
            limit = unit.copy();
            limit.multiplyAndAdd(units, 0);
        }
        int order = bound.compareTo(limit);
        return order > 0 || inclusive && order == 0;
    }

    /** Adds a digit; returns whether it is the last. */
    private boolean next(Natural rest, Natural upper, Natural lower, Natural unit, boolean even) {
        int digit = rest.divide(unit);
        digits = digits * 10 + digit;
        int order = rest.compareTo(lower);
        boolean low = order < 0 || even && order == 0;
        boolean high = reaches(rest, upper, unit, 1, even);
        if (high && (!low || isNearerToNext(rest, unit, digits))) {
            digits++;
        }
        return low || high;
    }

    private static boolean isNearerToNext(Natural rest, Natural unit, long digits) {
        Natural twice = rest.copy();
        twice.shiftLeft(1);
        int order = twice.compareTo(unit);
        return order > 0 || order == 0 && (digits & 1) != 0;
    }

    private void twoDigits(Natural whole, Natural unit, int tens) {
        exponent = tens - 1;
        if (whole.compareTo(unit) < 0) {
            whole.multiplyAndAdd(10, 0);
            exponent--;
        }
        int first = whole.divide(unit);
        whole.multiplyAndAdd(10, 0);
        digits = first * 10L + whole.divide(unit);
        if (isNearerToNext(whole, unit, digits)) {
            digits++;
        }
    }
}
