package org.teavm.classlib.java.util;

/** Which texts a scanner takes for numbers: thousands may be apart by commas (Scanner, "Localized numbers"). */
final class ScannerNumbers {
    private ScannerNumbers() { }

    static boolean isWhole(String text, int radix) {
        int digits = sign(text);
        return digits < text.length() && wholeEnd(text, digits, radix) == text.length();
    }

    static boolean isFinite(String text) {
        int start = sign(text);
        int at = wholeEnd(text, start, 10);
        boolean some = at > start;
        if (at < text.length() && text.charAt(at) == '.') {
            int fraction = digitsEnd(text, at + 1, 10);
            some |= fraction > at + 1;
            at = fraction;
        }
        if (some && at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int exponent = at + 1 + sign(text.substring(at + 1));
            at = digitsEnd(text, exponent, 10);
            some = at > exponent;
        }
        return some && at == text.length();
    }

    static boolean isDecimal(String text) {
        String unsigned = text.substring(sign(text));
        return unsigned.equals("NaN") || unsigned.equals("Infinity") || isFinite(text);
    }

    static String plain(String text) {
        return text.replace(",", "");
    }

    private static int sign(String text) {
        return text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    }

    /** Where digits end, in groups of three after the first comma; no further than the last whole group. */
    private static int wholeEnd(String text, int from, int radix) {
        int at = digitsEnd(text, from, radix);
        if (at - from >= 1 && at - from <= 3) {
            while (at < text.length() && text.charAt(at) == ',' && digitsEnd(text, at + 1, radix) == at + 4) {
                at += 4;
            }
        }
        return at;
    }

    private static int digitsEnd(String text, int from, int radix) {
        int at = from;
        while (at < text.length() && Character.digit(text.charAt(at), radix) >= 0) {
            at++;
        }
        return at;
    }
}
