package ristretto.numbers;

/**
 * An angle as quarters of a turn and what is left, by {@code __ieee754_rem_pio2} of fdlibm 5.3: at most an eighth of a turn, as a sum
 * of two numbers.
 *
 * @param count of quarters; all but its last three bits may be missing
 */
record QuarterTurns(int count, double rest, double correction) {
    private static final double[] QUARTER = {1.57079632673412561417e+00, 6.07710050630396597660e-11, 2.02226624871116645580e-21};
    /** What {@code QUARTER} up to each element leaves of a quarter of a turn. */
    private static final double[] TAIL = {6.07710050650619224932e-11, 2.02226624879595063154e-21, 8.47842766036889956997e-32};

    static QuarterTurns of(double x) {
        int high = Words.high(x) & 0x7FFFFFFF;
        QuarterTurns positive;
        if (high < 0x4002D97C) {
            int digits = high == 0x3FF921FB ? 1 : 0;
            double z = Math.abs(x) - QUARTER[0] - (digits == 1 ? QUARTER[1] : 0);
            positive = rounded(1, z, TAIL[digits]);
        } else if (high <= 0x413921FB) {
            positive = medium(Math.abs(x), high);
        } else {
            positive = LargeAngles.quarterTurns(Math.abs(x));
        }
        return x < 0 ? new QuarterTurns(-positive.count, -positive.rest, -positive.correction) : positive;
    }

    /** Up to 2^19 quarters: as many parts of a quarter as it takes for the digits that are left. */
    private static QuarterTurns medium(double x, int high) {
        int n = (int) (x * 6.36619772367581382433e-01 + 0.5);
        double r = x - n * QUARTER[0];
        double w = n * TAIL[0];
        boolean near = n >= 32 || high == Words.high(n * (Math.PI / 2));
        if (near && lost(r - w, high) > 16) {
            double before = r;
            w = n * QUARTER[1];
            r = before - w;
            w = n * TAIL[1] - (before - r - w);
            if (lost(r - w, high) > 49) {
                before = r;
                w = n * QUARTER[2];
                r = before - w;
                w = n * TAIL[2] - (before - r - w);
            }
        }
        return rounded(n, r, w);
    }

    /** How many digits a number has fewer than one whose upper word is given. */
    private static int lost(double y, int high) {
        return (high >> 20) - (Words.high(y) >> 20 & 0x7FF);
    }

    private static QuarterTurns rounded(int count, double r, double w) {
        double rest = r - w;
        return new QuarterTurns(count, rest, r - rest - w);
    }
}
