package ristretto.unicode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** The tables of {@link LetterTables}, made from the characters of the JDK that runs this. */
final class PackedTables {
    private static final int NONE = Integer.MIN_VALUE;

    private PackedTables() { }

    static Map<String, String> all() {
        Map<String, String> tables = new TreeMap<>();
        tables.put("LOWER", packed(c -> c < 128 ? NONE : orNone(Character.toLowerCase(c) - c, 0)));
        tables.put("UPPER", packed(c -> c < 128 ? NONE : orNone(Character.toUpperCase(c) - c, 0)));
        tables.put("OTHER_LOWER", packed(members(c -> Character.isLowerCase(c) && Character.getType(c) != Character.LOWERCASE_LETTER)));
        tables.put("OTHER_UPPER", packed(members(c -> Character.isUpperCase(c) && Character.getType(c) != Character.UPPERCASE_LETTER)));
        tables.put("OTHER_ALPHABETIC", packed(members(c -> Character.isAlphabetic(c) && !Character.isLetter(c) && Character.getType(c) != Character.LETTER_NUMBER)));
        tables.put("DIGITS", distances(c -> c >= 128 && Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER && Character.digit(c, 10) == 0));
        tables.put("NUMERALS", packed(c -> Character.digit(c, 36) >= 0 ? NONE : orNone(Character.getNumericValue(c), -1)));
        StringBuilder special = new StringBuilder();
        for (int c = 128; c <= 0xFFFF; c++) {
            String upper = Character.toString(c).toUpperCase(Locale.ROOT);
            if (upper.length() > 1) {
                special.append((char) c).append(upper).append('\0');
            }
        }
        tables.put("SPECIAL_UPPER", special.toString());
        return tables;
    }

    private static String distances(IntPredicate set) {
        StringBuilder text = new StringBuilder();
        int last = 0;
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (set.test(c)) {
                text.append((char) (c - last));
                last = c;
            }
        }
        return text.toString();
    }

    private static IntUnaryOperator members(IntPredicate set) {
        return c -> set.test(c) ? 0 : NONE;
    }

    private static int orNone(int value, int none) {
        return value == none ? NONE : value;
    }

    private static String packed(IntUnaryOperator value) {
        List<Integer> points = new ArrayList<>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (value.applyAsInt(c) != NONE) {
                points.add(c);
            }
        }
        StringBuilder runs = new StringBuilder();
        int count = 0;
        int end = 0;
        for (int i = 0; i < points.size(); count++) {
            int start = points.get(i);
            int length = 1;
            int stride = 1;
            int growth = 0;
            for (int s = 1; s <= 2; s++) {
                for (int g = 0; g <= 1; g++) {
                    int fits = fitting(points, i, s, g, value);
                    if (fits > length) {
                        length = fits;
                        stride = s;
                        growth = g;
                    }
                }
            }
            int first = value.applyAsInt(start);
            number(runs, start - end);
            number(runs, length << 1 | stride - 1);
            number(runs, first << 1 ^ first >> 31);
            number(runs, growth);
            end = start + stride * (length - 1) + 1;
            i += length;
        }
        StringBuilder text = new StringBuilder();
        number(text, count);
        return text.append(runs).toString();
    }

    private static int fitting(List<Integer> points, int from, int stride, int growth, IntUnaryOperator value) {
        int start = points.get(from);
        int length = 1;
        while (from + length < points.size() && points.get(from + length) == start + stride * length
            && value.applyAsInt(start + stride * length) == value.applyAsInt(start) + growth * length) {
            length++;
        }
        return length;
    }

    private static void number(StringBuilder text, int value) {
        int rest = value;
        for (; rest > 127; rest >>>= 7) {
            text.append((char) (rest & 127 | 128));
        }
        text.append((char) rest);
    }
}
