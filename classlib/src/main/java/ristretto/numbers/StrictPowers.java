package ristretto.numbers;

/** {@code cbrt}, {@code hypot} and {@code pow} by the algorithms of fdlibm 5.3. */
public final class StrictPowers {
    private static final int INFINITE = 0x7FF00000;
    private static final int ONE = 0x3FF00000;

    private StrictPowers() { }

    /** From a guess of five bits by a rational function to 23, which a step of Newton's makes 53. */
    public static double cbrt(double value) {
        if (value == 0 || value != value || Double.isInfinite(value)) {
            return value;
        }
        double x = Math.abs(value);
        double t;
        if (x < Double.MIN_NORMAL) {
            t = x * 0x1p54;
            t = Words.withHigh(t, Words.high(t) / 3 + 696219795);
        } else {
            t = Words.of(Words.high(x) / 3 + 715094163, 0);
        }
        double r = t * t / x;
        double s = 5.42857142857142815906e-01 + r * t;
        t *= 3.57142857142857150787e-01 + 1.60714285714285720630 / (s + 1.41428571428571436819 + -7.05306122448979611050e-01 / s);
        t = Words.of(Words.high(t) + 1, 0);
        s = t * t;
        r = x / s;
        r = (r - t) / (t + t + r);
        t += t * r;
        return value < 0 ? -t : t;
    }

    public static double hypot(double first, double second) {
        if (Double.isInfinite(first) || Double.isInfinite(second)) {
            return Double.POSITIVE_INFINITY;
        } else if (first != first || second != second) {
            return first + second;
        }
        double a = Math.max(Math.abs(first), Math.abs(second));
        double b = Math.min(Math.abs(first), Math.abs(second));
        if (Words.high(a) - Words.high(b) > 0x3C00000) {
            return a + b;
        }
        double scale = 1;
        if (Words.high(a) > 0x5F300000) {
            scale = 0x1p600;
        } else if (Words.high(b) < 0x20B00000) {
            if (b == 0) {
                return a;
            }
            scale = b < Double.MIN_NORMAL ? 0x1p-1022 : 0x1p-600;
        }
        return scale == 1 ? unscaled(a, b) : scale == 0x1p600 ? scale * unscaled(a * 0x1p-600, b * 0x1p-600) : scale * unscaled(a / scale, b / scale);
    }

    private static double unscaled(double a, double b) {
        double w = a - b;
        if (w > b) {
            double upper = Words.upper(a);
            double lower = a - upper;
            return Math.sqrt(upper * upper - (b * -b - lower * (a + upper)));
        }
        double twice = a + a;
        double upperB = Words.upper(b);
        double lowerB = b - upperB;
        double upper = Words.of(Words.high(a) + 0x00100000, 0);
        double lower = twice - upper;
        return Math.sqrt(upper * upperB - (w * -w - (upper * lowerB + lower * b)));
    }

    public static double pow(double x, double y) {
        if (y == 0) {
            return 1;
        } else if (x != x || y != y) {
            return x + y;
        }
        double magnitude = Math.abs(x);
        if (Double.isInfinite(y)) {
            return magnitude == 1 ? Double.NaN : magnitude > 1 == y > 0 ? Double.POSITIVE_INFINITY : 0;
        } else if (y == 1) {
            return x;
        } else if (y == -1) {
            return 1 / x;
        } else if (y == 2) {
            return x * x;
        } else if (y == 0.5 && x >= 0 && Words.high(x) >= 0) {
            return Math.sqrt(x);
        }
        boolean odd = isOdd(y);
        if (magnitude == 0 || Double.isInfinite(magnitude) || magnitude == 1 && (x > 0 || Math.rint(y) == y)) {
            double z = y < 0 ? 1 / magnitude : magnitude;
            return Words.high(x) < 0 && odd ? -z : z;
        }
        if (x < 0 && Math.rint(y) != y) {
            return Double.NaN;
        }
        return (x < 0 && odd ? -1.0 : 1.0) * positive(magnitude, y);
    }

    private static boolean isOdd(double y) {
        return Math.rint(y) == y && Math.abs(y) < 0x1p53 && ((long) y & 1) != 0;
    }

