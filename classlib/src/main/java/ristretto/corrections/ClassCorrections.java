package ristretto.corrections;

/** Methods of {@code Class} that are missing or differ. */
public final class ClassCorrections {
    private ClassCorrections() { }

    /** Assertions are off, as in a virtual machine that was started without options. */
    public static boolean desiredAssertionStatus(Class<?> type) {
        return false;
    }
}
