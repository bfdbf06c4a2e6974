package ristretto.compiler;

/** Identifiers in C text. The whole program is looked through for some of them, so they are found by what is rare in it, not by patterns. */
final class CWords {
    private CWords() { }

    /** Where the identifier begins that ends before {@code end}; {@code end} if none does. */
    static int start(String text, int end) {
        int start = end;
        while (start > 0 && isPart(text, start - 1)) {
            start--;
        }
        return start;
    }

    /** Whether the character at {@code at} is part of an identifier; behind the text is none. */
    static boolean isPart(String text, int at) {
        char character = at < text.length() ? text.charAt(at) : ' ';
        return character == '_' || character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z' || isDigit(text, at);
    }

    static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
