package ristretto.corrections;

import ristretto.numbers.FloatingText;

/** Methods of {@code StringBuilder} that are missing or differ. */
public final class StringBuilderCorrections {
    private StringBuilderCorrections() { }

    public static StringBuilder append(StringBuilder builder, double value) {
        return builder.append(FloatingText.of(value));
    }

    public static StringBuilder append(StringBuilder builder, float value) {
        return builder.append(FloatingText.of(value));
    }

    public static StringBuilder insert(StringBuilder builder, int offset, double value) {
        return builder.insert(offset, FloatingText.of(value));
    }

    public static StringBuilder insert(StringBuilder builder, int offset, float value) {
        return builder.insert(offset, FloatingText.of(value));
    }

    /** The halves of a surrogate pair stay in order. */
    public static StringBuilder reverse(StringBuilder builder) {
        int last = builder.length() - 1;
        for (int i = 0; i < last - i; i++) {
            char c = builder.charAt(i);
            builder.setCharAt(i, builder.charAt(last - i));
            builder.setCharAt(last - i, c);
        }
        for (int i = 0; i < last; i++) {
            char second = builder.charAt(i);
            if (Character.isLowSurrogate(second) && Character.isHighSurrogate(builder.charAt(i + 1))) {
                builder.setCharAt(i, builder.charAt(i + 1));
                builder.setCharAt(++i, second);
            }
        }
        return builder;
    }

    public static int compareTo(StringBuilder builder, StringBuilder other) {
        int length = Math.min(builder.length(), other.length());
        for (int i = 0; i < length; i++) {
            int difference = builder.charAt(i) - other.charAt(i);
            if (difference != 0) {
                return difference;
            }
        }
        return builder.length() - other.length();
    }

    public static StringBuilder repeat(StringBuilder builder, CharSequence text, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count is negative: " + count);
        }
        for (int i = 0; i < count; i++) {
            builder.append(text);
        }
        return builder;
    }

    public static StringBuilder repeat(StringBuilder builder, int codePoint, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count is negative: " + count);
        }
        for (int i = 0; i < count; i++) {
            builder.appendCodePoint(codePoint);
        }
        return builder;
    }

    /** What comes to it is zero, whatever was there before. */
    public static void setLength(StringBuilder builder, int length) {
        if (length < 0) {
            throw new StringIndexOutOfBoundsException("String index out of range: " + length);
        }
        while (builder.length() < length) {
            builder.append('\0');
        }
        builder.delete(length, builder.length());
    }
}
