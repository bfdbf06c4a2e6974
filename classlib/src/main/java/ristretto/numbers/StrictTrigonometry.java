package ristretto.numbers;

/** {@code sin}, {@code cos} and {@code tan} by the algorithms of fdlibm 5.3: polynomials of what {@link QuarterTurns} leaves. */
public final class StrictTrigonometry {
    private static final int EIGHTH_TURN = 0x3FE921FB;
    private static final int INFINITE = 0x7FF00000;
    /** From here, 0.6744, the tangent is that of what is left to an eighth of a turn. */
    private static final int NEAR_EIGHTH = 0x3FE59428;
    private static final double[] TANGENT = {3.33333333333334091986e-01, 1.33333333333201242699e-01, 5.39682539762260521377e-02, 2.18694882948595424599e-02, 8.86323982359930005737e-03,
        3.59207910759131235356e-03, 1.45620945432529025516e-03, 5.88041240820264096874e-04, 2.46463134818469906812e-04, 7.81794442939557092300e-05, 7.14072491382608190305e-05,
        -1.85586374855275456654e-05, 2.59073051863633712884e-05};

    private StrictTrigonometry() { }

    public static double sin(double x) {
        int high = Words.high(x) & 0x7FFFFFFF;
        if (high <= EIGHTH_TURN) {
            return sine(x, 0, false);
        } else if (high >= INFINITE) {
            return Double.NaN;
        }
        QuarterTurns r = QuarterTurns.of(x);
        double result = (r.count() & 1) == 0 ? sine(r.rest(), r.correction(), true) : cosine(r.rest(), r.correction());
        return (r.count() & 2) == 0 ? result : -result;
    }

    public static double cos(double x) {
        int high = Words.high(x) & 0x7FFFFFFF;
        if (high <= EIGHTH_TURN) {
            return cosine(x, 0);
        } else if (high >= INFINITE) {
            return Double.NaN;
        }
        QuarterTurns r = QuarterTurns.of(x);
        double result = (r.count() & 1) == 0 ? cosine(r.rest(), r.correction()) : sine(r.rest(), r.correction(), true);
        return (r.count() + 1 & 2) == 0 ? result : -result;
    }

    public static double tan(double x) {
        int high = Words.high(x) & 0x7FFFFFFF;
        if (high <= EIGHTH_TURN) {
            return tangent(x, 0, 1);
        } else if (high >= INFINITE) {
            return Double.NaN;
        }
        QuarterTurns r = QuarterTurns.of(x);
        return tangent(r.rest(), r.correction(), 1 - ((r.count() & 1) << 1));
    }

    private static double sine(double x, double y, boolean corrected) {
        if ((Words.high(x) & 0x7FFFFFFF) < 0x3E400000) {
            return x;
        }
        double z = x * x;
        double v = z * x;
        double r = 8.33333333332248946124e-03 + z * (-1.98412698298579493134e-04 + z * (2.75573137070700676789e-06 + z * (-2.50507602534068634195e-08 + z * 1.58969099521155010221e-10)));
        double first = -1.66666666666666324348e-01;
        return corrected ? x - (z * (0.5 * y - v * r) - y - v * first) : x + v * (first + z * r);
    }

    private static double cosine(double x, double y) {
        int high = Words.high(x) & 0x7FFFFFFF;
        if (high < 0x3E400000) {
            return 1;
        }
        double z = x * x;
        double r = z * (4.16666666666666019037e-02 + z * (-1.38888888888741095749e-03 + z * (2.48015872894767294178e-05 + z * (-2.75573143513906633035e-07
            + z * (2.08757232129817482790e-09 + z * -1.13596475577881948265e-11)))));
        if (high < 0x3FD33333) {
            return 1 - (0.5 * z - (z * r - x * y));
        }
        double quarter = high > 0x3FE90000 ? 0.28125 : Words.of(high - 0x00200000, 0);
        double half = 0.5 * z - quarter;
        return 1 - quarter - (half - (z * r - x * y));
    }

    /** The tangent of {@code x + y}, or where {@code sign} is -1 that times -1 upside down. */
    private static double tangent(double angle, double correction, int sign) {
        int word = Words.high(angle);
        int high = word & 0x7FFFFFFF;
        double x = angle;
        double y = correction;
        if (high < 0x3E300000) {
            return sign == 1 ? x : (high | Words.low(x)) == 0 ? Double.POSITIVE_INFINITY : inverse(x + y, x, y);
        }
        if (high >= NEAR_EIGHTH) {
            x = word < 0 ? -x : x;
            y = word < 0 ? -y : y;
            x = 7.85398163397448278999e-01 - x + (3.06161699786838301793e-17 - y);
            y = 0;
        }
        double z = x * x;
        double w = z * z;
        double r = TANGENT[1] + w * (TANGENT[3] + w * (TANGENT[5] + w * (TANGENT[7] + w * (TANGENT[9] + w * TANGENT[11]))));
        double v = z * (TANGENT[2] + w * (TANGENT[4] + w * (TANGENT[6] + w * (TANGENT[8] + w * (TANGENT[10] + w * TANGENT[12])))));
        double s = z * x;
        r = y + z * (s * (r + v) + y);
        r += TANGENT[0] * s;
        w = x + r;
        if (high >= NEAR_EIGHTH) {
            return (1 - (word >> 30 & 2)) * (sign - 2 * (x - (w * w / (w + sign) - r)));
        }
        return sign == 1 ? w : inverse(w, x, r);
    }

    /** -1 divided by a sum of two parts, exact in more digits than the sum has. */
    private static double inverse(double sum, double x, double r) {
        double z = Words.upper(sum);
        double v = r - (z - x);
        double a = -1 / sum;
        double t = Words.upper(a);
        return t + a * (1 + t * z + t * v);
    }
}
