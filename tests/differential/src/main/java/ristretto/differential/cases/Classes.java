package ristretto.differential.cases;

import java.util.ArrayList;
import java.util.List;
import ristretto.differential.Cases;

/** Records, enums, interfaces, nested and generic classes. */
public final class Classes {
    private int state = 1;

    private Classes() { }

    public static void addTo(Cases cases) {
        cases.add("records", Classes::records);
        cases.add("hash codes of records", () -> System.out.println(new Point(1, 2).hashCode() + " " + new Mixed("a", 1L, 2.5, 'c', true, null, (byte) 1, 1.5f).hashCode()
            + " " + new Empty().hashCode()));
        cases.add("equality of records with floats", () -> System.out.println(new Floats(0.0, Float.NaN).equals(new Floats(-0.0, Float.NaN)) + " "
            + new Floats(Double.NaN, 1).equals(new Floats(Double.NaN, 1))));
        cases.add("compact constructors", () -> {
            Cases.failure(() -> new Range(3, 1));
            System.out.println(new Range(1, 3) + " " + new Range(1, 3).length() + " " + Range.of(5));
        });
        cases.add("enums", Classes::enums);
        cases.add("enum with bodies and interfaces", () -> {
            for (Operation operation : Operation.values()) {
                System.out.println(operation + " " + operation.apply(6, 3) + " " + operation.getDeclaringClass().getSimpleName() + " " + operation.name());
            }
        });
        cases.add("default, static and private methods of interfaces", () -> {
            System.out.println(new Polite().greet("you") + Greeter.create().greet("me"));
            System.out.println(new Both().name());
        });
        cases.add("diamond of defaults", () -> System.out.println(new Bottom().say()));
        cases.add("inner classes share their outer object", Classes::inner);
        cases.add("local and anonymous classes capture", () -> {
            int captured = Integer.parseInt("5");
            class Local {
                int plus(int x) {
                    return captured + x;
                }
            }
            Object anonymous = new Object() {
                private final int own = captured * 2;

                @Override
                public String toString() {
                    return "anonymous " + own + new Local().plus(1);
                }
            };
            System.out.println(anonymous);
        });
        cases.add("overriding, hiding and super", () -> {
            Parent p = new Child();
            System.out.println(p.name() + p.field + ((Child) p).field + p.callName() + Parent.kind() + Child.kind() + p.superName());
        });
        cases.add("overloading", () -> {
            System.out.println(over(1) + over(1L) + over('c') + over((byte) 1) + over(1.0f) + over("s") + over((Object) "s") + over(1, 2) + over(new int[0]));
            Object o = "x";
            System.out.println(over(o) + over(Integer.valueOf(3)));
        });
        cases.add("bridges and covariant results", () -> {
            Comparable<Version> v = new Version(3);
            System.out.println(v.compareTo(new Version(4)) + " " + new Version(1).copy().number);
            @SuppressWarnings({"unchecked", "rawtypes"})
            Comparable<Object> raw = (Comparable) v;
            Cases.failure(() -> raw.compareTo("x"));
        });
        cases.add("generics erase", () -> {
            List<Integer> numbers = new ArrayList<>();
            @SuppressWarnings({"unchecked", "rawtypes"})
            List<Object> raw = (List) numbers;
            raw.add("text");
            System.out.println(numbers.size());
            Cases.failure(() -> System.out.println(numbers.get(0) + 1));
        });
        cases.add("varargs", () -> System.out.println(count() + count(1) + count(1, 2) + count((Object[]) new String[5]) + count((Object) new String[5]) + count(null, null)));
        cases.add("interfaces with generic methods", () -> System.out.println(Classes.<Integer>largest(List.of(3, 9, 2)) + largest(List.of("a", "c", "b"))));
        cases.add("private access between nested classes", () -> {
            Classes c = new Classes();
            new Changer().change(c);
            System.out.println(c.state);
        });
        cases.add("sealed classes", () -> System.out.println(new Leaf().accept() + new Branch().accept()));
        cases.add("long inheritance", () -> System.out.println(new E().m() + new E().n() + ((A) new E()).m()));
        cases.add("static nested generic builder", () -> System.out.println(new Builder<String>().with("a").with("b").build()));
        cases.add("class names", () -> {
            Object anonymous = new Object() { };
            System.out.println(Classes.class.getName() + " " + Point.class.getName() + " " + Point.class.getSimpleName() + " " + anonymous.getClass().getName()
                + " " + int.class.getName() + " " + Operation.ADD.getClass().getName() + " " + new Point(1, 2).getClass().equals(Point.class));
        });
        cases.add("class relations", () -> System.out.println(Number.class.isAssignableFrom(Integer.class) + " " + Integer.class.isInstance(5) + " "
            + Child.class.getSuperclass().getSimpleName() + " " + Runnable.class.isInterface() + " " + int[].class.isArray() + " " + int.class.isPrimitive()
            + " " + String[].class.getComponentType().getName() + " " + Operation.class.isEnum() + " " + Child.class.desiredAssertionStatus()));
        cases.add("clone", () -> {
            Cloned a = new Cloned(5, new int[] {1});
            Cloned b = a.clone();
            b.list[0] = 2;
            b.number = 6;
            System.out.println(a.number + " " + a.list[0] + " " + b.number + " " + (a.getClass() == b.getClass()));
            Cases.failure(() -> new NotCloned().copy());
        });
        cases.add("toString, equals and hashCode of plain objects", () -> {
            Object a = new Object();
            System.out.println(a.equals(a) + " " + a.equals(new Object()) + " " + (a.hashCode() == a.hashCode()) + " " + (System.identityHashCode(a) == a.hashCode())
                + " " + a.toString().equals("java.lang.Object@" + Integer.toHexString(a.hashCode())) + " " + System.identityHashCode(null));
        });
        cases.add("fields of every type", () -> {
            Fields f = new Fields();
            f.b = (byte) 300;
            f.s = (short) 70000;
            f.c = (char) -1;
            f.z = true;
            f.f = 1.1f;
            f.d = 1.1;
            f.l = Long.MIN_VALUE;
            f.i++;
            System.out.println(f.b + " " + f.s + " " + (int) f.c + " " + f.z + " " + f.f + " " + f.d + " " + f.l + " " + f.i + " " + f.o);
        });
    }

