package ristretto.numbers;

/** {@code expm1} and {@code log1p}, exact where exponentials and logarithms lose their digits, by the algorithms of fdlibm 5.3. */
public final class StrictNearZero {
    private static final double LN2_HIGH = 6.93147180369123816490e-01;
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    private static final int ONE = 0x3FF00000;
    private static final int INFINITE = 0x7FF00000;

    private StrictNearZero() { }

    public static double expm1(double value) {
        int high = Words.high(value) & 0x7FFFFFFF;
        if (high >= INFINITE) {
            return value == Double.NEGATIVE_INFINITY ? -1 : value;
        } else if (high >= 0x4043687A && value < 0) {
            return -1;
        } else if (value > 7.09782712893383973096e+02) {
            return Double.POSITIVE_INFINITY;
        } else if (high < 0x3C900000) {
            return value;
        }
        int k = 0;
        double x = value;
        double c = 0;
        if (high > 0x3FD62E42) {
            k = high < 0x3FF0A2B2 ? value < 0 ? -1 : 1 : (int) (1.44269504088896338700 * value + (value < 0 ? -0.5 : 0.5));
            double upper = value - k * LN2_HIGH;
            double lower = k * LN2_LOW;
            x = upper - lower;
            c = upper - x - lower;
        }
        double half = 0.5 * x;
        double square = x * half;
        double r = 1 + square * (-3.33333333333331316428e-02 + square * (1.58730158725481460165e-03 + square * (-7.93650757867487942473e-05 + square * (4.00821782732936239552e-06
            + square * -2.01099218183624371326e-07))));
        double t = 3 - r * half;
        double e = square * ((r - t) / (6 - x * t));
        return k == 0 ? x - (x * e - square) : scaled(x, x * (e - c) - c - square, k);
    }

    /** 2^k (1 + x - e) - 1. */
    private static double scaled(double x, double e, int k) {
        if (k == -1) {
            return 0.5 * (x - e) - 0.5;
        } else if (k == 1) {
            return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
        } else if (k <= -2 || k > 56) {
            return times(1 - (e - x), k) - 1;
        } else if (k < 20) {
            return times(Words.of(ONE - (0x200000 >> k), 0) - (e - x), k);
        }
        return times(x - (e + Words.of(0x3FF - k << 20, 0)) + 1, k);
    }

    private static double times(double y, int k) {
        return Words.withHigh(y, Words.high(y) + (k << 20));
    }

    public static double log1p(double x) {
        int high = Words.high(x);
        int magnitude = high & 0x7FFFFFFF;
        if (x == Double.POSITIVE_INFINITY || !(x > -1)) {
            return x == -1 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
        } else if (magnitude < 0x3E200000) {
            return magnitude < 0x3C900000 ? x : x - x * x * 0.5;
        } else if (high > 0 && high < 0x3FDA827A || high <= 0xBFD2BEC3 && high < 0) {
            return logarithm(x, 1, 0, 0);
        }
        double u = high < 0x43400000 ? 1 + x : x;
        int k = (Words.high(u) >> 20) - 1023;
        double c = high < 0x43400000 ? (k > 0 ? 1 - (u - x) : x - (u - 1)) / u : 0;
        int fraction = Words.high(u) & 0xFFFFF;
        if (fraction < 0x6A09E) {
            return logarithm(Words.withHigh(u, fraction | ONE) - 1, fraction, k, c);
        }
        return logarithm(Words.withHigh(u, fraction | 0x3FE00000) - 1, 0x00100000 - fraction >> 2, k + 1, c);
    }

    /** k ln 2 + ln(1 + f), and c for what was rounded away; {@code fraction} is 0 where f is tiny. */
    private static double logarithm(double f, int fraction, int k, double c) {
        double half = 0.5 * f * f;
        if (fraction == 0) {
            if (f == 0) {
                return k == 0 ? 0 : k * LN2_HIGH + (c + k * LN2_LOW);
            }
            double r = half * (1 - 0.66666666666666666 * f);
            return k == 0 ? f - r : k * LN2_HIGH - (r - (k * LN2_LOW + c) - f);
        }
        double s = f / (2 + f);
        double z = s * s;
        double r = z * (6.666666666666735130e-01 + z * (3.999999999940941908e-01 + z * (2.857142874366239149e-01 + z * (2.222219843214978396e-01 + z * (1.818357216161805012e-01
            + z * (1.531383769920937332e-01 + z * 1.479819860511658591e-01))))));
        return k == 0 ? f - (half - s * (half + r)) : k * LN2_HIGH - (half - (s * (half + r) + (k * LN2_LOW + c)) - f);
    }
}
