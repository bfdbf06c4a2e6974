package org.teavm.runtime;

/** What HotSpot says of a cast that failed. */
final class CastFailure {
    private CastFailure() { }

    /** Null if the image does not have the name of one of the classes. */
    static String describe(Class<?> from, Class<?> to) {
        String found = from.getName();
        String wanted = to.getName();
        if (found == null || wanted == null) {
            return null;
        }
        String home = home(from);
        String places = home.equals(home(to)) ? found + " and " + wanted + " are in " + home
            : found + " is in " + home + "; " + wanted + " is in " + home(to);
        return "class " + found + " cannot be cast to class " + wanted + " (" + places + ")";
    }

    private static String home(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element.isPrimitive() || element.getName().startsWith("java.") ? "module java.base of loader 'bootstrap'"
            : "unnamed module of loader 'app'";
    }
}
