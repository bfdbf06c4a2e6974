package ristretto.corrections;

/** Methods of {@code StackTraceElement} that differ. */
public final class StackTraceElementCorrections {
    /** The line number that says so. */
    private static final int NATIVE = -2;

    private StackTraceElementCorrections() { }

    public static boolean isNativeMethod(StackTraceElement element) {
        return element.getLineNumber() == NATIVE;
    }

    public static String toString(StackTraceElement element) {
        return element.getClassName() + '.' + element.getMethodName() + '(' + place(element) + ')';
    }

    private static String place(StackTraceElement element) {
        if (isNativeMethod(element)) {
            return "Native Method";
        } else if (element.getFileName() == null) {
            return "Unknown Source";
        }
        return element.getLineNumber() < 0 ? element.getFileName() : element.getFileName() + ':' + element.getLineNumber();
    }
}