    /** Of a positive finite number that is not 1 and an exponent that is finite: 2^(y log2 x), with the logarithm in two numbers. */
    private static double positive(double x, double y) {
        int iy = Words.high(y) & 0x7FFFFFFF;
        int ix = Words.high(x);
        double first;
        double second;
        if (iy > 0x41E00000) {
            if (iy > 0x43F00000 || ix < 0x3FEFFFFF || ix > ONE) {
                boolean below = iy > 0x43F00000 ? ix <= 0x3FEFFFFF : ix < 0x3FEFFFFF;
                return below == y < 0 ? Double.POSITIVE_INFINITY : 0;
            }
            double t = x - 1;
            double w = t * t * (0.5 - t * (0.3333333333333333333333 - t * 0.25));
            double u = 1.44269502162933349609 * t;
            double v = t * 1.92596299112661746887e-08 - w * 1.44269504088896338700;
            first = Words.upper(u + v);
            second = v - (first - u);
        } else {
            double ax = x;
            int n = 0;
            if (ix < 0x00100000) {
                ax *= 0x1p53;
                n = -53;
                ix = Words.high(ax);
            }
            n += (ix >> 20) - 0x3FF;
            int j = ix & 0xFFFFF;
            ix = j | ONE;
            int k = j > 0x3988E && j < 0xBB67A ? 1 : 0;
            if (j >= 0xBB67A) {
                n++;
                ix -= 0x00100000;
            }
            ax = Words.withHigh(ax, ix);
            double base = k == 0 ? 1 : 1.5;
            double u = ax - base;
            double v = 1 / (ax + base);
            double s = u * v;
            double sHigh = Words.upper(s);
            double tHigh = Words.of((ix >> 1 | 0x20000000) + 0x00080000 + (k << 18), 0);
            double tLow = ax - (tHigh - base);
            double sLow = v * (u - sHigh * tHigh - sHigh * tLow);
            double s2 = s * s;
            double r = s2 * s2 * (5.99999999999994648725e-01 + s2 * (4.28571428578550184252e-01 + s2 * (3.33333329818377432918e-01
                + s2 * (2.72728123808534006489e-01 + s2 * (2.30660745775561754067e-01 + s2 * 2.06975017800338417784e-01)))));
            r += sLow * (sHigh + s);
            s2 = sHigh * sHigh;
            tHigh = Words.upper(3 + s2 + r);
            tLow = r - (tHigh - 3 - s2);
            u = sHigh * tHigh;
            v = sLow * tHigh + tLow * s;
            double pHigh = Words.upper(u + v);
            double pLow = v - (pHigh - u);
            double zHigh = 9.61796700954437255859e-01 * pHigh;
            double zLow = -7.02846165095275826516e-09 * pHigh + pLow * 9.61796693925975554329e-01 + (k == 0 ? 0 : 1.35003920212974897128e-08);
            double logBase = k == 0 ? 0 : 5.84962487220764160156e-01;
            first = Words.upper(zHigh + zLow + logBase + n);
            second = zLow - (first - n - logBase - zHigh);
        }
        double upperY = Words.upper(y);
        return powerOfTwo(upperY * first, (y - upperY) * first + y * second);
    }

    /** 2 to the power of a sum whose second part is small. */
    private static double powerOfTwo(double high, double low) {
        double z = low + high;
        int j = Words.high(z);
        int i = Words.low(z);
        if (j >= 0x40900000) {
            if ((j - 0x40900000 | i) != 0 || low + 8.0085662595372944372e-17 > z - high) {
                return Double.POSITIVE_INFINITY;
            }
        } else if ((j & 0x7FFFFFFF) >= 0x4090CC00 && ((j - 0xC090CC00 | i) != 0 || low <= z - high)) {
            return 0;
        }
        int magnitude = j & 0x7FFFFFFF;
        int k = (magnitude >> 20) - 0x3FF;
        int n = 0;
        double rest = high;
        if (magnitude > 0x3FE00000) {
            n = j + (0x00100000 >> k + 1);
            k = ((n & 0x7FFFFFFF) >> 20) - 0x3FF;
            double whole = Words.of(n & ~(0x000FFFFF >> k), 0);
            n = (n & 0x000FFFFF | 0x00100000) >> 20 - k;
            n = j < 0 ? -n : n;
            rest -= whole;
        }
        double t = Words.upper(low + rest);
        double u = t * 6.93147182464599609375e-01;
        double v = (low - (t - rest)) * 6.93147180559945286227e-01 + t * -1.90465429995776804525e-09;
        z = u + v;
        double w = v - (z - u);
        double t1 = z - StrictExponentials.remainder(z * z);
        double r = z * t1 / (t1 - 2) - (w + z * w);
        z = 1 - (r - z);
        j = Words.high(z) + (n << 20);
        return j >> 20 <= 0 ? Math.scalb(z, n) : Words.withHigh(z, j);
    }
}
