package ristretto.unicode;

/** Case of characters, and of texts, for the whole of Unicode. The tables of a program that asks for none are not in its image. */
public final class Letters {
    private static final int LATIN_1 = 256;

    private Letters() { }

    public static int toLowerCase(int c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? c + 32 : c;
        }
        return c + Lower.TABLE.value(c, 0);
    }

    public static int toUpperCase(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' ? c - 32 : c;
        }
        return c + Upper.TABLE.value(c, 0);
    }

    /** The digraphs have a third case, and Georgian letters stay as they are. */
    public static int toTitleCase(int c) {
        if (c >= 0x1C4 && c <= 0x1CC) {
            return 0x1C5 + (c - 0x1C4) / 3 * 3;
        } else if (c >= 0x1F1 && c <= 0x1F3) {
            return 0x1F2;
        }
        return c >= 0x10D0 && c <= 0x10FF ? c : toUpperCase(c);
    }

    public static boolean isLowerCase(int c) {
        return Character.getType(c) == Character.LOWERCASE_LETTER || c >= 128 && OtherLower.TABLE.contains(c);
    }

    public static boolean isUpperCase(int c) {
        return Character.getType(c) == Character.UPPERCASE_LETTER || c > LATIN_1 && OtherUpper.TABLE.contains(c);
    }

    public static boolean isAlphabetic(int c) {
        return Character.isLetter(c) || Character.getType(c) == Character.LETTER_NUMBER || c > LATIN_1 && OtherAlphabetic.TABLE.contains(c);
    }

    /** Of a decimal digit or Latin letter, also in full width, or -1. */
    public static int digit(int c, int radix) {
        int value = -1;
        if (c < 128) {
            value = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'z' ? c - 'a' + 10 : c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
        } else if (c >= 0xFF21 && c <= 0xFF3A) {
            value = c - 0xFF21 + 10;
        } else if (c >= 0xFF41 && c <= 0xFF5A) {
            value = c - 0xFF41 + 10;
        } else {
            value = decimal(c);
        }
        return value < radix && radix >= Character.MIN_RADIX && radix <= Character.MAX_RADIX ? value : -1;
    }

    /** Without {@link CodePointRuns}, since nearly every program reads a number, of ASCII's digits, and has this in its image. */
    private static int decimal(int c) {
        int zero = 0;
        for (int i = 0; i < LetterTables.DIGITS.length(); i++) {
            zero += LetterTables.DIGITS.charAt(i);
            if (c < zero + 10) {
                return Math.max(c - zero, -1);
            }
        }
        return -1;
    }

    /** -2 if it is no natural number that fits, -1 if it is none. */
    public static int numericValue(int c) {
        int digit = digit(c, Character.MAX_RADIX);
        return digit >= 0 || c < 128 ? digit : Numerals.TABLE.value(c, -1);
    }

    public static String toUpperCase(String text) {
        StringBuilder result = null;
        int length;
        for (int i = 0; i < text.length(); i += length) {
            int c = text.codePointAt(i);
            length = Character.charCount(c);
            String special = c < 128 ? null : SpecialUpper.of(c);
            int upper = toUpperCase(c);
            if (result == null && (special != null || upper != c)) {
                result = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (result != null) {
                if (special != null) {
                    result.append(special);
                } else {
                    result.appendCodePoint(upper);
                }
            }
        }
        return result == null ? text : result.toString();
    }

    public static String toLowerCase(String text) {
        StringBuilder result = null;
        int length;
        for (int i = 0; i < text.length(); i += length) {
            int c = text.codePointAt(i);
            length = Character.charCount(c);
            int lower = toLowerCase(c);
            if (result == null && lower != c) {
                result = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (result != null) {
                if (c == 0x130) {
                    result.append("i\u0307");
                } else {
                    result.appendCodePoint(c == 0x3A3 && isFinal(text, i) ? 0x3C2 : lower);
                }
            }
        }
        return result == null ? text : result.toString();
    }

    /** A sigma at the end of a word: Unicode's condition Final_Sigma, with letters for what has case. */
    private static boolean isFinal(String text, int index) {
        return index > 0 && isCased(text.codePointBefore(index)) && (index + 1 == text.length() || !isCased(text.codePointAt(index + 1)));
    }

    private static boolean isCased(int c) {
        return isLowerCase(c) || isUpperCase(c) || Character.isTitleCase(c);
    }

    private static final class Lower {
        private static final CodePointRuns TABLE = new CodePointRuns(LetterTables.LOWER);
    }

    private static final class Upper {
        private static final CodePointRuns TABLE = new CodePointRuns(LetterTables.UPPER);
    }

    private static final class OtherLower {
        private static final CodePointRuns TABLE = new CodePointRuns(LetterTables.OTHER_LOWER);
    }

    private static final class OtherUpper {
        private static final CodePointRuns TABLE = new CodePointRuns(LetterTables.OTHER_UPPER);
    }

    private static final class OtherAlphabetic {
        private static final CodePointRuns TABLE = new CodePointRuns(LetterTables.OTHER_ALPHABETIC);
    }

    private static final class Numerals {
        private static final CodePointRuns TABLE = new CodePointRuns(LetterTables.NUMERALS);
    }

    /** Upper cases of several characters: each behind its lower case and before a character 0. */
    private static final class SpecialUpper {
        static String of(int c) {
            String table = LetterTables.SPECIAL_UPPER;
            for (int at = 0; at < table.length(); at = table.indexOf('\0', at) + 1) {
                if (table.charAt(at) == c) {
                    return table.substring(at + 1, table.indexOf('\0', at));
                }
            }
            return null;
        }
    }
}
