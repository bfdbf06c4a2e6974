package ristretto.corrections;

import ristretto.unicode.Letters;

/** Methods of {@code Character} that are missing or differ. */
public final class CharacterCorrections {
    private CharacterCorrections() { }

    public static char[] toChars(int codePoint) {
        if (!Character.isValidCodePoint(codePoint)) {
            throw new IllegalArgumentException("Not a valid Unicode code point: 0x" + Integer.toHexString(codePoint).toUpperCase());
        }
        return Character.isBmpCodePoint(codePoint) ? new char[] {(char) codePoint}
            : new char[] {Character.highSurrogate(codePoint), Character.lowSurrogate(codePoint)};
    }

    public static boolean isBmpCodePoint(int codePoint) {
        return codePoint >>> 16 == 0;
    }

    public static String toString(int codePoint) {
        return new String(Character.toChars(codePoint));
    }

    public static char toLowerCase(char c) {
        return (char) Letters.toLowerCase(c);
    }

    public static int toLowerCase(int codePoint) {
        return Letters.toLowerCase(codePoint);
    }

    public static char toUpperCase(char c) {
        return (char) Letters.toUpperCase(c);
    }

    public static int toUpperCase(int codePoint) {
        return Letters.toUpperCase(codePoint);
    }

    public static char toTitleCase(char c) {
        return (char) Letters.toTitleCase(c);
    }

    public static int toTitleCase(int codePoint) {
        return Letters.toTitleCase(codePoint);
    }

    public static boolean isLowerCase(char c) {
        return Letters.isLowerCase(c);
    }

    public static boolean isLowerCase(int codePoint) {
        return Letters.isLowerCase(codePoint);
    }

    public static boolean isUpperCase(char c) {
        return Letters.isUpperCase(c);
    }

    public static boolean isUpperCase(int codePoint) {
        return Letters.isUpperCase(codePoint);
    }

    public static boolean isAlphabetic(int codePoint) {
        return Letters.isAlphabetic(codePoint);
    }

    public static int digit(char c, int radix) {
        return Letters.digit(c, radix);
    }

    public static int digit(int codePoint, int radix) {
        return Letters.digit(codePoint, radix);
    }

    public static int getNumericValue(char c) {
        return Letters.numericValue(c);
    }

    public static int getNumericValue(int codePoint) {
        return Letters.numericValue(codePoint);
    }

    public static boolean isJavaIdentifierStart(char c) {
        return isJavaIdentifierStart((int) c);
    }

    /** JLS 3.8; unlike TeaVM's, without what is to be ignored in an identifier. */
    public static boolean isJavaIdentifierStart(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.LETTER_NUMBER, Character.CURRENCY_SYMBOL, Character.CONNECTOR_PUNCTUATION -> true;
            default -> Character.isLetter(codePoint);
        };
    }
}
