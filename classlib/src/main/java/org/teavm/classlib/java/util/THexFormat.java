package org.teavm.classlib.java.util;

import java.util.Objects;

/** Bytes as hexadecimal digits, and back. */
public final class THexFormat {
    private static final THexFormat PLAIN = new THexFormat("", "", "", false);

    private final String delimiter;
    private final String prefix;
    private final String suffix;
    private final boolean upperCase;

    private THexFormat(String delimiter, String prefix, String suffix, boolean upperCase) {
        this.delimiter = Objects.requireNonNull(delimiter, "delimiter");
        this.prefix = Objects.requireNonNull(prefix, "prefix");
        this.suffix = Objects.requireNonNull(suffix, "suffix");
        this.upperCase = upperCase;
    }

    public static THexFormat of() {
        return PLAIN;
    }

    public static THexFormat ofDelimiter(String delimiter) {
        return new THexFormat(delimiter, "", "", false);
    }

    public THexFormat withDelimiter(String delimiter) {
        return new THexFormat(delimiter, prefix, suffix, upperCase);
    }

    public THexFormat withPrefix(String prefix) {
        return new THexFormat(delimiter, prefix, suffix, upperCase);
    }

    public THexFormat withSuffix(String suffix) {
        return new THexFormat(delimiter, prefix, suffix, upperCase);
    }

    public THexFormat withUpperCase() {
        return new THexFormat(delimiter, prefix, suffix, true);
    }

    public THexFormat withLowerCase() {
        return new THexFormat(delimiter, prefix, suffix, false);
    }

    public String delimiter() {
        return delimiter;
    }

    public String prefix() {
        return prefix;
    }

    public String suffix() {
        return suffix;
    }

    public boolean isUpperCase() {
        return upperCase;
    }

    public String formatHex(byte[] bytes) {
        return formatHex(bytes, 0, bytes.length);
    }

    public String formatHex(byte[] bytes, int from, int to) {
        Objects.checkFromToIndex(from, to, bytes.length);
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i == from ? "" : delimiter).append(prefix).append(digit(bytes[i] >> 4)).append(digit(bytes[i])).append(suffix);
        }
        return text.toString();
    }

    public byte[] parseHex(CharSequence text) {
        int unit = prefix.length() + 2 + suffix.length();
        if (text.length() == 0) {
            return new byte[0];
        }
        int count = (text.length() + delimiter.length()) / (unit + delimiter.length());
        if (count * (unit + delimiter.length()) - delimiter.length() != text.length()) {
            throw new IllegalArgumentException("string is incorrect length");
        }
        byte[] bytes = new byte[count];
        int at = 0;
        for (int i = 0; i < count; i++) {
            at = expect(text, at, i == 0 ? "" : delimiter);
            at = expect(text, at, prefix);
            bytes[i] = (byte) (fromHexDigit(text.charAt(at)) << 4 | fromHexDigit(text.charAt(at + 1)));
            at = expect(text, at + 2, suffix);
        }
        return bytes;
    }

    private static int expect(CharSequence text, int at, String wanted) {
        for (int i = 0; i < wanted.length(); i++) {
            if (text.charAt(at + i) != wanted.charAt(i)) {
                throw new IllegalArgumentException("found: \"" + text.subSequence(at, at + wanted.length()) + "\", expected: \""
                    + wanted + "\", index: " + at);
            }
        }
        return at + wanted.length();
    }

    private char digit(int value) {
        int digit = value & 15;
        return (char) (digit < 10 ? '0' + digit : (upperCase ? 'A' : 'a') - 10 + digit);
    }

    public char toLowHexDigit(int value) {
        return digit(value);
    }

    public char toHighHexDigit(int value) {
        return digit(value >> 4);
    }

    public String toHexDigits(byte value) {
        return toHexDigits(value, 2);
    }

    public String toHexDigits(char value) {
        return toHexDigits(value, 4);
    }

    public String toHexDigits(short value) {
        return toHexDigits(value, 4);
    }

    public String toHexDigits(int value) {
        return toHexDigits(value, 8);
    }

    public String toHexDigits(long value) {
        return toHexDigits(value, 16);
    }

    public String toHexDigits(long value, int digits) {
        if (digits < 0 || digits > 16) {
            throw new IllegalArgumentException("number of digits: " + digits);
        }
        char[] text = new char[digits];
        for (int i = 0; i < digits; i++) {
            text[digits - 1 - i] = digit((int) (value >>> 4 * i));
        }
        return new String(text);
    }

    public static boolean isHexDigit(int character) {
        return character < 128 && Character.digit(character, 16) >= 0;
    }

    public static int fromHexDigit(int character) {
        if (!isHexDigit(character)) {
            throw new NumberFormatException("not a hexadecimal digit: \"" + (char) character + "\" = " + character);
        }
        return Character.digit(character, 16);
    }

    public static int fromHexDigits(CharSequence text) {
        return (int) digits(text, 8);
    }

    public static long fromHexDigitsToLong(CharSequence text) {
        return digits(text, 16);
    }

    private static long digits(CharSequence text, int most) {
        if (text.length() == 0 || text.length() > most) {
            throw new IllegalArgumentException("string is empty or contains more than " + most + " characters");
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            value = value << 4 | fromHexDigit(text.charAt(i));
        }
        return value;
    }

    @Override
    public String toString() {
        return "uppercase: " + upperCase + ", delimiter: \"" + delimiter + "\", prefix: \"" + prefix + "\", suffix: \"" + suffix + "\"";
    }
}
