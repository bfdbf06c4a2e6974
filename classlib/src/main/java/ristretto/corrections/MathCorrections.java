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

    /** Above 2^52 every number is whole; adding as much rounds to the nearest, to the even one of two (JLS 15.4). */
    public static double rint(double value) {
        double magnitude = Math.abs(value);
        return magnitude < 0x1p52 ? Math.copySign(magnitude + 0x1p52 - 0x1p52, value) : value;
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

    public static int addExact(int a, int b) {
        int sum = a + b;
        return ((a ^ sum) & (b ^ sum)) < 0 ? intOverflow() : sum;
    }

    public static int subtractExact(int a, int b) {
        int difference = a - b;
        return ((a ^ b) & (a ^ difference)) < 0 ? intOverflow() : difference;
    }

    public static int incrementExact(int a) {
        return a == Integer.MAX_VALUE ? intOverflow() : a + 1;
    }

    public static int decrementExact(int a) {
        return a == Integer.MIN_VALUE ? intOverflow() : a - 1;
    }

    public static int negateExact(int a) {
        return a == Integer.MIN_VALUE ? intOverflow() : -a;
    }

    public static int divideExact(int a, int b) {
        return a == Integer.MIN_VALUE && b == -1 ? intOverflow() : a / b;
    }

    public static int floorDivExact(int a, int b) {
        return a == Integer.MIN_VALUE && b == -1 ? intOverflow() : Math.floorDiv(a, b);
    }

    public static int ceilDivExact(int a, int b) {
        return a == Integer.MIN_VALUE && b == -1 ? intOverflow() : Math.ceilDiv(a, b);
    }

    public static int absExact(int a) {
        if (a == Integer.MIN_VALUE) {
            throw new ArithmeticException("Overflow to represent absolute value of Integer.MIN_VALUE");
        }
        return Math.abs(a);
    }

    public static long addExact(long a, long b) {
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) < 0 ? longOverflow() : sum;
    }

    public static long subtractExact(long a, long b) {
        long difference = a - b;
        return ((a ^ b) & (a ^ difference)) < 0 ? longOverflow() : difference;
    }

    public static long incrementExact(long a) {
        return a == Long.MAX_VALUE ? longOverflow() : a + 1;
    }

    public static long decrementExact(long a) {
        return a == Long.MIN_VALUE ? longOverflow() : a - 1;
    }

    public static long negateExact(long a) {
        return a == Long.MIN_VALUE ? longOverflow() : -a;
    }

    public static long divideExact(long a, long b) {
        return a == Long.MIN_VALUE && b == -1 ? longOverflow() : a / b;
    }

    public static long floorDivExact(long a, long b) {
        return a == Long.MIN_VALUE && b == -1 ? longOverflow() : Math.floorDiv(a, b);
    }

    public static long ceilDivExact(long a, long b) {
        return a == Long.MIN_VALUE && b == -1 ? longOverflow() : Math.ceilDiv(a, b);
    }

    public static long absExact(long a) {
        if (a == Long.MIN_VALUE) {
            throw new ArithmeticException("Overflow to represent absolute value of Long.MIN_VALUE");
        }
        return Math.abs(a);
    }

    public static int toIntExact(long value) {
        return (int) value == value ? (int) value : intOverflow();
    }

    public static int multiplyExact(int a, int b) {
        long product = (long) a * b;
        return (int) product == product ? (int) product : intOverflow();
    }

    public static long multiplyExact(long a, int b) {
        return multiplyExact(a, (long) b);
    }

    public static long multiplyExact(long a, long b) {
        long product = a * b;
        return multiplyHigh(a, b) == product >> 63 ? product : longOverflow();
    }

    public static int clamp(long value, int min, int max) {
        if (min > max) {
            throw new IllegalArgumentException(min + " > " + max);
        }
        return (int) Math.min(max, Math.max(value, min));
    }

    public static long clamp(long value, long min, long max) {
        if (min > max) {
            throw new IllegalArgumentException(min + " > " + max);
        }
        return Math.min(max, Math.max(value, min));
    }

    public static double clamp(double value, double min, double max) {
        if (Double.isNaN(min)) {
            throw new IllegalArgumentException("min is NaN");
        }
        if (Double.isNaN(max)) {
            throw new IllegalArgumentException("max is NaN");
        }
        if (Double.compare(min, max) > 0) {
            throw new IllegalArgumentException(min + " > " + max);
        }
        return Math.min(max, Math.max(value, min));
    }

    public static float clamp(float value, float min, float max) {
        if (Double.isNaN(min)) {
            throw new IllegalArgumentException("min is NaN");
        }
        if (Double.isNaN(max)) {
            throw new IllegalArgumentException("max is NaN");
        }
        if (Float.compare(min, max) > 0) {
            throw new IllegalArgumentException(min + " > " + max);
        }
        return Math.min(max, Math.max(value, min));
    }

    public static double min(double a, double b) {
        return a != a || b != b ? a + b : a < b || a == 0 && b == 0 && 1 / a < 0 ? a : b;
    }

    public static double max(double a, double b) {
        return a != a || b != b ? a + b : a > b || a == 0 && b == 0 && 1 / a > 0 ? a : b;
    }

    public static double nextUp(double value) {
        if (value != value || value == Double.POSITIVE_INFINITY) {
            return value;
        }
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return Double.longBitsToDouble(bits >= 0 ? bits + 1 : bits - 1);
    }

    public static double nextDown(double value) {
        return -nextUp(-value);
    }

    /** The distance to the next larger magnitude. */
    public static double ulp(double value) {
        if (value != value) {
            return value;
        }
        double magnitude = Math.abs(value);
        if (magnitude == Double.POSITIVE_INFINITY) {
            return magnitude;
        }
        return magnitude == Double.MAX_VALUE ? magnitude - nextDown(magnitude) : nextUp(magnitude) - magnitude;
    }

    public static float min(float a, float b) {
        return a != a || b != b ? a + b : a < b || a == 0 && b == 0 && 1 / a < 0 ? a : b;
    }

    public static float max(float a, float b) {
        return a != a || b != b ? a + b : a > b || a == 0 && b == 0 && 1 / a > 0 ? a : b;
    }

    public static float nextUp(float value) {
        if (value != value || value == Float.POSITIVE_INFINITY) {
            return value;
        }
        int bits = Float.floatToRawIntBits(value + 0f);
        return Float.intBitsToFloat(bits >= 0 ? bits + 1 : bits - 1);
    }

    public static float nextDown(float value) {
        return -nextUp(-value);
    }

    /** The distance to the next larger magnitude. */
    public static float ulp(float value) {
        if (value != value) {
            return value;
        }
        float magnitude = Math.abs(value);
        if (magnitude == Float.POSITIVE_INFINITY) {
            return magnitude;
        }
        return magnitude == Float.MAX_VALUE ? magnitude - nextDown(magnitude) : nextUp(magnitude) - magnitude;
    }

    public static double nextAfter(double start, double direction) {
        return start > direction ? nextDown(start) : start < direction ? nextUp(start) : start == direction ? direction : start + direction;
    }

    public static float nextAfter(float start, double direction) {
        return start > direction ? nextDown(start) : start < direction ? nextUp(start) : start == direction ? (float) direction : start + (float) direction;
    }

    /** The remainder first, then steps of 2^512, of which only the last can be inexact. */
    public static double scalb(double value, int scale) {
        int rest = Math.max(-2099, Math.min(2099, scale));
        double result = value * Double.longBitsToDouble((long) (rest % 512 + 1023) << 52);
        for (rest /= 512; rest > 0; rest--) {
            result *= 0x1p512;
        }
        for (; rest < 0; rest++) {
            result *= 0x1p-512;
        }
        return result;
    }

    public static float scalb(float value, int scale) {
        return (float) scalb((double) value, scale);
    }

    /** The rest of the division whose quotient is rounded to the nearest, or even, whole number; it is exact. */
    public static double IEEEremainder(double dividend, double divisor) {
        double d = Math.abs(divisor);
        double x = Math.abs(dividend);
        if (!(x < Double.POSITIVE_INFINITY) || d != d || d == 0) {
            return Double.NaN;
        }
        if (d <= Double.MAX_VALUE / 2) {
            x %= d + d;
        }
        if (d < 0x1p-1021 ? x + x > d : x > 0.5 * d) {
            x -= d;
            if (d < 0x1p-1021 ? x + x >= d : x >= 0.5 * d) {
                x -= d;
            }
        }
        return Math.copySign(1, dividend) * x;
    }

    private static int intOverflow() {
        throw new ArithmeticException("integer overflow");
    }

    private static long longOverflow() {
        throw new ArithmeticException("long overflow");
    }
}
