package ristretto.corrections;

import ristretto.numbers.StrictExponentials;
import ristretto.numbers.StrictInverses;
import ristretto.numbers.StrictNearZero;
import ristretto.numbers.StrictPowers;
import ristretto.numbers.StrictTrigonometry;

/** Methods of {@code StrictMath}, whose algorithms are those of fdlibm; the C library's differ. */
public final class StrictMathCorrections {
    private StrictMathCorrections() { }

    public static double sin(double a) {
        return StrictTrigonometry.sin(a);
    }

    public static double cos(double a) {
        return StrictTrigonometry.cos(a);
    }

    public static double tan(double a) {
        return StrictTrigonometry.tan(a);
    }

    public static double asin(double a) {
        return StrictInverses.asin(a);
    }

    public static double acos(double a) {
        return StrictInverses.acos(a);
    }

    public static double atan(double a) {
        return StrictInverses.atan(a);
    }

    public static double atan2(double y, double x) {
        return StrictInverses.atan2(y, x);
    }

    public static double expm1(double a) {
        return StrictNearZero.expm1(a);
    }

    public static double log1p(double a) {
        return StrictNearZero.log1p(a);
    }

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
