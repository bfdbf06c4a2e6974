package ristretto.corrections;

/** Why methods of {@code StringBuilder} and {@code StringBuffer} fail, in HotSpot's words. */
public final class AbstractStringBuilderFailures {
    private AbstractStringBuilderFailures() { }

    public static void charAt(CharSequence text, int index) {
        Bounds.checkTextIndex(index, text.length());
    }

    public static void deleteCharAt(CharSequence text, int index) {
        Bounds.checkTextIndex(index, text.length());
    }

    public static void delete(CharSequence text, int from, int to) {
        Bounds.checkText(from, Math.min(to, text.length()), text.length());
    }

    public static void replace(CharSequence text, int from, int to, String replacement) {
        Bounds.checkText(from, Math.min(to, text.length()), text.length());
    }

    public static void substring(CharSequence text, int from, int to) {
        Bounds.checkText(from, to, text.length());
    }

    public static void insert(CharSequence text, int index, String inserted) {
        Bounds.checkText(index, text.length(), text.length());
    }

    public static void insert(CharSequence text, int index, CharSequence inserted, int from, int to) {
        Bounds.check(from, to, inserted.length());
    }
}
