package ristretto.differential.cases;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import ristretto.differential.Cases;

/** What the Java compiler makes more of than it seems: patterns, bridges, captured variables, strings in switches, boxes. */
public final class Patterns {
    private Patterns() { }

    private sealed interface Expression permits Number, Sum, Product, Negation, Name { }

    private record Number(long value) implements Expression { }

    private record Sum(Expression left, Expression right) implements Expression { }

    private record Product(Expression left, Expression right) implements Expression { }

    private record Negation(Expression of) implements Expression { }

    private record Name(String text) implements Expression { }

    private record Failing(int value) {
        @Override
        public int value() {
            throw new IllegalStateException("no value");
        }
    }

    private record Pair<A, B>(A first, B second) { }

    private enum Operator implements BiFunction<Integer, Integer, Integer> {
        ADD("+") {
            @Override
            public Integer apply(Integer a, Integer b) {
                return a + b;
            }
        },
        POWER("^") {
            private final int limit = 20;

            @Override
            public Integer apply(Integer a, Integer b) {
                return b == 0 ? 1 : b > limit ? -1 : a * apply(a, b - 1);
            }
        };

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }
    }

    public static void addTo(Cases cases) {
        cases.add("nested record patterns with guards", () -> {
            Expression x = new Name("x");
            for (Expression e : new Expression[] {new Sum(new Number(0), x), new Sum(x, new Number(0)), new Product(new Number(0), x), new Product(new Number(1), new Sum(x, new Number(0))),
                    new Negation(new Negation(x)), new Sum(new Number(2), new Number(3)), new Product(new Sum(x, x), new Negation(new Number(4)))}) {
                System.out.println(e + " is " + text(simplified(e)));
            }
        });
        cases.add("patterns with primitives, generics and dominance", () -> {
            for (Object o : new Object[] {1, 200, 'c', 5L, "", "long text", new int[] {1}, new Pair<>("a", 1), new Pair<>(1, new Pair<>("b", null)), new Pair<>(null, null), List.of(), null, Operator.ADD, 2.5f}) {
                System.out.println(kind(o));
            }
        });
        cases.add("match exception of an accessor", () -> {
            Object failing = new Failing(1);
            try {
                System.out.println(failing instanceof Failing(int value) ? value : 0);
            } catch (MatchException e) {
                System.out.println(e);
                System.out.println(e.getCause());
            }
            Cases.ownFailure(() -> System.out.println(switch (failing) {
                case Failing(int value) when value > 0 -> "positive";
                default -> "other";
            }));
        });
        cases.add("pattern switch over null", () -> {
            Expression none = none();
            Cases.failure(() -> System.out.println(switch (none) {
                case Number n -> n.value();
                default -> 0L;
            }));
            System.out.println(switch (none) {
                case null, default -> "null or other";
            });
        });
        cases.add("scope of pattern variables", () -> {
            Object o = "outer";
            if (!(o instanceof String s)) {
                throw new AssertionError();
            }
            boolean both = o instanceof String t && t.length() > 3 || o instanceof Integer;
            int i = 0;
            while (!(o instanceof Integer n && n > 2)) {
                o = i++;
            }
            System.out.println(s + both + n + i);
        });
        cases.add("bridges keep generic overrides", () -> {
            Shape<Integer> shape = new Circle();
            Object raw = shape.compareWith(3);
            System.out.println(raw + " " + ((Shape<Integer>) shape).copy().name() + " " + shape.<String>both("x", 4));
            @SuppressWarnings({"unchecked", "rawtypes"})
            Cases.Body wrong = () -> ((Shape) shape).compareWith("text");
            Cases.failure(() -> {
                try {
                    wrong.run();
                } catch (ClassCastException e) {
                    System.out.println("the bridge casts");
                }
            });
        });
        cases.add("inner classes of inner classes capture", () -> System.out.println(new Outer(3).result(4)));
        cases.add("local records, enumerations and interfaces", () -> {
            enum Size { SMALL, LARGE }
            interface Sized {
                Size size();

                private String shown() {
                    return "<" + size() + ">";
                }

                static String show(Sized s) {
                    return s.shown();
                }
            }
            record Box(int width) implements Sized {
                static int made;

                Box {
                    made++;
                    if (width < 0) {
                        throw new IllegalArgumentException("width " + width);
                    }
                }

                @Override
                public Size size() {
                    return width > 10 ? Size.LARGE : Size.SMALL;
                }
            }
            System.out.println(Sized.show(new Box(5)) + Sized.show(new Box(50)) + Box.made + new Box(1).equals(new Box(1)) + Size.valueOf("SMALL").compareTo(Size.LARGE));
            Cases.failure(() -> new Box(-1));
            Cases.failure(() -> Operator.valueOf("huge"));
        });
        cases.add("enumerations with bodies", () -> {
            for (Operator o : Operator.values()) {
                System.out.println(o + o.sign + o.apply(2, 5) + " " + o.ordinal() + (o.getClass() == Operator.class) + o.getDeclaringClass().getSimpleName());
            }
        });
        cases.add("overloads with variable arguments", () -> {
            Integer boxed = 7;
            byte small = 1;
            System.out.println(chosen(1) + chosen(1L) + chosen(boxed) + chosen(small) + chosen('c') + chosen(1, 2) + chosen("a", "b") + chosen((Object) null) + chosen(new int[] {1}) + chosen(1.5f) + chosen(1, "x"));
            System.out.println(counted((Object[]) new String[] {"a", "b"}) + counted((Object) new String[] {"a", "b"}) + counted(new int[3]) + counted(null, null));
        });
        cases.add("labels, loops and finally", () -> {
            StringBuilder out = new StringBuilder();
            outer:
            for (int i = 0; ; i++) {
                try {
                    inner:
                    for (int j = 0; j < 4; j++) {
                        try {
                            if (j == i) {
                                continue inner;
                            } else if (j > 2) {
                                continue outer;
                            } else if (i == 3) {
                                break outer;
                            }
                            out.append(i).append(j).append(' ');
                        } finally {
                            out.append('f');
                            if (i == 1 && j == 2) {
                                break inner;
                            }
                        }
                    }
                    out.append("n ");
                } finally {
                    out.append("F ");
                }
            }
            block: {
                if (out.length() > 5) {
                    break block;
                }
                out.append("not reached");
            }
            System.out.println(out);
        });
        cases.add("compound assignments narrow and convert", () -> {
            byte b = 100;
            b += 100.7;
            short s = 1;
            s <<= 15;
            char c = 'a';
            c *= 1.5;
            int i = 7;
            i /= 0.3;
            long l = 1L << 62;
            l *= 2.5f;
            int shifted = 1;
            shifted >>>= -1;
            i += i++ * 2 + i;
            float f = 16777216;
            f++;
            int[] a = {1, 2, 3};
            int at = 0;
            a[at++] += a[at] * 10 + at;
            a[at] = at = 2;
            char d = 'x';
            d -= 'a' - 1;
            b >>>= 1;
            System.out.println(b + " " + s + " " + (int) c + " " + i + " " + l + " " + shifted + " " + f + " " + a[0] + a[1] + a[2] + at + (int) d);
        });
        cases.add("boxes, caches and comparisons", () -> {
            Integer small = 127;
            Integer same = 127;
            Integer large = 128;
            Integer other = 128;
            Long number = 127L;
            System.out.println((small == same) + " " + (large == other) + " " + large.equals(other) + " " + (large <= other && large >= other) + " " + number.equals(127) + " " + (number == 127) + " " + new ArrayList<>(List.of(1L)).contains(1));
            System.out.println((Character.valueOf('\u007f') == Character.valueOf('\u007f')) + " " + (Boolean.valueOf(true) == Boolean.TRUE) + " " + (Byte.valueOf((byte) -128) == Byte.valueOf((byte) -128)) + " " + (Long.valueOf(-128) == Long.valueOf(-128)));
            Object choice = Boolean.parseBoolean("true") ? 1 : 2.0;
            Object kept = Boolean.parseBoolean("true") ? (Object) 1 : (Object) 2.0;
            System.out.println(choice + " " + kept + " " + Integer.valueOf(3).hashCode() + Double.valueOf(0.0).equals(-0.0) + (0.0 == -0.0) + Double.valueOf(Double.NaN).equals(Double.NaN));
            Integer counter = 5;
            counter++;
            counter += 'a';
            System.out.println(counter + " " + counter.compareTo(7) + " " + Long.hashCode(1L << 32 | 1) + " " + Boolean.hashCode(true) + " " + Float.hashCode(1.5f));
        });
        cases.add("strings with equal hashes in a switch", () -> {
            for (String s : new String[] {"Aa", "BB", "AaBB", "BBAa", "AaAa", "BBBB", "C#", "Bb", ""}) {
                System.out.print(switch (s) {
                    case "Aa" -> 1;
                    case "BB" -> 2;
                    case "AaBB" -> 3;
                    case "BBAa" -> 4;
                    case "C#" -> 5;
                    case "" -> 6;
                    default -> s.hashCode();
                } + " ");
            }
            System.out.println();
        });
        cases.add("characters in arithmetic", () -> {
            char c = 'z';
            c++;
            char max = Character.MAX_VALUE;
            max++;
            int sum = 'a' + 'b';
            System.out.println(c + " " + (int) max + " " + sum + " " + (char) sum + " " + ('a' + 1) + (char) ('a' + 1) + " " + (c > 'a' ? 'y' : 0) + " " + (char) -1 / 2 + " " + "x" + 'a' + 1 + " " + ('a' ^ 'A') + " " + (short) '\uffff' + ('\u0041' == 65));
            int zero = "".length();
            System.out.println(Boolean.parseBoolean("true") ? 'b' : 0);
            System.out.println(Boolean.parseBoolean("true") ? 'b' : zero);
        });
        cases.add("long shifts and masks", () -> {
            long[] values = {1, -1, Long.MIN_VALUE, 0x123456789abcdefL};
            for (long v : values) {
                for (int n : new int[] {0, 1, 31, 32, 33, 63, 64, 65, -1, -33}) {
                    System.out.print((v << n) + "," + (v >> n) + "," + (v >>> n) + "," + (int) (v >>> n) + " ");
                }
                System.out.println(Long.rotateLeft(v, 13) + " " + Long.reverse(v) + " " + (v & 0xFF | v ^ ~v) + " " + (1 << (int) v) + " " + (1 << v));
            }
        });
        cases.add("evaluation of generic methods", () -> {
            Function<Object, String> f = Object::toString;
            Function<? super Integer, ? extends CharSequence> g = f;
            Supplier<Supplier<String>> nested = () -> () -> "deep";
            List<? extends java.lang.Number> numbers = List.of(1, 2.5, 3L);
            double total = 0;
            for (java.lang.Number n : numbers) {
                total += n.doubleValue();
            }
            System.out.println(g.apply(5).length() + nested.get().get() + total + Patterns.<Integer>first(List.of(4, 5)) + first(new Range(2, 5)));
        });
        cases.add("iterables of one's own", () -> {
            int sum = 0;
            for (int i : new Range(1, 5)) {
                for (int j : new Range(0, i)) {
                    sum = sum * 3 + j;
                }
            }
            System.out.println(sum);
            Iterator<Integer> empty = new Range(1, 1).iterator();
            Cases.failure(empty::next);
            Cases.failure(empty::remove);
            new Range(7, 9).forEach(i -> System.out.print(i + " "));
            new Range(7, 9).iterator().forEachRemaining(i -> System.out.print(i + ";"));
            System.out.println();
        });
    }

    private static Expression none() {
        return Boolean.parseBoolean("true") ? null : new Number(1);
    }

    private static Expression simplified(Expression e) {
        return switch (e) {
            case Sum(Number(long a), Number(long b)) -> new Number(a + b);
            case Sum(Number(long zero), Expression right) when zero == 0 -> simplified(right);
            case Sum(Expression left, Number(var zero)) when zero == 0 -> simplified(left);
            case Sum(Expression left, Expression right) when left.equals(right) -> new Product(new Number(2), simplified(left));
            case Product(Number(long zero), Expression ignored) when zero == 0 -> new Number(0);
            case Product(Number(long one), Expression right) when one == 1 -> simplified(right);
            case Product(Expression left, Expression right) -> new Product(simplified(left), simplified(right));
            case Negation(Negation(Expression inner)) -> simplified(inner);
            case Negation(Number(long value)) -> new Number(-value);
            case Sum sum -> sum;
            case Negation negation -> negation;
            case Number number -> number;
            case Name name -> name;
        };
    }

    private static String text(Expression e) {
        return switch (e) {
            case Number(long value) -> Long.toString(value);
            case Name(String text) -> text;
            case Negation(Expression of) -> "-" + text(of);
            case Sum(Expression left, Expression right) -> "(" + text(left) + " + " + text(right) + ")";
            case Product(Expression left, Expression right) -> text(left) + " * " + text(right);
        };
    }

    private static String kind(Object o) {
        return switch (o) {
            case null -> "null";
            case Integer i when i > 100 -> "large " + i;
            case Integer i -> "int " + i;
            case Character c -> "char " + c;
            case Long l -> "long " + l;
            case String s when s.isEmpty() -> "empty";
            case String s -> s.substring(0, 4);
            case int[] a -> "ints " + a.length;
            case Pair(String a, Integer b) -> a + b;
            case Pair(Integer a, Pair(String b, Object c)) -> "deep " + a + b + c;
            case Pair<?, ?> p -> "pair " + p;
            case Operator.ADD -> "constant";
            case List<?> l -> "list " + l.size();
            case java.lang.Number n -> "number " + n;
            default -> "other";
        };
    }

    private interface Shape<T extends Comparable<T>> {
        int compareWith(T other);

        Shape<T> copy();

        default String name() {
            return "shape";
        }

        default <U> List<Object> both(U a, T b) {
            return List.of(a, b);
        }
    }

    private static final class Circle implements Shape<Integer> {
        @Override
        public int compareWith(Integer other) {
            return other * 2;
        }

        @Override
        public Circle copy() {
            return new Circle();
        }

        @Override
        public String name() {
            return "circle and " + Shape.super.name();
        }
    }

    private static final class Outer {
        private int base;

        private Outer(int base) {
            this.base = base;
        }

        private int result(int argument) {
            int local = argument * 2;
            class Local {
                private final int base = 100;

                private Supplier<Integer> supplier() {
                    return new Supplier<>() {
                        @Override
                        public Integer get() {
                            Outer.this.base++;
                            return local + base + Outer.this.base + ((Supplier<Integer>) () -> this.hashCodeOf(argument)).get();
                        }

                        private int hashCodeOf(int n) {
                            return n * 1000 + Local.this.base;
                        }
                    };
                }
            }
            Inner.Innermost innermost = new Inner().new Innermost();
            return new Local().supplier().get() + innermost.sum() + base;
        }

        private final class Inner {
            private final int base = 10_000;

            private final class Innermost {
                private int sum() {
                    return base + Outer.this.base++;
                }
            }
        }
    }

    private static String chosen(int i) {
        return "int ";
    }

    private static String chosen(long l) {
        return "long ";
    }

    private static String chosen(double d) {
        return "double ";
    }

    private static String chosen(Object o) {
        return "object ";
    }

    private static String chosen(int... is) {
        return "ints" + is.length + " ";
    }

    private static String chosen(String... strings) {
        return "strings" + strings.length + " ";
    }

    private static String chosen(Object first, Object second) {
        return "two ";
    }

    private static String counted(Object... objects) {
        return (objects == null ? "none" : Integer.toString(objects.length)) + " ";
    }

    private static <T> T first(Iterable<? extends T> from) {
        for (T t : from) {
            return t;
        }
        throw new NoSuchElementException();
    }

    private record Range(int from, int to) implements Iterable<Integer> {
        @Override
        public Iterator<Integer> iterator() {
            return new Iterator<>() {
                private int at = from;

                @Override
                public boolean hasNext() {
                    return at < to;
                }

                @Override
                public Integer next() {
                    if (at >= to) {
                        throw new NoSuchElementException("after " + to);
                    }
                    return at++;
                }
            };
        }
    }
}
