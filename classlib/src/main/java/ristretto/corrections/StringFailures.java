package ristretto.corrections;

/** Why methods of {@code String} fail, in HotSpot's words. */
public final class StringFailures {
    private StringFailures() { }

    public static void charAt(String text, int index) {
        throw new StringIndexOutOfBoundsException("Index " + index + " out of bounds for length " + text.length());
    }
}
