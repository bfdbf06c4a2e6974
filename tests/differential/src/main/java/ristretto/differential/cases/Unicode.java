package ristretto.differential.cases;

import ristretto.differential.Cases;

/** Character, for the whole of the basic plane and some beyond. */
public final class Unicode {
    private static final int[] POINTS = {'a', 'Z', '0', ' ', '\t', '\n', 0, 0x7F, 0xA0, 0xB5, 0xDF, 0xE4, 0xFF, 0x130, 0x131, 0x149, 0x178, 0x1C5, 0x2B0, 0x300,
        0x370, 0x3A9, 0x3C2, 0x3C3, 0x410, 0x44F, 0x5D0, 0x660, 0x966, 0xE01, 0x10A0, 0x1E9E, 0x2000, 0x2028, 0x20AC, 0x2160, 0x216F, 0x24B6, 0x3000, 0x3042, 0x4E00,
        0xAC00, 0xD800, 0xDC00, 0xE000, 0xFB01, 0xFEFF, 0xFF21, 0xFFFF, 0x10400, 0x10428, 0x1D400, 0x1F600, 0x20000, 0x10FFFF};

    private Unicode() { }

    public static void addTo(Cases cases) {
        cases.add("categories of selected characters", () -> {
            for (int c : POINTS) {
                System.out.println(Integer.toHexString(c) + " " + Character.getType(c) + flags(c) + " " + Integer.toHexString(Character.toUpperCase(c)) + " "
                    + Integer.toHexString(Character.toLowerCase(c)) + " " + Integer.toHexString(Character.toTitleCase(c)) + " " + Character.digit(c, 36) + " " + Character.getNumericValue(c));
            }
        });
        cases.add("case of Latin, Greek and Cyrillic", () -> {
            int sum = 0;
            for (int c = 0; c < 0x530; c++) {
                sum = 31 * sum + Character.toLowerCase(c) + 7 * Character.toUpperCase(c);
            }
            System.out.println(sum);
        });
        cases.add("case of the basic plane", () -> {
            for (int block = 0; block < 64; block++) {
                int sum = 0;
                for (int c = block * 1024; c < (block + 1) * 1024; c++) {
                    sum = 31 * sum + Character.toLowerCase(c) + 7 * Character.toUpperCase(c);
                }
                System.out.println(block + " " + sum);
            }
        });
        cases.add("flags of Latin, Greek and Cyrillic", () -> {
            int sum = 0;
            for (int c = 0; c < 0x530; c++) {
                sum = 31 * sum + flags(c).hashCode();
            }
            System.out.println(sum);
        });
        cases.add("surrogates", () -> System.out.println(Character.charCount(0x1F600) + " " + Character.toChars(0x1F600).length + " " + (int) Character.highSurrogate(0x1F600) + " "
            + (int) Character.lowSurrogate(0x1F600) + " " + Character.toCodePoint('\ud83d', '\ude00') + " " + Character.isHighSurrogate('\ud83d') + Character.isLowSurrogate('\ud83d')
            + Character.isSurrogatePair('\ud83d', '\ude00') + Character.isSupplementaryCodePoint(0x10000) + Character.isValidCodePoint(0x110000) + Character.isBmpCodePoint(0xFFFF)));
        cases.add("code points of strings", () -> {
            String s = "a\ud83d\ude00\ud83dz\ude00";
            System.out.println(s.length() + " " + s.codePointCount(0, s.length()) + " " + s.codePointAt(1) + " " + s.codePointAt(2) + " " + s.codePointAt(3) + " " + s.codePointBefore(3)
                + " " + s.offsetByCodePoints(0, 3) + " " + new String(new int[] {0x61, 0x1F600}, 0, 2).length() + new String(Character.toChars(0x20AC)));
        });
        cases.add("malformed UTF-8 is replaced", () -> {
            for (byte[] bytes : new byte[][] {{(byte) 0xC0, (byte) 0x80}, {(byte) 0xE2, (byte) 0x82}, {'a', (byte) 0xFF, 'b'}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, {(byte) 0xF0, (byte) 0x9F, (byte) 0x98},
                    {(byte) 0x80}, {(byte) 0xF8, (byte) 0x88, (byte) 0x80, (byte) 0x80}, {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80}, {(byte) 0xE0, (byte) 0x80, (byte) 0xAF}}) {
                String s = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
                StringBuilder codes = new StringBuilder();
                for (int i = 0; i < s.length(); i++) {
                    codes.append(Integer.toHexString(s.charAt(i))).append(' ');
                }
                System.out.println(codes);
            }
        });
        cases.add("lone surrogates are encoded as a question mark", () -> System.out.println(java.util.Arrays.toString("a\ud83d".getBytes(java.nio.charset.StandardCharsets.UTF_8))
            + java.util.Arrays.toString("\ude00b".getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        cases.add("long texts as UTF-8", () -> {
            for (String text : new String[] {"", "ascii ".repeat(40), "\u20ac".repeat(500), "caff\u00e8 ".repeat(50), "\ud83d\ude00".repeat(300) + "\ud83d"}) {
                System.out.println(text.length() + " " + java.util.Arrays.hashCode(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) + " " + text.getBytes().length);
            }
        });
        cases.add("names and digits", () -> System.out.println(Character.forDigit(11, 16) + " " + Character.forDigit(16, 16) + Character.digit('f', 16) + Character.digit('9', 8) + Character.MAX_RADIX
            + Character.toString('x') + Character.toString(0x1F600) + Character.valueOf('c').compareTo('a') + Character.hashCode('a') + Character.reverseBytes('a')));
        cases.add("output of wide characters", () -> System.out.println("\u00e4\u20ac\u4f60\ud83d\ude00"));
    }

    private static String flags(int c) {
        return " " + (Character.isLetter(c) ? "L" : "-") + (Character.isDigit(c) ? "D" : "-") + (Character.isLetterOrDigit(c) ? "A" : "-") + (Character.isWhitespace(c) ? "W" : "-")
            + (Character.isSpaceChar(c) ? "S" : "-") + (Character.isUpperCase(c) ? "U" : "-") + (Character.isLowerCase(c) ? "l" : "-") + (Character.isTitleCase(c) ? "T" : "-")
            + (Character.isISOControl(c) ? "C" : "-") + (Character.isDefined(c) ? "d" : "-") + (Character.isJavaIdentifierStart(c) ? "J" : "-") + (Character.isJavaIdentifierPart(c) ? "P" : "-")
            + (Character.isAlphabetic(c) ? "a" : "-");
    }
}
