package ristretto.corrections;

/** What methods of {@code String} leave unchecked. */
public final class StringChecks {
    private StringChecks() { }

    public static void substring(String text, int from, int to) {
        Bounds.checkText(from, to, text.length());
    }

    public static void repeat(String text, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count is negative: " + count);
        }
    }
}
