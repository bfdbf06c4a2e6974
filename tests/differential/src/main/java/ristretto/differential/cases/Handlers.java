package ristretto.differential.cases;

import ristretto.differential.Cases;

/** What variables hold in a handler when their assignment in the protected region has failed. */
public final class Handlers {
    private static int zero;

    private static final Counter COUNTER = new Counter();

    private static final class Counter {
        private int value = 3;
    }

    private Handlers() { }

    private static int readsInHandler(String text) {
        try {
            int number = Integer.parseInt(text);
            COUNTER.value += number;
            return COUNTER.value;
        } catch (NumberFormatException e) {
            COUNTER.value--;
            return -COUNTER.value;
        }
    }

    public static void addTo(Cases cases) {
        cases.add("a handler reads a field that the region did not come to read", () -> System.out.println(readsInHandler("5") + " " + readsInHandler("x")));
        cases.add("a handler protects what follows the components of a record pattern", () -> System.out.println(afterComponents(new Pair(new Text("yz"), new Leaf(3)), null)));
        cases.add("a parameter in a handler", Handlers::parameters);
        cases.add("a variable of two branches in a handler", Handlers::branches);
        cases.add("a parameter that a handler finds null", Handlers::nulls);
        cases.add("variables in loops and handlers", Handlers::loops);
    }

    private sealed interface Node permits Leaf, Pair, Text { }

    private record Leaf(int value) implements Node { }

    private record Pair(Node left, Node right) implements Node { }

    private record Text(String text) implements Node { }

    private record Resource(StringBuilder closed, int number) implements AutoCloseable {
        @Override
        public void close() {
            closed.append("closed ").append(number);
        }
    }

    /** The table of exceptions has the regions of components, which are within that of the try statement, behind it. */
    private static String afterComponents(Node node, Counter none) {
        StringBuilder closed = new StringBuilder();
        try (Resource first = new Resource(closed, 7); Resource second = new Resource(closed, switch (node) {
            case Leaf(int value) -> value;
            case Pair(Leaf(int value), Text(var text)) -> value + text.length();
            case Pair(var left, Node right) -> none.value;
            case Text(String text) -> text.length();
        })) {
            closed.append(first.number + second.number);
        } catch (NullPointerException e) {
            closed.append(" caught");
        }
        return closed.toString();
    }

    private static void parameters() {
        System.out.println(divided(5) + " " + divided(6));
        System.out.println(concatenated(9, 2.5) + " " + parsed(8, "x") + " " + parsed(8, "12"));
        System.out.println(wide(1L << 40, 2.5, 1.5f, "text"));
    }

    private static int divided(int p) {
        try {
            p = 7 / zero;
        } catch (ArithmeticException e) {
            return p;
        }
        return -p;
    }

    /** TeaVM splits the block where the text is made. */
    private static long concatenated(long p, double d) {
        try {
            p = p / ("r" + d).indexOf("r");
        } catch (ArithmeticException e) {
            return p + 1;
        }
        return p;
    }

    private static int parsed(int p, String text) {
        int result = 0;
        try {
            p = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            result = p;
        } finally {
            p++;
            result += p;
        }
        return result;
    }

    private static String wide(long a, double b, float c, String d) {
        try {
            a = a * 3;
            b = b * 3;
            d = d.substring(1);
            c = 7 / zero;
        } catch (ArithmeticException e) {
            return a + " " + b + " " + c + " " + d;
        }
        return "";
    }

    private static void branches() {
        System.out.println(chosen(2) + " " + chosen(5));
    }

    private static int chosen(int p) {
        int x;
        if (p > 3) {
            x = 1;
        } else {
            x = 2;
        }
        try {
            x = 7 / zero;
        } catch (ArithmeticException e) {
            zero = 0;
        }
        return x;
    }

    private static void nulls() {
        System.out.println(described(null) + " " + described("abc"));
    }

    private static String described(String p) {
        try {
            return "length " + p.length();
        } catch (NullPointerException e) {
            return "was " + p;
        }
    }

    private static void loops() {
        int x = 4;
        for (int i = 0; i < 3; i++) {
            int y;
            if (i == 1) {
                y = 3;
            } else {
                y = i;
            }
            try {
                y = y / zero;
                x++;
            } catch (ArithmeticException e) {
                x = x * 10 + y;
            }
        }
        System.out.println(x);
    }
}
