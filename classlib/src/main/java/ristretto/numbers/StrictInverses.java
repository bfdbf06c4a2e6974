package ristretto.numbers;

/** {@code asin}, {@code acos}, {@code atan} and {@code atan2} by the algorithms of fdlibm 5.3. */
public final class StrictInverses {
    private static final int ONE = 0x3FF00000;
    private static final double HALF_PI_LOW = 6.12323399573676603587e-17;
    private static final double QUARTER_PI = 7.85398163397448278999e-01;
    private static final double[] ARC = {4.63647609000806093515e-01, QUARTER_PI, 9.82793723247329054082e-01, Math.PI / 2};
    private static final double[] ARC_LOW = {2.26987774529616870924e-17, 3.06161699786838301793e-17, 1.39033110312309984516e-17, HALF_PI_LOW};
    private static final double[] SERIES = {3.33333333333329318027e-01, -1.99999999998764832476e-01, 1.42857142725034663711e-01, -1.11111104054623557880e-01, 9.09088713343650656196e-02,
        -7.69187620504482999495e-02, 6.66107313738753120669e-02, -5.83357013379057348645e-02, 4.97687799461593236017e-02, -3.65315727442169155270e-02, 1.62858201153657823623e-02};

    private StrictInverses() { }

    /** What an arc sine has beyond its argument, as a rational function of the argument's square. */
    private static double rational(double t) {
        double p = t * (1.66666666666666657415e-01 + t * (-3.25565818622400915405e-01 + t * (2.01212532134862925881e-01 + t * (-4.00555345006794114027e-02
            + t * (7.91534994289814532176e-04 + t * 3.47933107596021167570e-05)))));
        double q = 1 + t * (-2.40339491173441421878e+00 + t * (2.02094576023350569471e+00 + t * (-6.88283971605453293030e-01 + t * 7.70381505559019352791e-02)));
        return p / q;
    }

    public static double asin(double x) {
        int high = Words.high(x) & 0x7FFFFFFF;
        if (high >= ONE) {
            return Math.abs(x) == 1 ? x * (Math.PI / 2) + x * HALF_PI_LOW : Double.NaN;
        } else if (high < 0x3E400000) {
            return x;
        } else if (high < 0x3FE00000) {
            return x + x * rational(x * x);
        }
        double t = (1 - Math.abs(x)) * 0.5;
        double ratio = rational(t);
        double s = Math.sqrt(t);
        double result;
        if (high >= 0x3FEF3333) {
            result = Math.PI / 2 - (2 * (s + s * ratio) - HALF_PI_LOW);
        } else {
            double w = Words.upper(s);
            double c = (t - w * w) / (s + w);
            result = QUARTER_PI - (2 * s * ratio - (HALF_PI_LOW - 2 * c) - (QUARTER_PI - 2 * w));
        }
        return x > 0 ? result : -result;
    }

    public static double acos(double x) {
        int high = Words.high(x) & 0x7FFFFFFF;
        if (high >= ONE) {
            return x == 1 ? 0 : x == -1 ? Math.PI + 2 * HALF_PI_LOW : Double.NaN;
        } else if (high < 0x3FE00000) {
            return high <= 0x3C600000 ? Math.PI / 2 + HALF_PI_LOW : Math.PI / 2 - (x - (HALF_PI_LOW - x * rational(x * x)));
        } else if (x < 0) {
            double z = (1 + x) * 0.5;
            double s = Math.sqrt(z);
            return Math.PI - 2 * (s + (rational(z) * s - HALF_PI_LOW));
        }
        double z = (1 - x) * 0.5;
        double s = Math.sqrt(z);
        double upper = Words.upper(s);
        double c = (z - upper * upper) / (s + upper);
        return 2 * (upper + (rational(z) * s + c));
    }

    public static double atan(double value) {
        int high = Words.high(value) & 0x7FFFFFFF;
        if (value != value) {
            return value;
        } else if (high >= 0x44100000) {
            return value > 0 ? ARC[3] + ARC_LOW[3] : -ARC[3] - ARC_LOW[3];
        } else if (high < 0x3E200000) {
            return value;
        }
        int arc = high < 0x3FDC0000 ? -1 : high < 0x3FE60000 ? 0 : high < 0x3FF30000 ? 1 : high < 0x40038000 ? 2 : 3;
        double a = Math.abs(value);
        double x = switch (arc) {
            case -1 -> value;
            case 0 -> (2 * a - 1) / (2 + a);
            case 1 -> (a - 1) / (a + 1);
            case 2 -> (a - 1.5) / (1 + 1.5 * a);
            default -> -1 / a;
        };
        double z = x * x;
        double w = z * z;
        double odd = z * (SERIES[0] + w * (SERIES[2] + w * (SERIES[4] + w * (SERIES[6] + w * (SERIES[8] + w * SERIES[10])))));
        double even = w * (SERIES[1] + w * (SERIES[3] + w * (SERIES[5] + w * (SERIES[7] + w * SERIES[9]))));
        if (arc < 0) {
            return x - x * (odd + even);
        }
        double result = ARC[arc] - (x * (odd + even) - ARC_LOW[arc] - x);
        return value < 0 ? -result : result;
    }

    public static double atan2(double y, double x) {
        if (x != x || y != y) {
            return x + y;
        }
        boolean left = Words.high(x) < 0;
        double angle;
        if (y == 0) {
            angle = left ? Math.PI : 0;
        } else if (Double.isInfinite(x)) {
            angle = Double.isInfinite(y) ? left ? 3 * QUARTER_PI : QUARTER_PI : left ? Math.PI : 0;
        } else if (x == 0 || Double.isInfinite(y)) {
            angle = Math.PI / 2;
        } else if (x == 1) {
            return atan(y);
        } else {
            angle = ofQuotient(Math.abs(y), x);
        }
        return Words.high(y) < 0 ? -angle : angle;
    }

    private static double ofQuotient(double y, double x) {
        double low = 2 * HALF_PI_LOW;
        int exponent = (Words.high(y) - (Words.high(x) & 0x7FFFFFFF)) >> 20;
        double z;
        if (exponent > 60) {
            z = Math.PI / 2 + 0.5 * low;
        } else {
            z = x < 0 && exponent < -60 ? 0 : atan(Math.abs(y / x));
        }
        return x < 0 ? Math.PI - (z - low) : z;
    }
}
