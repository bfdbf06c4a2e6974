package ristretto.differential.cases;

import ristretto.differential.Cases;

/** JLS chapter 14. */
public final class ControlFlow {
    private ControlFlow() { }

    public static void addTo(Cases cases) {
        cases.add("finally and return", () -> System.out.println(returns(0) + " " + returns(1) + " " + returns(2) + " " + returns(3)));
        cases.add("finally overrides an exception", () -> System.out.println(overrides()));
        cases.add("finally sees the value before", () -> System.out.println(valueBefore()));
        cases.add("nested finally", () -> {
            StringBuilder log = new StringBuilder();
            try {
                nested(log, 3);
            } catch (IllegalStateException e) {
                log.append(e.getMessage());
            }
            System.out.println(log);
        });
        cases.add("break and continue through finally", ControlFlow::loops);
        cases.add("labels", ControlFlow::labels);
        cases.add("switch on ints, dense and sparse", ControlFlow::intSwitch);
        cases.add("switch falls through", () -> System.out.println(falls(1) + falls(2) + falls(3) + falls(9)));
        cases.add("switch on strings", () -> {
            for (String s : new String[] {"a", "b", "Aa", "BB", "AaAa", "BBBB", "AaBB", "", "none", "C#", "Bb"}) {
                System.out.print(onString(s) + " ");
            }
            System.out.println();
        });
        cases.add("switch on null string", () -> Cases.failure(() -> System.out.println(onString(nothing()))));
        cases.add("switch on enum", () -> {
            for (Color color : Color.values()) {
                System.out.print(onEnum(color) + " ");
            }
            System.out.println();
            Cases.failure(() -> onEnum(null));
        });
        cases.add("switch expression with yield", () -> System.out.println(yielding(1) + yielding(2) + yielding(77)));
        cases.add("switch on chars and bytes", () -> System.out.println(onChar('a') + onChar('z') + onChar('\uffff') + onByte((byte) -1) + onByte((byte) 127)));
        cases.add("pattern switch over a sealed type", () -> {
            for (Shape shape : new Shape[] {new Circle(2), new Square(3), new Rectangle(2, 5), new Rectangle(4, 4), new Group(new Circle(1), new Square(1))}) {
                System.out.println(describe(shape));
            }
        });
        cases.add("pattern switch over objects", () -> {
            for (Object value : new Object[] {1, -1, "text", "", 'c', 2.5, null, new int[] {1, 2}, Color.RED, new Circle(1), new StringBuilder("b"), 5L}) {
                System.out.println(kind(value));
            }
        });
        cases.add("record patterns", () -> System.out.println(deep(new Group(new Rectangle(1, 2), new Circle(3))) + deep(new Group(new Circle(1), new Circle(2))) + deep("x")));
        cases.add("loops of every form", ControlFlow::everyLoop);
        cases.add("variables changed in try and read in catch", () -> System.out.println(changedInTry(5) + " " + changedInTry(0)));
        cases.add("variables changed in nested tries and loops", () -> System.out.println(changedInLoop()));
        cases.add("three loops, the middle one left by a handler", () -> System.out.println(threeLoops(new int[] {1, 0, 5, -2})));
        cases.add("exception in catch and finally", () -> {
            StringBuilder log = new StringBuilder();
            Cases.failure(() -> failing(log));
            System.out.println(log);
        });
        cases.add("return from a loop in try", () -> System.out.println(find(new int[] {1, 5, 9}, 5) + find(new int[] {1}, 7) + find(null, 1)));
        cases.add("deep nesting of conditions", () -> {
            int sum = 0;
            for (int i = 0; i < 64; i++) {
                sum = sum * 3 + decide((i & 1) != 0, (i & 2) != 0, (i & 4) != 0, (i & 8) != 0, (i & 16) != 0, (i & 32) != 0);
            }
            System.out.println(sum);
        });
        cases.add("assert is off", () -> {
            assert nothing() != null : "not reached";
            System.out.println("after");
        });
    }

    private enum Color { RED, GREEN, BLUE }

    private sealed interface Shape permits Circle, Square, Rectangle, Group { }

    private record Circle(double radius) implements Shape { }

    private record Square(double side) implements Shape { }

    private record Rectangle(double width, double height) implements Shape { }

    private record Group(Shape first, Shape second) implements Shape { }

    private static String nothing() {
        return Boolean.parseBoolean("true") ? null : "";
    }

