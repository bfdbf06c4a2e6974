package ristretto.differential.cases;

import ristretto.differential.Cases;

/** String, StringBuilder and concatenation. */
public final class Strings {
    private Strings() { }

    public static void addTo(Cases cases) {
        cases.add("concatenation of every type", () -> {
            String none = none();
            char[] chars = {'x'};
            Object object = null;
            System.out.println("a" + 1 + 2L + 'c' + 1.5f + -0.0 + true + none + object + (char) 65 + (byte) -1 + (short) 3 + chars.length + 1e10 + Double.NaN);
            String s = "x";
            s += 1;
            s += 'c';
            s += null;
            s += 1.0;
            System.out.println(s + (1 + 2) + 1 + 2);
            System.out.println(1 + 2 + "3" + 4 + 5 + ('a' + 1) + (char) ('a' + 1));
        });
        cases.add("concatenation with special characters", () -> System.out.println("\u0001" + none() + "\u0002" + 1 + "\ttab \\ \"quote\""));
        cases.add("identity of constants", () -> System.out.println(("a" + "b" == "ab") + " " + (none() + "b" == "nullb") + " " + ("x".concat("y").intern() == "xy")
            + " " + (new String("ab") == "ab") + " " + new String("ab").equals("ab")));
        cases.add("hash codes", () -> System.out.println("".hashCode() + " " + "hello".hashCode() + " " + "\uffff\u0000x".hashCode() + " " + "AaAa".hashCode() + " " + "polygenelubricants".hashCode()));
        cases.add("comparison", () -> System.out.println("a".compareTo("b") + " " + "abc".compareTo("ab") + " " + "A".compareToIgnoreCase("a") + " " + "a".equalsIgnoreCase("A")
            + " " + "\u00e4".equalsIgnoreCase("\u00c4") + " " + "".compareTo("x") + " " + "a".equals(null) + " " + "\ufb01".compareTo("\ud83d\ude00")));
        cases.add("search", () -> System.out.println("hello".indexOf('l') + " " + "hello".lastIndexOf("l") + " " + "hello".indexOf("") + " " + "hello".indexOf("lo", 9) + " " + "hello".indexOf('l', -5)
            + " " + "hello".contains("ell") + "hello".startsWith("he") + "hello".endsWith("lo") + "hello".startsWith("l", 2) + " " + "hello".lastIndexOf("") + " " + "hello".indexOf("x")
            + " " + "a\ud83d\ude00b".indexOf(0x1F600) + " " + "aaa".lastIndexOf("aa", 0)));
        cases.add("parts", () -> System.out.println("hello".substring(1, 3) + "hello".substring(5) + "|" + "  trim \n".trim() + "|" + "\u2003strip\u2003".strip() + "|" + " x ".stripLeading() + "|"
            + " x ".stripTrailing() + "|" + "abc".subSequence(1, 2) + " ".isBlank() + "".isEmpty()));
        cases.add("replacement", () -> System.out.println("aXbX".replace('X', '-') + "aaa".replace("aa", "b") + "abc".replace("", "-") + "x.y.z".replaceAll("\\.", "/") + "a1b22".replaceAll("[0-9]+", "#")
            + "aab".replaceFirst("a", "c") + "x".replace("y", "z")));
        cases.add("split and join", () -> {
            for (String[] parts : new String[][] {"a,b,,c,,".split(","), "a,b,,c,,".split(",", -1), "a,b,c".split(",", 2), "".split(","), "abc".split(""), " a  b ".split(" +"), "a|b".split("\\|"), "x".split(",")}) {
                System.out.println(parts.length + String.join("/", parts));
            }
            System.out.println(String.join("-", java.util.List.of("x", "y")) + String.join(",", "a", null));
        });
        cases.add("case", () -> System.out.println("Hello \u00c4\u00d6 \u00df \u0130".toLowerCase(java.util.Locale.ROOT) + " " + "Hello \u00e4\u00f6 \u00df \u0149".toUpperCase(java.util.Locale.ROOT)));
        cases.add("newer methods", () -> {
            System.out.println("ab".repeat(3) + "x".repeat(0) + "a\nb\r\nc".lines().toList() + "abc".chars().sum() + " " + "a".compareTo("b") + "%s-%d".formatted("x", 5) + "  x".indent(2).length());
        });
        cases.add("characters and bytes", () -> {
            char[] c = "hello".toCharArray();
            c[0] = 'j';
            System.out.println(new String(c) + String.valueOf(c, 1, 2) + String.copyValueOf(c) + new String(c, 3, 2) + "hello".charAt(4) + "z".codePointAt(0));
            "hello".getChars(1, 3, c, 0);
            System.out.println(new String(c));
            byte[] b = "h\u00e9\u20ac\ud83d\ude00".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            System.out.println(java.util.Arrays.toString(b) + new String(b, java.nio.charset.StandardCharsets.UTF_8).length());
            System.out.println(java.util.Arrays.toString("h\u00e9\u20ac".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)) + java.util.Arrays.toString("\u00e9x".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            System.out.println(java.util.Arrays.toString("a\u20ac".getBytes(java.nio.charset.StandardCharsets.UTF_16BE)));
        });
        cases.add("valueOf", () -> System.out.println(String.valueOf((Object) null) + String.valueOf(true) + String.valueOf('c') + String.valueOf(1.0f) + String.valueOf(new char[] {'a'})));
        cases.add("StringBuilder", Strings::builder);
        cases.add("StringBuilder with numbers", () -> System.out.println(new StringBuilder().append(Integer.MIN_VALUE).append(Long.MIN_VALUE).append(0).append(-7).append(1.5).append(1e-5f)
            .append(true).append((Object) null).append((String) null).append(new char[] {'x'}).append("abc", 1, 2).appendCodePoint(0x1F600).insert(0, 42L).insert(2, 1.5).insert(3, false)
            .append(Integer.MAX_VALUE).append(Long.MAX_VALUE).append(10).append(-10L).append(9999999999L).append("longer than what is copied by characters")));
        cases.add("StringBuffer", () -> System.out.println(new StringBuffer("ab").append(1).reverse().insert(1, "x")));
        cases.add("text blocks", () -> System.out.println("""
            first "quoted"
              indented \
            joined
            tab\there\s
            """));
        cases.add("matching", () -> System.out.println("abc123".matches("[a-c]+\\d{3}") + " " + "x".matches("y") + " " + "a-b".matches("\\w-\\w")));
        cases.add("switch-like chains on strings", () -> {
            String s = "b".substring(0);
            System.out.println(s.equals("a") ? 1 : s.equals("b") ? 2 : 3);
        });
        cases.add("StringJoiner", () -> {
            java.util.StringJoiner joiner = new java.util.StringJoiner(", ", "{", "}");
            joiner.setEmptyValue("empty");
            System.out.println(joiner + " " + joiner.length());
            joiner.add("a").add("b").merge(new java.util.StringJoiner("-").add("c").add("d"));
            System.out.println(joiner + " " + joiner.length());
        });
        cases.add("StringTokenizer", () -> {
            java.util.StringTokenizer t = new java.util.StringTokenizer("a b,c", " ,", true);
            while (t.hasMoreTokens()) {
                System.out.print(t.nextToken() + "|");
            }
            System.out.println();
        });
        cases.add("Latin-1 and wide strings mix", () -> {
            String latin = "caf\u00e9";
            String wide = "\u4f60\u597d";
            System.out.println((latin + wide).length() + " " + (latin + wide).substring(0, 4).equals(latin) + " " + (latin + wide).hashCode() + " " + wide.concat(latin).indexOf(latin));
        });
    }

    private static String none() {
        return Boolean.parseBoolean("true") ? null : "";
    }

    private static void builder() {
        StringBuilder b = new StringBuilder("hello");
        b.insert(0, 'X').append("world").reverse().setCharAt(0, 'D');
        System.out.println(b + " " + b.length() + " " + b.indexOf("ll") + " " + b.lastIndexOf("o"));
        b.setLength(3);
        b.delete(0, 1).replace(0, 1, "___").deleteCharAt(1);
        System.out.println(b + " " + b.charAt(1) + " " + b.substring(1) + b.isEmpty() + b.compareTo(new StringBuilder("_")));
        b.setLength(6);
        System.out.println((int) b.charAt(5) + " " + b.length());
        System.out.println(new StringBuilder("a\ud83d\ude00b").reverse() + " " + new StringBuilder("x").equals(new StringBuilder("x")) + new StringBuilder("ab").chars().sum());
        b.setLength(0);
        for (int i = 0; i < 1000; i++) {
            b.append(i % 10);
        }
        System.out.println(b.toString().hashCode() + " " + b.repeat("xy", 2).length());
        b.replace(0, 5000, "z");
        System.out.println(b);
        Cases.failure(() -> b.delete(3, 2));
        Cases.failure(() -> b.setLength(-1));
        Cases.failure(() -> b.replace(5, 6, ""));
        Cases.failure(() -> b.substring(0, 9));
    }
}
