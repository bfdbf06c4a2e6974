package ristretto.machine;

/**
 * What the Java Language Specification says of operations that C leaves undefined. The image compiler puts calls of these
 * methods in the place of the operations and takes their bodies from {@code semantics.h}.
 */
public final class Semantics {
    private Semantics() { }

    /** JLS 15.17.2: fails when the divisor is zero; the least value divided by -1 is itself. */
    public static native int divide(int dividend, int divisor);

    public static native long divide(long dividend, long divisor);

    /** JLS 15.17.3. */
    public static native int remainder(int dividend, int divisor);

    public static native long remainder(long dividend, long divisor);

    /** JLS 5.1.3: not a number becomes zero; what is too large or too small becomes the largest or the least value. */
    public static native int toInt(float value);

    public static native int toInt(double value);

    public static native long toLong(float value);

    public static native long toLong(double value);

    /** Fails when the value is null, with a message that the compiler numbers. */
    public static native void checkNull(int message, Object value);

    /** JLS 10.5: fails when the array's component type does not admit the value. Neither is checked for null. */
    public static native void checkStore(Object array, Object value);

    /** JLS 15.12.4.5: fails when the stack is used up to its reserve. */
    public static native void checkStack();

    /** Says, to the compiler's analysis only, that exceptions which nothing in the source throws may reach a handler. */
    public static native void mayFail();

    /** Keeps what makes a value from being dropped; only while the compiler optimizes. */
    public static native void use(Object value);

    /** The same value, which the compiler does not know to be so; only while it optimizes. */
    public static native Object same(Object value);
}
