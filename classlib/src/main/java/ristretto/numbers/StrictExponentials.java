package ristretto.numbers;

/**
 * {@code exp}, {@code log} and what is made of them, by the algorithms of fdlibm 5.3, which the specification of {@code StrictMath}
 * names: the same operations in the same order give the same bits everywhere.
 */
public final class StrictExponentials {
    private static final double LN2_HIGH = 6.93147180369123816490e-01;
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    private static final double INVERSE_LN2 = 1.44269504088896338700;
    private static final int INFINITE = 0x7FF00000;
    private static final int ONE = 0x3FF00000;

    private StrictExponentials() { }

    /** By a number r of at most half of ln 2 and a power of two; exp(r) - 1 is 2r / (R - r), and R a polynomial of r squared. */
    public static double exp(double value) {
        int high = Words.high(value) & 0x7FFFFFFF;
        if (value != value) {
            return value;
        } else if (value > 7.09782712893383973096e+02) {
            return Double.POSITIVE_INFINITY;
        } else if (value < -7.45133219101941108420e+02) {
            return 0;
        }
        double x = value;
        double upper = 0;
        double lower = 0;
        int k = 0;
        if (high > 0x3FD62E42) {
            if (high < 0x3FF0A2B2) {
                k = value < 0 ? -1 : 1;
                upper = value - k * LN2_HIGH;
                lower = k * LN2_LOW;
            } else {
                k = (int) (INVERSE_LN2 * value + (value < 0 ? -0.5 : 0.5));
                upper = value - k * LN2_HIGH;
                lower = k * LN2_LOW;
            }
            x = upper - lower;
        } else if (high < 0x3E300000) {
            return 1 + value;
        }
        double c = x - remainder(x * x);
        if (k == 0) {
            return 1 - (x * c / (c - 2) - x);
        }
        double y = 1 - (lower - x * c / (2 - c) - upper);
        return k >= -1021 ? Words.withHigh(y, Words.high(y) + (k << 20)) : Words.withHigh(y, Words.high(y) + (k + 1000 << 20)) * 0x1p-1000;
    }

    /** The polynomial of exp, of the square. */
    static double remainder(double t) {
        return t * (1.66666666666666019037e-01 + t * (-2.77777777770155933842e-03 + t * (6.61375632143793436117e-05
            + t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))));
    }

    public static double log(double value) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            return value == 0 ? Double.NEGATIVE_INFINITY : value < 0 ? Double.NaN : value;
        }
        double x = value < Double.MIN_NORMAL ? value * 0x1p54 : value;
        int k = (value < Double.MIN_NORMAL ? -54 : 0) + (Words.high(x) >> 20) - 1023;
        int high = Words.high(x) & 0xFFFFF;
        int carry = high + 0x95F64 & 0x100000;
        double f = Words.withHigh(x, high | carry ^ ONE) - 1;
        k += carry >> 20;
        double ln2High = k * LN2_HIGH;
        double ln2Low = k * LN2_LOW;
        if ((0xFFFFF & 2 + high) < 3) {
            if (f == 0) {
                return k == 0 ? 0 : ln2High + ln2Low;
            }
            double r = f * f * (0.5 - 0.33333333333333333 * f);
            return k == 0 ? f - r : ln2High - (r - ln2Low - f);
        }
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double even = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
        double odd = z * (6.666666666666735130e-01 + w * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
        double r = odd + even;
        if ((high - 0x6147A | 0x6B851 - high) > 0) {
            double half = 0.5 * f * f;
            return k == 0 ? f - (half - s * (half + r)) : ln2High - (half - (s * (half + r) + ln2Low) - f);
        }
        return k == 0 ? f - s * (f - r) : ln2High - (s * (f - r) - ln2Low - f);
    }

    public static double log10(double value) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            return log(value);
        }
        double x = value < Double.MIN_NORMAL ? value * 0x1p54 : value;
        int k = (value < Double.MIN_NORMAL ? -54 : 0) + (Words.high(x) >> 20) - 1023;
        int negative = k >>> 31;
        double y = k + negative;
        double fraction = Words.withHigh(x, Words.high(x) & 0xFFFFF | 0x3FF - negative << 20);
        double z = y * 3.69423907715893078616e-13 + 4.34294481903251816668e-01 * log(fraction);
        return z + y * 3.01029995663611771306e-01;
    }

    public static double sinh(double value) {
        double x = Math.abs(value);
        int high = Words.high(x);
        double half = value < 0 ? -0.5 : 0.5;
        if (high >= INFINITE || high < 0x3E300000) {
            return value;
        } else if (high < 0x40360000) {
            double t = StrictMath.expm1(x);
            return high < ONE ? half * (2 * t - t * t / (t + 1)) : half * (t + t / (t + 1));
        } else if (high < 0x40862E42) {
            return half * exp(x);
        }
        return large(half, x);
    }

    public static double cosh(double value) {
        double x = Math.abs(value);
        int high = Words.high(x);
        if (high >= INFINITE) {
            return x;
        } else if (high < 0x3FD62E43) {
            double t = StrictMath.expm1(x);
            double w = 1 + t;
            return high < 0x3C800000 ? w : 1 + t * t / (w + w);
        } else if (high < 0x40360000) {
            double t = exp(x);
            return 0.5 * t + 0.5 / t;
        } else if (high < 0x40862E42) {
            return 0.5 * exp(x);
        }
        return large(0.5, x);
    }

    /** Of a number whose exponential overflows before half of it does. */
    private static double large(double half, double x) {
        if (x > Words.of(0x408633CE, 0x8FB9F87D)) {
            return half * Double.POSITIVE_INFINITY;
        }
        double w = exp(0.5 * x);
        return half * w * w;
    }

    public static double tanh(double value) {
        double x = Math.abs(value);
        int high = Words.high(x);
        if (value != value || high < 0x3C800000) {
            return value * (1 + value);
        }
        double z = 1;
        if (high < 0x40360000) {
            if (high >= ONE) {
                z = 1 - 2 / (StrictMath.expm1(2 * x) + 2);
            } else {
                double t = StrictMath.expm1(-2 * x);
                z = -t / (t + 2);
            }
        }
        return value < 0 ? -z : z;
    }
}
