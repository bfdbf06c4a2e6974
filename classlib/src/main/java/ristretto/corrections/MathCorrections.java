package ristretto.corrections;

/** In the place of methods of {@code Math} and {@code StrictMath}. */
public final class MathCorrections {
    private MathCorrections() { }

    /** The floor of the value plus one half, without the rounding of that sum; ties go up. */
    public static long round(double value) {
        double floor = Math.floor(value);
        return (long) (value - floor >= 0.5 ? floor + 1 : floor);
    }

    /** As {@link #round(double)}. */
    public static int round(float value) {
        double floor = Math.floor(value);
        return (int) (value - floor >= 0.5 ? floor + 1 : floor);
    }
}
