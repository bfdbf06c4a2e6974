package ristretto.corrections;

import ristretto.numbers.FloatingText;

/** Methods of {@code StringBuilder} that are missing or differ. */
public abstract class StringBuilderCorrections implements Comparable<StringBuilder> {
    /** Up to so many characters are copied in less time than it takes to ask for it. */
    private static final int SHORT = 32;

    private StringBuilderCorrections() { }

    /** TeaVM makes room for what is appended as for what is inserted anywhere; the same three times over for each number. */
    public static StringBuilder append(StringBuilder builder, char c) {
        int at = length(builder);
        if (at == buffer(builder).length) {
            builder.ensureCapacity(at + 1);
        }
        buffer(builder)[at] = c;
        length(builder, at + 1);
        return builder;
    }

    public static StringBuilder append(StringBuilder builder, String text) {
        String appended = String.valueOf(text);
        int length = appended.length();
        int at = extend(builder, length);
        if (length > SHORT) {
            appended.getChars(0, length, buffer(builder), at);
            return builder;
        }
        char[] buffer = buffer(builder);
        for (int i = 0; i < length; i++) {
            buffer[at + i] = appended.charAt(i);
        }
        return builder;
    }

    public static StringBuilder append(StringBuilder builder, int value) {
        return append(builder, (long) value);
    }

    /** In terms of negative numbers, of which there is one more. */
    public static StringBuilder append(StringBuilder builder, long value) {
        long rest = value < 0 ? value : -value;
        int count = value < 0 ? 2 : 1;
        for (long high = rest; high <= -10; high /= 10) {
            count++;
        }
        int at = extend(builder, count);
        char[] buffer = buffer(builder);
        if (value < 0) {
            buffer[at] = '-';
        }
        at += count;
        do {
            buffer[--at] = (char) ('0' - rest % 10);
            rest /= 10;
        } while (rest != 0);
        return builder;
    }

    /** As many more characters; where they go. */
    private static int extend(StringBuilder builder, int count) {
        int length = length(builder);
        if (count > buffer(builder).length - length) {
            builder.ensureCapacity(length + count);
        }
        length(builder, length + count);
        return length;
    }

    private static native char[] buffer(StringBuilder builder);

    private static native int length(StringBuilder builder);

    private static native void length(StringBuilder builder, int length);

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

    public static int compareTo(StringBuilder builder, Object other) {
        return compareTo(builder, (StringBuilder) other);
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
