package ristretto.corrections;

import java.lang.reflect.Array;

/** Methods of {@code System} that are missing or differ. */
public final class SystemCorrections {
    private SystemCorrections() { }

    public static void exit(int status) {
        Runtime.getRuntime().exit(status);
    }

    /** What is not an array, is of another type or out of bounds is refused before anything is copied, or at the first such element. */
    public static void arraycopy(Object source, int from, Object target, int to, int length) {
        Class<?> sourceType = source.getClass().getComponentType();
        Class<?> targetType = target.getClass().getComponentType();
        if (sourceType == null || targetType == null || sourceType != targetType && (sourceType.isPrimitive() || targetType.isPrimitive())) {
            throw new ArrayStoreException(mismatch(source.getClass(), target.getClass()));
        }
        checkBounds(source, from, target, to, length);
        int admitted = length;
        if (sourceType != targetType) {
            admitted = admitted((Object[]) source, from, length, targetType);
        }
        doArrayCopy(source, from, target, to, admitted);
        if (admitted < length) {
            throw new ArrayStoreException(unfit(sourceType, targetType));
        }
    }

    /** What TeaVM calls where the types are known to fit. */
    public static void fastArraycopy(Object source, int from, Object target, int to, int length) {
        if (source == null || target == null) {
            throw new NullPointerException();
        }
        checkBounds(source, from, target, to, length);
        doArrayCopy(source, from, target, to, length);
    }

    private static void checkBounds(Object source, int from, Object target, int to, int length) {
        if ((from | to | length) < 0 || length > Array.getLength(source) - from || length > Array.getLength(target) - to) {
            throw new ArrayIndexOutOfBoundsException(reason(source, from, target, to, length));
        }
    }

    /** How many elements come before the first that the type does not admit. */
    private static int admitted(Object[] source, int from, int length, Class<?> type) {
        for (int i = 0; i < length; i++) {
            if (source[from + i] != null && !type.isInstance(source[from + i])) {
                return i;
            }
        }
        return length;
    }

    /** Null where the image does not have the name of a class. */
    private static String mismatch(Class<?> source, Class<?> target) {
        if (!source.isArray() || !target.isArray()) {
            String name = (source.isArray() ? target : source).getName();
            return name == null ? null : "arraycopy: " + (source.isArray() ? "destination" : "source") + " type " + name + " is not an array";
        }
        return "arraycopy: type mismatch: can not copy " + kind(source.getComponentType()) + "[] into " + kind(target.getComponentType()) + "[]";
    }

    private static String kind(Class<?> element) {
        return element.isPrimitive() ? element.getName() : "object array";
    }

    private static String unfit(Class<?> source, Class<?> target) {
        String from = source.getName();
        String to = target.getName();
        if (from == null || to == null) {
            return null;
        }
        return source.isAssignableFrom(target) ? "arraycopy: element type mismatch: can not cast one of the elements of " + from + "[] to the type of the destination array, " + to
            : "arraycopy: type mismatch: can not copy " + from + "[] into " + to + "[]";
    }

    private static String reason(Object source, int from, Object target, int to, int length) {
        if (from < 0) {
            return index("source index ", Integer.toString(from), source);
        } else if (to < 0) {
            return index("destination index ", Integer.toString(to), target);
        } else if (length < 0) {
            return "arraycopy: length " + length + " is negative";
        }
        return length > Array.getLength(source) - from ? index("last source index ", Long.toString((long) from + length), source)
            : index("last destination index ", Long.toString((long) to + length), target);
    }

    private static String index(String what, String index, Object array) {
        Class<?> type = array.getClass().getComponentType();
        return "arraycopy: " + what + index + " out of bounds for " + kind(type) + "[" + Array.getLength(array) + "]";
    }

    /** TeaVM's own, which checks nothing. */
    private static native void doArrayCopy(Object source, int from, Object target, int to, int length);
}
