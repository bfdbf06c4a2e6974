package ristretto.corrections;

/** What methods of {@code String} leave unchecked. */
public final class StringChecks {
    private StringChecks() { }

    public static void substring(String text, int from, int to) {
        Bounds.checkText(from, to, text.length());
    }
}
