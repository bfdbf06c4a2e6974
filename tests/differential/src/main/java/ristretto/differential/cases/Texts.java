package ristretto.differential.cases;

import java.util.Locale;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ristretto.differential.Cases;

/** Texts at their edges: builders, surrogates, regular expressions, formats, numbers, encodings. */
public final class Texts {
    private static final double[] DOUBLES = {0.0, -0.0, 1, 0.1, 1.0 / 3, 100, 1e7, 9999999.999, 1e-3, 0.00099999, 123456789012345680.0, 1e21, 1e23, 2.2250738585072014E-308, 4.9e-324, Double.MAX_VALUE, 1.7976931348623157e308, 2e-44,
        Double.NaN, Double.POSITIVE_INFINITY, 5e-324, 8.41E21, 2.0E-3, 9007199254740993.0, 1.1e-5};

    private Texts() { }

    public static void addTo(Cases cases) {
        cases.add("builders at their edges", Texts::builders);
        cases.add("builders and surrogates", () -> {
            String face = "\ud83d\ude00";
            StringBuilder b = new StringBuilder("a").append(face).append("b\ude00\ud83d");
            System.out.println(b.codePointCount(0, b.length()) + " " + b.codePointAt(1) + " " + b.codePointAt(2) + " " + b.codePointBefore(3) + " " + b.offsetByCodePoints(0, 2) + " " + codes(b.reverse()) + codes(b.deleteCharAt(1)));
            b.setLength(0);
            b.appendCodePoint(0x1F600).appendCodePoint('x').insert(1, "-");
            System.out.println(codes(b) + b.indexOf("\ude00") + b.chars().count() + b.codePoints().count() + codes(face.toUpperCase(Locale.ROOT)) + codes(new StringBuilder(face).replace(0, 1, "")));
            Cases.failure(() -> b.appendCodePoint(0x110000));
            Cases.failure(() -> b.codePointAt(9));
            Cases.failure(() -> b.offsetByCodePoints(0, 9));
            System.out.println("\u00e9".equals("e\u0301") + " " + face.substring(1).length() + codes(face.replace('\ude00', '!')) + face.indexOf(0x1F600) + "\ud835\udd38".toLowerCase(Locale.ROOT).length());
        });
        cases.add("splitting", () -> {
            String[][] all = {{"boo:and:foo", ":"}, {"boo:and:foo", "o"}, {":a::b:", ":"}, {"", ","}, {",", ","}, {"aXbXXc", "X+"}, {"2024-01-02T03", "[-T]"}, {"a.b.c", "."}, {"a.b.c", "\\."}, {"a|b", "|"}, {"abc", "(?=b)"}, {"a1b22c", "(?<=\\d)"}, {"aaa", "a"}, {" x ", "\\s"}};
            for (String[] each : all) {
                for (int limit : new int[] {0, -1, 2, 1}) {
                    System.out.print(java.util.Arrays.toString(each[0].split(each[1], limit)));
                }
                System.out.println();
            }
            System.out.println(Pattern.compile(",").splitAsStream("x,y").toList());
        });
        cases.add("replacing with groups", () -> {
            System.out.println("2024-05-17".replaceAll("(\\d+)-(\\d+)-(\\d+)", "$3.$2.$1") + " " + "aab".replaceAll("a*", "x") + " " + "abc".replaceAll("", "-") + " " + "price 5$".replaceAll("\\$", Matcher.quoteReplacement("\\$")) + " " + "name=x".replaceAll("(?<k>\\w+)=(?<v>\\w+)", "${v}=${k}") + " " + "aBc".replaceAll("(?i)b", "") + " " + "x.y".replaceFirst(".", "z"));
            Cases.failure(() -> "a".replaceAll("a", "$1"));
            Cases.failure(() -> "a".replaceAll("a", "$"));
            Cases.failure(() -> "a".replaceAll("a", "\\"));
            Cases.failure(() -> "a".replaceAll("(?<n>a)", "${m}"));
            Matcher m = Pattern.compile("(\\d)(\\w)?").matcher("1a 2 3c");
            System.out.println(m.replaceAll(r -> r.group(2) == null ? "none" : r.group(2).toUpperCase(Locale.ROOT) + r.start()) + " " + m.reset().results().map(r -> r.group(1)).toList());
            StringBuilder out = new StringBuilder();
            m.reset();
            while (m.find()) {
                m.appendReplacement(out, "<$1>");
            }
            System.out.println(m.appendTail(out));
        });
        cases.add("matching with groups", () -> {
            Matcher m = Pattern.compile("(?<year>\\d{4})-(?<month>\\d\\d)?(x)?").matcher("on 2024-05 and 1999-");
            while (m.find()) {
                System.out.print(m.group() + m.start() + m.end() + m.group("year") + m.group("month") + m.group(3) + m.start(3) + m.groupCount() + " ");
            }
            System.out.println(m.hitEnd() + " " + m.matches() + m.lookingAt() + m.reset("2024-01").matches() + m.toMatchResult().group(1));
            System.out.println(Pattern.matches("[a-z&&[^b]]+", "abc") + " " + Pattern.matches("a{2,3}?b", "aaab") + Pattern.matches("(a|ab)(c|bcd)(d*)", "abcd") + Pattern.matches("(\\w)\\1", "xx") + Pattern.matches("\\p{Lu}\\p{L}*", "\u00c4pfel") + Pattern.matches("(?s).", "\n") + Pattern.matches("\\Qa.b\\E", "a.b") + Pattern.matches("\\bword\\b", "word") + Pattern.compile("^b$", Pattern.MULTILINE).matcher("a\nb\nc").find() + Pattern.compile("(?<!a)b").matcher("ab").find() + Pattern.quote("a") + Pattern.compile("x").pattern() + Pattern.compile("a", Pattern.CASE_INSENSITIVE).flags());
            System.out.println(Pattern.compile("a").asPredicate().test("cab") + " " + Pattern.compile("a").asMatchPredicate().test("ab") + Pattern.compile("(a+)+b").matcher("a".repeat(15) + "b").matches());
        });
        cases.add("patterns that are wrong", () -> {
            for (String pattern : new String[] {"(", "a)", "[a", "*a", "a{2", "(?<1>a)", "\\", "a{3,2}", "\\p{Nobody}", "[b-a]"}) {
                try {
                    System.out.println(Pattern.compile(pattern).pattern());
                } catch (java.util.regex.PatternSyntaxException e) {
                    System.out.println("wrong: " + e.getPattern());
                }
            }
        });
        cases.add("a pattern with comments, and an unknown flag", () -> {
            System.out.println(Pattern.matches("(?x) a  b # c", "ab"));
            Cases.failure(() -> System.out.println(Pattern.compile("(?z)").pattern().length()));
        });
        cases.add("tokens", () -> {
            StringTokenizer t = new StringTokenizer("  to be,or not ", " ,");
            System.out.print(t.countTokens() + t.nextToken() + t.nextToken("e") + t.hasMoreTokens() + t.nextElement());
            while (t.hasMoreTokens()) {
                System.out.print("|" + t.nextToken(" "));
            }
            Cases.failure(t::nextToken);
        });
        cases.add("doubles and floats of every size as text", () -> {
            for (double d : DOUBLES) {
                System.out.print(d + " " + (float) d + " " + Double.toHexString(d) + " " + Float.toHexString((float) d) + " " + -d + " ");
            }
            for (long bits = 1; bits > 0; bits = bits * 3 + 1) {
                System.out.print(Double.longBitsToDouble(bits) + " " + Float.intBitsToFloat((int) bits) + " ");
            }
            System.out.println();
        });
        cases.add("parsing numbers of every form", () -> {
            for (String s : new String[] {"1", " 1.5 ", "1e400", "-1e-400", "0x1.8p1", "1.", ".5", "+1d", "1f", "NaN", "-Infinity", "1e", "", " ", "0x1", "1_0", "1e+5", "4.9e-324", "2.4703282292062328e-324", "2.4703282292062327e-324", "1.7976931348623159e308", "179769313486231580793e289", "infinity", "0e999999999", "1e2147483648", "9007199254740993", "--1", "1.0.0"}) {
                parsed(s);
            }
            for (String s : new String[] {"0", "-0", "+7", "2147483647", "2147483648", "-2147483648", "-2147483649", "", "-", "+", "1 ", "\u0661\u0662", "0x10", "1L", "99999999999"}) {
                Cases.failure(() -> System.out.print(Integer.parseInt(s) + " "));
                Cases.failure(() -> System.out.print(Long.valueOf(s) + " "));
            }
            Cases.failure(() -> System.out.print(Integer.parseInt("zz", 36) + Integer.parseInt("-ff", 16) + " " + Integer.parseUnsignedInt("4294967295") + Long.parseUnsignedLong("18446744073709551615") + Integer.decode("-0x1F") + Integer.decode("#ff") + Integer.decode("010") + Long.decode("0XfL".substring(0, 3)) + " "));
            Cases.failure(() -> Integer.parseInt("1", 40));
            Cases.failure(() -> Integer.parseInt("1", 1));
            Cases.failure(() -> Integer.decode(""));
            Cases.failure(() -> Byte.parseByte("128"));
            Cases.failure(() -> Short.valueOf("-32769"));
            Cases.failure(() -> Long.parseUnsignedLong("-1"));
            Cases.failure(() -> Boolean.parseBoolean(null));
        });
        cases.add("formats of every conversion", () -> {
            show("%b %B %h %H %s %S %c %C %d %o %x %X %e %E %f %g %G %a %A %% %n", true, null, "hi", "hi", "s", "s", 'c', 'c', 1, 8, 255, 255, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5);
            show("%08.3f|%+,.2f|%(.1f|% d|%-8d|%#o|%#X|%,d|%+d|%(d|%03d", 3.14159, 12345.678, -2.5, 5, 7, 8, 255, -1234567, 9, -9, 5);
            show("%10.4s|%-10S|%.0f|%e|%10.2e|%g|%.3g|%g|%a|%a|%a", "abcdefgh", "up", 2.5, 0.0, 12345.6789, 1e-5, 123456.0, 1e10, 1.0, -0.1, Double.MIN_VALUE);
            show("%2$s %1$s %<s %s %s|%3$5d", "a", "b", 3);
            show("%x %x %o %X %d", (byte) -1, (short) -1, -1, -1L, (byte) -128);
            show("%s %s %s %10s %-6b|", new int[0].length, java.util.List.of(1), null, true, false);
            show("%d %x %s %,d %020d", new java.math.BigInteger("-123456789012345678901234567890"), new java.math.BigInteger("ff", 16), new java.math.BigDecimal("1.50"), new java.math.BigInteger("1234567"), new java.math.BigInteger("-5"));
            show("%.2f %.0f %10.3e %f %s", new java.math.BigDecimal("1.005"), new java.math.BigDecimal("2.5"), new java.math.BigDecimal("12345.678"), new java.math.BigDecimal("1e10"), new java.math.BigDecimal("1e10"));
            show("%f %e %g %a %08f %+f %(f", Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
            show("%c%c %C %-3c| %5c", 0x1F600, (byte) 65, 'ß', 'x', 'y');
            show("%s %S %10.2s|", new Formatted("f"), new Formatted("g"), new Formatted("long"));
            show("%,.3f %,d %,x".replace(",x", "x"), 1e15, 1_000_000, 5);
            System.out.println("%5s|%-5s|".formatted("é", "ü") + String.format(Locale.ROOT, "plain") + String.format("%tx".replace("tx", "s"), 1));
        });
        cases.add("formats that are wrong", Texts::wrongFormats);
        cases.add("encodings", () -> {
            byte[] bytes = new byte[100];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (i * 37);
            }
            System.out.println(java.util.Base64.getEncoder().encodeToString("any carnal pleas".getBytes(java.nio.charset.StandardCharsets.UTF_8)) + " " + java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            System.out.println(java.util.Arrays.equals(bytes, java.util.Base64.getUrlDecoder().decode(java.util.Base64.getUrlEncoder().encode(bytes))) + new String(java.util.Base64.getDecoder().decode("YW55"), java.nio.charset.StandardCharsets.US_ASCII));
            System.out.println(java.util.UUID.fromString("123e4567-e89b-12d3-a456-426614174000") + " " + new java.util.UUID(1, 2).compareTo(new java.util.UUID(1, 3)) + java.util.UUID.fromString("0-0-1-2-3").hashCode() + java.util.UUID.fromString("123e4567-e89b-42d3-a456-426614174000").version());
            System.out.println(java.util.UUID.nameUUIDFromBytes(bytes) + " " + java.util.UUID.nameUUIDFromBytes(new byte[0]) + java.util.UUID.nameUUIDFromBytes(new byte[56]).variant());
            Cases.failure(() -> java.util.UUID.fromString("123"));
        });
        cases.add("encodings that are wrong", () -> {
            Cases.failure(() -> java.util.Base64.getDecoder().decode("a*b="));
            Cases.failure(() -> java.util.Base64.getDecoder().decode("abcde"));
            Cases.failure(() -> "\\q".translateEscapes());
            Cases.failure(() -> new String(new byte[3], 1, 5, java.nio.charset.StandardCharsets.UTF_8));
        });
        cases.add("properties in files", () -> {
            java.util.Properties defaults = new java.util.Properties();
            defaults.setProperty("d", "default");
            java.util.Properties p = new java.util.Properties(defaults);
            p.load(new java.io.StringReader("! comment\n key = value \\\n   more\nempty\n  a:b=c\nt\\=ab\\ x \\u00e9\ne\\\\=\\t.\n"));
            System.out.println(p.getProperty("key") + "|" + p.getProperty("empty") + "|" + p.getProperty("a") + "|" + p.getProperty("t=ab x") + p.getProperty("t=ab") + "|" + p.getProperty("e\\") + p.getProperty("d") + p.get("d") + p.getProperty("none", "no") + p.size() + new java.util.TreeSet<>(p.stringPropertyNames()));
        });
        cases.add("lines, indents and other newer methods", () -> {
            String block = """
                first
                  second \
                still second
                "quoted" \t tab\040
                  \u0041 trailing\s
                """;
            System.out.print(block.indent(2) + block.stripIndent().lines().map(String::length).toList() + "a\\tb\\n\\101".translateEscapes() + " x ".strip() + "|" + " \t".isBlank() + "ab".compareToIgnoreCase("AC") + "x".transform(s -> s + s) + "a".repeat(0).isEmpty() + "abcabc".lastIndexOf("bc", 3) + "aXbX".replace("X", "") + "tEsT".toLowerCase(Locale.ROOT).equalsIgnoreCase("TEST") + "a,b".contains(",") + String.valueOf(new char[] {'o', 'k'}) + "abc".regionMatches(true, 1, "XBC", 1, 2) + "ab".contentEquals(new StringBuilder("ab")) + "  a b ".trim().length() + "é".codePointAt(0) + "b".compareTo("abc"));
            System.out.println();
            Cases.failure(() -> "abc".subSequence(2, 1));
            Cases.failure(() -> "abc".codePointAt(3));
            Cases.failure(() -> "a".compareTo(null));
            Cases.failure(() -> String.join(",", (Iterable<String>) null));
            Cases.failure(() -> "a".indent(-5).concat(null));
        });
    }

    private record Formatted(String text) implements java.util.Formattable {
        @Override
        public void formatTo(java.util.Formatter formatter, int flags, int width, int precision) {
            formatter.format("[%s %d %d %d]", text, flags, width, precision);
        }
    }

    private static void show(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static void parsed(String s) {
        try {
            System.out.print(Double.parseDouble(s) + " " + Float.parseFloat(s) + " ");
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
    }

    private static String codes(CharSequence text) {
        StringBuilder out = new StringBuilder("[");
        text.chars().forEach(c -> out.append(Integer.toHexString(c)).append(' '));
        return out.append(']').toString();
    }

    private static void builders() {
        StringBuilder b = new StringBuilder();
        b.append("abc", 1, 3).append(new char[] {'x', 'y', 'z'}, 1, 2).insert(0, true).insert(4, 3.5).insert(b.length(), 'e').append((Object) null).append(new StringBuffer("buf")).append(1L << 40).append(-0.0f);
        System.out.println(b + " " + b.indexOf("null") + b.lastIndexOf("u") + b.lastIndexOf("a", 3) + b.charAt(2) + b.substring(5) + b.subSequence(1, 3));
        b.delete(0, 4).delete(5, 500).replace(1, 2, "RRR").setCharAt(0, '0');
        b.insert(0, new char[] {'c'}, 0, 1).insert(1, "sub", 1, 2).setLength(12);
        System.out.println(b.toString().replace('\0', '_') + b.length() + b.compareTo(new StringBuilder("c")) + b.equals(b) + (b.capacity() >= 12) + b.reverse().charAt(0) * 0);
        b.trimToSize();
        b.ensureCapacity(500);
        b.repeat('z', 3).repeat("ab", 2);
        System.out.println(b.chars().filter(c -> c == 'z').count() + " " + b.isEmpty());
        Cases.failure(() -> b.charAt(-1));
        Cases.failure(() -> b.insert(999, "x"));
        Cases.failure(() -> b.insert(-1, 5));
        Cases.failure(() -> b.deleteCharAt(999));
        Cases.failure(() -> b.delete(-1, 2));
        Cases.failure(() -> b.delete(999, 1000));
        Cases.failure(() -> b.replace(999, 1000, "x"));
        Cases.failure(() -> b.setCharAt(999, 'x'));
        Cases.failure(() -> b.substring(3, 1));
        Cases.failure(() -> b.subSequence(-1, 1));
        Cases.failure(() -> b.append("abc", 2, 1));
        Cases.failure(() -> b.append(new char[2], 1, 5));
        Cases.failure(() -> b.setLength(-1));
        Cases.failure(() -> new StringBuilder(-1));
        Cases.failure(() -> b.getChars(0, 999, new char[1], 0));
        Cases.failure(() -> b.repeat("x", -1));
    }

    private static void wrongFormats() {
        Cases.failure(() -> show("%d", 1.5));
        Cases.failure(() -> show("%f", 1));
        Cases.failure(() -> show("%c", "text"));
        Cases.failure(() -> show("%c", 0x110000));
        Cases.failure(() -> show("%s %s", "one"));
        Cases.failure(() -> show("%5", 1));
        Cases.failure(() -> show("%y", 1));
        Cases.failure(() -> show("%-5", 1));
        Cases.failure(() -> show("%-d", 1));
        Cases.failure(() -> show("%05", 1));
        Cases.failure(() -> show("%0d", 1));
        Cases.failure(() -> show("%--5d", 1));
        Cases.failure(() -> show("%-05d", 1));
        Cases.failure(() -> show("%+ d", 1));
        Cases.failure(() -> show("%.3d", 1));
        Cases.failure(() -> show("%#d", 1));
        Cases.failure(() -> show("%,x", 1));
        Cases.failure(() -> show("%+s", 1));
        Cases.failure(() -> show("%#s", "x"));
        Cases.failure(() -> show("%.2c", 'x'));
        Cases.failure(() -> show("%+c", 'x'));
        Cases.failure(() -> show("%<s", "x"));
        Cases.failure(() -> show("%9$s", "x"));
        Cases.failure(() -> show("%.2n"));
        Cases.failure(() -> show("%5n"));
        Cases.failure(() -> show("%.2%"));
        Cases.failure(() -> show("%5%|%-5%|"));
        Cases.failure(() -> show("%"));
        Cases.failure(() -> show("%,e", 1.0));
        Cases.failure(() -> show("%+x", 5));
        Cases.failure(() -> show("%+x", new java.math.BigInteger("5")));
        Cases.failure(() -> show("%#g", 1.0));
        Cases.failure(() -> show("%.1b", true));
        Cases.failure(() -> show("%D", 1));
        Cases.failure(() -> show(null));
    }
}