    private static int returns(int how) {
        int x = 1;
        try {
            x = 2;
            if (how == 1) {
                throw new IllegalStateException();
            }
            if (how == 2) {
                return x;
            }
            x = 3;
        } catch (IllegalStateException e) {
            x += 10;
            return x;
        } finally {
            x += 100;
            if (how == 3) {
                return x;
            }
        }
        return x;
    }

    @SuppressWarnings("finally")
    private static int overrides() {
        try {
            throw new RuntimeException();
        } finally {
            return 5;
        }
    }

    private static int valueBefore() {
        int x = 1;
        try {
            return x;
        } finally {
            x = 2;
        }
    }

    private static void nested(StringBuilder log, int depth) {
        try {
            log.append('t').append(depth);
            if (depth == 0) {
                throw new IllegalStateException("!");
            }
            nested(log, depth - 1);
        } finally {
            log.append('f').append(depth);
        }
    }

    private static void loops() {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            try {
                if (i == 1) {
                    continue;
                }
                if (i == 4) {
                    break;
                }
                log.append(i);
            } finally {
                log.append('f');
            }
        }
        System.out.println(log);
    }

    private static void labels() {
        StringBuilder log = new StringBuilder();
        outer:
        for (int i = 0; i < 5; i++) {
            inner:
            for (int j = 0;; j++) {
                if (j == 3) {
                    continue outer;
                }
                if (i == 3) {
                    break outer;
                }
                if ((i + j) % 2 == 0) {
                    continue inner;
                }
                log.append(i).append(j).append(' ');
            }
        }
        block: {
            if (log.length() > 3) {
                break block;
            }
            log.append("not reached");
        }
        System.out.println(log);
    }

    private static void intSwitch() {
        StringBuilder log = new StringBuilder();
        for (int i : new int[] {0, 1, 2, 3, 4, 5, -1, 1000, -1000, 1000000, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            switch (i) {
                case 0: log.append("zero"); break;
                case 1: case 2: log.append("small"); break;
                case 4: log.append("four"); break;
                default: log.append('?');
            }
            log.append(switch (i) {
                case -1000 -> "a";
                case 1000000, 1000 -> "b";
                case Integer.MIN_VALUE -> "c";
                case Integer.MAX_VALUE -> "d";
                default -> ".";
            });
        }
        System.out.println(log);
    }

    @SuppressWarnings("fallthrough")
    private static String falls(int i) {
        String s = "";
        switch (i) {
            case 1:
                s += "1";
            case 2:
                s += "2";
            default:
                s += "d";
            case 3:
                s += "3";
        }
        return s + " ";
    }

    private static int onString(String s) {
        return switch (s) {
            case "a", "b" -> 1;
            case "Aa" -> 2;
            case "BB" -> 3;
            case "AaAa" -> 4;
            case "BBBB" -> 5;
            case "" -> 6;
            case "C#" -> 7;
            default -> 0;
        };
    }

    private static String onEnum(Color color) {
        return switch (color) {
            case RED -> "r";
            case GREEN -> "g";
            case BLUE -> "b";
        };
    }

    private static String yielding(int i) {
        return switch (i) {
            case 1 -> "x";
            case 2 -> {
                String s = "";
                for (int j = 0; j < 3; j++) {
                    s += j;
                }
                yield s;
            }
            default -> {
                if (i > 50) {
                    yield "big";
                }
                yield "other";
            }
        };
    }

    private static String onChar(char c) {
        return switch (c) {
            case 'a' -> "A";
            case '\uffff' -> "last";
            default -> "?";
        };
    }

    private static String onByte(byte b) {
        switch (b) {
            case -1: return "minus";
            case 127: return "max";
            default: return "?";
        }
    }

    private static String describe(Shape shape) {
        return switch (shape) {
            case Circle c -> "circle " + c.radius();
            case Square(double side) -> "square " + side;
            case Rectangle(double w, double h) when w == h -> "even " + w;
            case Rectangle(var w, var h) -> "rectangle " + w * h;
            case Group(Shape a, Shape b) -> "(" + describe(a) + ", " + describe(b) + ")";
        };
    }

    private static String kind(Object value) {
        return switch (value) {
            case null -> "null";
            case Integer i when i < 0 -> "negative " + i;
            case Integer i -> "int " + i;
            case String s when s.isEmpty() -> "empty";
            case String s -> "string " + s;
            case Character c -> "char " + c;
            case int[] a -> "ints " + a.length;
            case Color c -> "color " + c.ordinal();
            case Shape s -> "shape";
            case CharSequence s -> "sequence " + s;
            case Number n -> "number " + n.intValue();
            default -> "other";
        };
    }

    private static String deep(Object value) {
        return value instanceof Group(Rectangle(double w, var h), Circle(var r)) && w < h ? "yes" + (w + h + r) : "no";
    }

    private static void everyLoop() {
        int sum = 0;
        int i = 0;
        while (i < 5) {
            sum += i++;
        }
        do {
            sum += 100;
        } while (--i > 2);
        for (int j = 0, k = 10; j < k; j++, k--) {
            sum += j * k;
        }
        for (int x : new int[] {1, 2, 3}) {
            sum *= x;
        }
        for (var s : java.util.List.of("a", "bb")) {
            sum += s.length();
        }
        for (;;) {
            if (sum++ > 5000) {
                break;
            }
        }
        System.out.println(sum + " " + i);
    }

    private static int changedInTry(int divisor) {
        int a = 1;
        int b = 2;
        long c = 3;
        double d = 4;
        String s = "s";
        try {
            a = 10;
            s = "t";
            c = 30;
            b = 100 / divisor;
            d = 40;
            a = 20;
        } catch (ArithmeticException e) {
            return a + b + (int) c + (int) d + s.charAt(0);
        }
        return -(a + b + (int) c + (int) d + s.charAt(0));
    }

    private static String changedInLoop() {
        StringBuilder log = new StringBuilder();
        int x = 0;
        for (int i = 0; i < 8; i++) {
            int y = i * 2;
            try {
                x += i;
                try {
                    y++;
                    if (i % 3 == 0) {
                        throw new IllegalArgumentException("a" + i);
                    }
                    y += 5;
                    if (i % 4 == 1) {
                        throw new IllegalStateException("s" + i);
                    }
                    y += 50;
                } catch (IllegalArgumentException e) {
                    x += y;
                    y = -1;
                } finally {
                    y += 1000;
                    x++;
                }
            } catch (IllegalStateException e) {
                log.append(e.getMessage());
                x *= 2;
            }
            log.append(' ').append(x).append(',').append(y);
        }
        return log.toString();
    }

    /** The guards make the innermost loop. What is computed behind it is not known before the middle one. */
    private static String threeLoops(int[] divisors) {
        StringBuilder log = new StringBuilder();
        for (int divisor : divisors) {
            try {
                int i = 0;
                while (i++ < 3) {
                    log.append(switch ((Shape) new Group(new Square(i), new Circle(divisor))) {
                        case Circle c when c.radius() > 6 / divisor -> "circle";
                        case Group(Circle(var radius), var second) when second == null -> "first";
                        case Group(Shape first, var second) -> { log.append(first).append(6 / divisor); yield second.toString(); }
                        case Square(double side) -> "square " + side;
                        case Rectangle(double width, double height) when width > height -> "rectangle";
                        case Rectangle all -> "other" + all;
                        case Circle all -> "small" + all;
                    });
                }
            } catch (ArithmeticException e) {
                log.append('!');
            }
        }
        return log.toString();
    }

    private static void failing(StringBuilder log) {
        try {
            try {
                throw new IllegalStateException("first");
            } catch (IllegalStateException e) {
                log.append(e.getMessage());
                throw new IllegalArgumentException("second");
            } finally {
                log.append(" finally");
            }
        } catch (IllegalArgumentException e) {
            log.append(' ').append(e.getMessage());
            throw new UnsupportedOperationException("third");
        } finally {
            log.append(" last");
        }
    }

    private static int find(int[] values, int wanted) {
        int at = 0;
        try {
            for (;; at++) {
                try {
                    if (values[at] == wanted) {
                        return at;
                    }
                } catch (ArrayIndexOutOfBoundsException e) {
                    return -1;
                }
            }
        } catch (NullPointerException e) {
            return -2;
        }
    }

    private static int decide(boolean a, boolean b, boolean c, boolean d, boolean e, boolean f) {
        if (a) {
            if (b && !c || d) {
                return e ? 1 : f ? 2 : 3;
            } else if (c ^ e) {
                return 4;
            }
        } else if (b ? c : d) {
            if (!(e && f)) {
                return 5;
            }
        }
        return a == b ? 6 : c != d ? 7 : 8;
    }
}
