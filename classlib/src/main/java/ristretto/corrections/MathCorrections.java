package ristretto.corrections;

import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;

/** Methods of {@code Math} that are missing or differ. What is native is of the C library. */
public final class MathCorrections {
    private MathCorrections() { }

    /** The floor of the value plus one half, without the rounding of that sum; ties go up. */
    public static long round(double value) {
        double floor = Math.floor(value);
        return (long) (value - floor >= 0.5 ? floor + 1 : floor);
    }

    public static int round(float value) {
        double floor = Math.floor(value);
        return (int) (value - floor >= 0.5 ? floor + 1 : floor);
    }

    /** The upper half of the product of 128 bits (Hacker's Delight, 8-2). */
    public static long multiplyHigh(long a, long b) {
        long lowA = a & 0xFFFFFFFFL;
        long lowB = b & 0xFFFFFFFFL;
        long highA = a >> 32;
        long highB = b >> 32;
        long middle = highA * lowB + (lowA * lowB >>> 32);
        long other = lowA * highB + (middle & 0xFFFFFFFFL);
        return highA * highB + (middle >> 32) + (other >> 32);
    }

    public static long unsignedMultiplyHigh(long a, long b) {
        return multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
    }

    public static long multiplyFull(int a, int b) {
        return (long) a * b;
    }

    @Import(name = "fma")
    @Unmanaged
    public static native double fma(double a, double b, double c);

    @Import(name = "cbrt")
    @Unmanaged
    public static native double cbrt(double a);

    @Import(name = "expm1")
    @Unmanaged
    public static native double expm1(double a);

    @Import(name = "log1p")
    @Unmanaged
    public static native double log1p(double a);

    @Import(name = "hypot")
    @Unmanaged
    public static native double hypot(double a, double b);

    @Import(name = "sinh")
    @Unmanaged
    public static native double sinh(double a);

    @Import(name = "cosh")
    @Unmanaged
    public static native double cosh(double a);

    @Import(name = "tanh")
    @Unmanaged
    public static native double tanh(double a);

    @Import(name = "log10")
    @Unmanaged
    public static native double log10(double a);
}
