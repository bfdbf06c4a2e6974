package ristretto.corrections;

import ristretto.numbers.StrictExponentials;
import ristretto.numbers.StrictPowers;

/** Methods of {@code StrictMath} for which the C library has other algorithms than fdlibm. */
public final class StrictMathCorrections {
    private StrictMathCorrections() { }

    public static double exp(double a) {
        return StrictExponentials.exp(a);
    }

    public static double log(double a) {
        return StrictExponentials.log(a);
    }

    public static double log10(double a) {
        return StrictExponentials.log10(a);
    }

    public static double sinh(double a) {
        return StrictExponentials.sinh(a);
    }

    public static double cosh(double a) {
        return StrictExponentials.cosh(a);
    }

    public static double tanh(double a) {
        return StrictExponentials.tanh(a);
    }

    public static double cbrt(double a) {
        return StrictPowers.cbrt(a);
    }

    public static double hypot(double a, double b) {
        return StrictPowers.hypot(a, b);
    }

    public static double pow(double a, double b) {
        return StrictPowers.pow(a, b);
    }
}
