package ristretto.differential.cases;

import java.io.ByteArrayInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.regex.Pattern;
import ristretto.differential.Cases;

/** {@code java.util.Scanner}. */
public final class Scanning {
    private Scanning() { }

    public static void addTo(Cases cases) {
        cases.add("scanner: tokens", Scanning::tokens);
        cases.add("scanner: lines", Scanning::lines);
        cases.add("scanner: numbers", Scanning::numbers);
        cases.add("scanner: delimiters", Scanning::delimiters);
        cases.add("scanner: patterns", Scanning::patterns);
        cases.add("scanner: reads no more than it needs", Scanning::pieces);
        cases.add("scanner: failures", Scanning::failures);
    }

    private static void tokens() {
        Scanner scanner = new Scanner("  one two\tthree\n\nfour ");
        while (scanner.hasNext()) {
            System.out.print("[" + scanner.next() + "]");
        }
        System.out.println(scanner.hasNext() + " " + scanner.hasNextLine());
        System.out.println(new Scanner("a b  c").tokens().toList());
        Scanner bytes = new Scanner(new ByteArrayInputStream("Grüße 12".getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        System.out.println(bytes.next() + bytes.nextInt() + bytes.hasNextInt());
        System.out.println(new Scanner("TRUE false maybe").nextBoolean() + " " + new Scanner("yes").hasNextBoolean());
    }

    private static void lines() {
        Scanner scanner = new Scanner("first\r\nsecond\rthird\n\nfifth\u2028last");
        while (scanner.hasNextLine()) {
            System.out.print("[" + scanner.nextLine() + "]");
        }
        System.out.println();
        Scanner mixed = new Scanner("3 apples\n4 pears");
        System.out.println(mixed.nextInt() + mixed.nextLine() + "|" + mixed.nextInt() + mixed.next() + mixed.hasNextLine());
        Scanner ended = new Scanner("x\n");
        System.out.println(ended.nextLine() + ended.hasNextLine());
    }

    private static void numbers() {
        Scanner scanner = new Scanner("1 -2 +3 9223372036854775807 1,234 1.5 -2.5e3 .5 5. NaN 12345678901234567890 3.14159265358979323846 ff x");
        System.out.println(scanner.nextInt() + scanner.nextLong() + scanner.nextShort() + " " + scanner.hasNextInt() + scanner.nextLong());
        System.out.println(scanner.nextInt() + " " + scanner.hasNextInt() + scanner.nextDouble() + " " + scanner.nextDouble() + " " + scanner.nextFloat() + " " + scanner.nextDouble());
        System.out.println(scanner.nextDouble() + " " + scanner.nextBigInteger() + " " + scanner.nextBigDecimal() + " " + scanner.nextInt(16) + scanner.hasNextInt());
    }

    private static void delimiters() {
        System.out.println(new Scanner("a,b,,c,").useDelimiter(",").tokens().toList());
        System.out.println(new Scanner("1 fish 2 fish red fish").useDelimiter("\\s*fish\\s*").tokens().toList());
        System.out.println(new Scanner("abc").useDelimiter("").tokens().toList());
        Scanner scanner = new Scanner("x;y z").useDelimiter(Pattern.compile(";"));
        System.out.println(scanner.next() + scanner.delimiter() + scanner.reset().next() + scanner.hasNext("z") + scanner.hasNext());
    }

    private static void patterns() {
        Scanner scanner = new Scanner("key=value, other=2\nnext line");
        System.out.println(scanner.findInLine("(\\w+)=(\\w+)") + scanner.match().group(2) + scanner.findInLine("nothing"));
        System.out.println(scanner.skip("[, ]*").next() + scanner.hasNext("next") + scanner.next("n.*t"));
    }

    /** Hands out a few characters at a time, and says how many it has handed out. */
    private static final class Pieces extends Reader {
        private final String text;
        private int at;

        private Pieces(String text) {
            this.text = text;
        }

        @Override
        public int read(char[] into, int from, int count) {
            if (at == text.length()) {
                return -1;
            }
            int some = Math.min(Math.min(3, count), text.length() - at);
            text.getChars(at, at + some, into, from);
            at += some;
            return some;
        }

        @Override
        public void close() {
            System.out.println("closed");
        }
    }

    private static void pieces() {
        Pieces pieces = new Pieces("alpha beta\ngamma 12345 67\r\nlast");
        Scanner scanner = new Scanner(pieces);
        System.out.println(scanner.next() + pieces.at);
        System.out.println(scanner.nextLine() + pieces.at);
        System.out.println(scanner.next() + scanner.nextInt() + scanner.nextInt() + scanner.nextLine() + scanner.nextLine());
        scanner.close();
        Cases.failure(scanner::hasNext);
    }

    private static void failures() {
        Cases.failure(() -> new Scanner("").next());
        Cases.failure(() -> new Scanner("").nextLine());
        Cases.failure(() -> new Scanner("").nextInt());
        Cases.failure(() -> new Scanner("x").nextInt());
        Cases.failure(() -> new Scanner("99999999999").nextInt());
        Cases.failure(() -> new Scanner("x").nextDouble());
        Cases.failure(() -> new Scanner("x").next("y"));
        Cases.failure(() -> new Scanner("x").nextBoolean());
        Cases.failure(() -> new Scanner("x").match());
        Cases.failure(() -> new Scanner("x").skip("y"));
        Cases.failure(() -> new Scanner("x").useRadix(99));
        Scanner scanner = new Scanner("x 5");
        Cases.failure(scanner::nextInt);
        System.out.println(scanner.next() + scanner.nextInt());
    }
}
