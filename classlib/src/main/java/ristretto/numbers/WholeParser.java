package ristretto.numbers;

/** Text to {@code int} and {@code long}, with HotSpot's messages. */
public final class WholeParser {
    private WholeParser() { }

    /** A number from {@code -max - 1} to {@code max}. */
    public static long parse(String text, int radix, long max) {
        if (text == null) {
            throw new NumberFormatException("Cannot parse null string");
        }
        checkRadix(radix);
        int failure = firstWrong(text, 0, text.length(), radix, max);
        if (failure >= 0) {
            throw new NumberFormatException("For input string: \"" + text + "\"" + (radix == 10 ? "" : " under radix " + radix));
        }
        return value(text, 0, text.length(), radix);
    }

    /** A number in a part of a text. */
    public static long parse(CharSequence text, int from, int to, int radix, long max) {
        java.util.Objects.checkFromToIndex(from, to, text.length());
        checkRadix(radix);
        int failure = firstWrong(text, from, to, radix, max);
        if (failure >= 0) {
            throw new NumberFormatException(from == to ? "For input string: \"\"" + (radix == 10 ? "" : " under radix " + radix) : "Error at index " + (failure - from) + " in: \"" + text.subSequence(from, to) + "\"");
        }
        return value(text, from, to, radix);
    }

    /** A number of a type that is checked afterwards. */
    public static int parseNarrow(String text, int radix, int min, int max) {
        int value = (int) parse(text, radix, Integer.MAX_VALUE);
        if (value < min || value > max) {
            throw new NumberFormatException("Value out of range. Value:\"" + text + "\" Radix:" + radix);
        }
        return value;
    }

    /** As {@code Integer.decode}: {@code 0x}, {@code #} and {@code 0} stand before other radices. */
    public static long decode(String text, long max) {
        if (text.isEmpty()) {
            throw new NumberFormatException("Zero length string");
        }
        boolean signed = text.charAt(0) == '-' || text.charAt(0) == '+';
        int index = signed ? 1 : 0;
        int radix = 10;
        if (text.startsWith("0x", index) || text.startsWith("0X", index)) {
            index += 2;
            radix = 16;
        } else if (text.startsWith("#", index)) {
            index++;
            radix = 16;
        } else if (text.startsWith("0", index) && text.length() > index + 1) {
            index++;
            radix = 8;
        }
        if (text.startsWith("-", index) || text.startsWith("+", index)) {
            throw new NumberFormatException("Sign character in wrong position");
        }
        return parse(signed && text.charAt(0) == '-' ? "-" + text.substring(index) : text.substring(index), radix, max);
    }

    /** As {@code Byte.decode} and {@code Short.decode}. */
    public static int decodeNarrow(String text, int min, int max) {
        int value = (int) decode(text, Integer.MAX_VALUE);
        if (value < min || value > max) {
            throw new NumberFormatException("Value " + value + " out of range from input " + text);
        }
        return value;
    }

    private static void checkRadix(int radix) {
        if (radix < Character.MIN_RADIX) {
            throw new NumberFormatException("radix " + radix + " less than Character.MIN_RADIX");
        }
        if (radix > Character.MAX_RADIX) {
            throw new NumberFormatException("radix " + radix + " greater than Character.MAX_RADIX");
        }
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+';
    }

    /** Where the text ceases to be a number in range, or -1. */
    private static int firstWrong(CharSequence text, int from, int to, int radix, long max) {
        int index = from;
        long limit = -max;
        if (index < to && isSign(text.charAt(index))) {
            limit = text.charAt(index) == '-' ? -max - 1 : limit;
            index++;
        }
        if (index == to) {
            return from == to ? from : index;
        }
        long value = 0;
        for (; index < to; index++) {
            int digit = Character.digit(text.charAt(index), radix);
            if (digit < 0 || value < limit / radix || value * radix < limit + digit) {
                return index;
            }
            value = value * radix - digit;
        }
        return -1;
    }

    private static long value(CharSequence text, int from, int to, int radix) {
        long value = 0;
        for (int i = isSign(text.charAt(from)) ? from + 1 : from; i < to; i++) {
            value = value * radix - Character.digit(text.charAt(i), radix);
        }
        return text.charAt(from) == '-' ? value : -value;
    }
}
