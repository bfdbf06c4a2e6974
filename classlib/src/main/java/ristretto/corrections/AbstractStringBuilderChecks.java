package ristretto.corrections;

/** What methods of {@code StringBuilder} and {@code StringBuffer} leave unchecked. */
public final class AbstractStringBuilderChecks {
    private AbstractStringBuilderChecks() { }

    public static void setCharAt(CharSequence text, int index, char c) {
        Bounds.checkTextIndex(index, text.length());
    }

    public static void insert(CharSequence text, int index, char inserted) {
        Bounds.checkText(index, text.length(), text.length());
    }

    public static void insert(CharSequence text, int index, int inserted) {
        Bounds.checkText(index, text.length(), text.length());
    }

    public static void insert(CharSequence text, int index, long inserted) {
        Bounds.checkText(index, text.length(), text.length());
    }

    public static void append(CharSequence text, char[] appended, int from, int count) {
        Bounds.check(from, from + count, appended.length);
    }

    public static void getChars(CharSequence text, int from, int to, char[] target, int at) {
        Bounds.checkText(from, to, text.length());
        Bounds.check(at, at + to - from, target.length);
    }

    public static void appendCodePoint(CharSequence text, int codePoint) {
        if (!Character.isValidCodePoint(codePoint)) {
            throw new IllegalArgumentException("Not a valid Unicode code point: 0x" + Integer.toHexString(codePoint).toUpperCase());
        }
    }

    public static void codePointAt(CharSequence text, int index) {
        Bounds.checkTextIndex(index, text.length());
    }
}