    private record Point(int x, int y) { }

    private record Mixed(String a, long b, double c, char d, boolean e, Object f, byte g, float h) { }

    private record Empty() { }

    private record Floats(double a, float b) { }

    private record Pair<A, B>(A a, B b) { }

    private record Range(int from, int to) {
        private static int made;

        Range {
            if (from > to) {
                throw new IllegalArgumentException(from + " > " + to);
            }
            made++;
        }

        static Range of(int to) {
            return new Range(made, to);
        }

        int length() {
            return to - from;
        }
    }

    private static void records() {
        Point p = new Point(3, -4);
        System.out.println(p + " " + p.equals(new Point(3, -4)) + p.equals(new Point(3, 4)) + p.equals(null) + p.equals("x") + " " + p.x());
        System.out.println(new Mixed("a", 1L, 2.5, 'c', true, null, (byte) 1, 1.5f) + " " + new Empty() + " " + new Pair<>(p, new int[0].length));
        System.out.println(new Mixed("a", 1L, 2.5, 'c', true, null, (byte) 1, 1.5f).equals(new Mixed("a", 1L, 2.5, 'c', true, null, (byte) 1, 1.5f)));
    }

    private enum Season { SPRING, SUMMER, AUTUMN, WINTER }

    private static void enums() {
        System.out.println(java.util.Arrays.toString(Season.values()) + Season.valueOf("AUTUMN").ordinal() + Season.SPRING.compareTo(Season.WINTER)
            + Season.SUMMER.equals(Season.SUMMER) + (Season.values() == Season.values()) + Season.class.getEnumConstants().length);
        Cases.failure(() -> Season.valueOf("spring"));
        java.util.EnumMap<Season, Integer> map = new java.util.EnumMap<>(Season.class);
        map.put(Season.WINTER, 4);
        map.put(Season.SPRING, 1);
        System.out.println(map + " " + java.util.EnumSet.complementOf(java.util.EnumSet.of(Season.SUMMER)) + java.util.EnumSet.range(Season.SUMMER, Season.WINTER));
    }

    private interface Binary {
        int apply(int a, int b);
    }

    private enum Operation implements Binary {
        ADD("+") {
            @Override
            public int apply(int a, int b) {
                return a + b;
            }
        },
        DIVIDE("/") {
            @Override
            public int apply(int a, int b) {
                return a / b;
            }
        };

        private final String symbol;

        Operation(String symbol) {
            this.symbol = symbol;
        }

        @Override
        public String toString() {
            return symbol;
        }
    }

    private interface Greeter {
        String hello();

        default String greet(String name) {
            return hello() + decorate(name);
        }

        private String decorate(String name) {
            return " *" + name + "* ";
        }

        static Greeter create() {
            return () -> "hi";
        }
    }

    private static final class Polite implements Greeter {
        @Override
        public String hello() {
            return "good day";
        }

        @Override
        public String greet(String name) {
            return Greeter.super.greet(name) + "!";
        }
    }

    private interface Left {
        default String name() {
            return "left";
        }
    }

    private interface Right {
        default String name() {
            return "right";
        }
    }

    private static final class Both implements Left, Right {
        @Override
        public String name() {
            return Left.super.name() + Right.super.name();
        }
    }

    private interface Top {
        default String say() {
            return "top";
        }
    }

    private interface MiddleA extends Top {
        @Override
        default String say() {
            return "middle a " + Top.super.say();
        }
    }

    private interface MiddleB extends Top { }

    private static class Bottom implements MiddleB, MiddleA { }

    private final class Inner {
        private final int own = state;

        private final class Innermost {
            int sum() {
                return own + ++state;
            }
        }
    }

    private static void inner() {
        Classes outer = new Classes();
        Inner inner = outer.new Inner();
        outer.state = 50;
        Inner.Innermost innermost = inner.new Innermost();
        System.out.println(innermost.sum() + " " + outer.state + " " + outer.new Inner().own);
    }

    private static class Parent {
        String field = "pf ";

        String name() {
            return "parent ";
        }

        String callName() {
            return name();
        }

        String superName() {
            return "x";
        }

        static String kind() {
            return "P ";
        }
    }

    private static final class Child extends Parent {
        String field = "cf ";

        @Override
        String name() {
            return "child " + super.field;
        }

        @Override
        String superName() {
            return super.name() + super.superName();
        }

        static String kind() {
            return "C ";
        }
    }

    private static String over(int x) {
        return "int ";
    }

    private static String over(long x) {
        return "long ";
    }

    private static String over(double x) {
        return "double ";
    }

    private static String over(char x) {
        return "char ";
    }

    private static String over(Object x) {
        return "Object ";
    }

    private static String over(String x) {
        return "String ";
    }

    private static String over(int... x) {
        return "ints ";
    }

    private static String over(String x, int... y) {
        return "mixed ";
    }

    static {
        over("x", 1);
    }

    private static class Copyable {
        Copyable copy() {
            return this;
        }
    }

    private static final class Version extends Copyable implements Comparable<Version> {
        private final int number;

        private Version(int number) {
            this.number = number;
        }

        @Override
        public int compareTo(Version other) {
            return number - other.number;
        }

        @Override
        Version copy() {
            return new Version(number + 1);
        }
    }

    private static String count(Object... values) {
        return values == null ? "null " : values.length + " ";
    }

    private static <T extends Comparable<T>> T largest(List<T> values) {
        T largest = values.get(0);
        for (T value : values) {
            if (value.compareTo(largest) > 0) {
                largest = value;
            }
        }
        return largest;
    }

    private static final class Changer {
        private void change(Classes c) {
            c.state += 41;
        }
    }

    private abstract static sealed class Tree permits Leaf, Branch {
        abstract String accept();
    }

    private static final class Leaf extends Tree {
        @Override
        String accept() {
            return "leaf ";
        }
    }

    private static non-sealed class Branch extends Tree {
        @Override
        String accept() {
            return "branch ";
        }
    }

    private static class A {
        String m() {
            return "A";
        }

        String n() {
            return "n" + m();
        }
    }

    private static class B extends A {
        @Override
        String m() {
            return "B" + super.m();
        }
    }

    private static class C extends B { }

    private static class D extends C {
        @Override
        String m() {
            return "D" + super.m();
        }
    }

    private static final class E extends D {
        @Override
        String n() {
            return "E" + super.n();
        }
    }

    private static final class Builder<T> {
        private final List<T> parts = new ArrayList<>();

        Builder<T> with(T part) {
            parts.add(part);
            return this;
        }

        List<T> build() {
            return List.copyOf(parts);
        }
    }

    private static final class Cloned implements Cloneable {
        private int number;
        private final int[] list;

        private Cloned(int number, int[] list) {
            this.number = number;
            this.list = list;
        }

        @Override
        public Cloned clone() {
            try {
                return (Cloned) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static final class NotCloned {
        Object copy() throws CloneNotSupportedException {
            return super.clone();
        }
    }

    private static final class Fields {
        byte b;
        short s;
        char c;
        boolean z;
        int i;
        long l;
        float f;
        double d;
        Object o;
    }
}
