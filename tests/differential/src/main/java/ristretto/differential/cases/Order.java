package ristretto.differential.cases;

import ristretto.differential.Cases;

/** JLS 15.7: operands from left to right, whatever they do. */
public final class Order {
    private static int counter;
    private int field = 10;

    private Order() { }

    public static void addTo(Cases cases) {
        cases.add("order of arguments", () -> three(say(1), say(2), say(3)));
        cases.add("order of operands", () -> System.out.println(say(1) + say(2) * say(3) - (say(4) << say(1))));
        cases.add("left operand before right changes it", () -> {
            counter = 5;
            System.out.println(counter + bump() * counter);
            int i = 5;
            i = i++ + ++i * i--;
            System.out.println(i + " " + (i = 3) * i + " " + (i + (i = 7)) + i);
        });
        cases.add("field read before a call changes it", () -> {
            Order o = new Order();
            System.out.println(o.field + o.grow() + o.field);
            System.out.println(o.field * 2 - o.grow() * o.field);
        });
        cases.add("element read before a call changes it", () -> {
            int[] a = {1, 2, 3};
            System.out.println(a[0] + set(a) + a[0]);
            int i = 0;
            a[i] = i = 2;
            System.out.println(a[0] + " " + a[2] + " " + i);
            a[i--] += i;
            System.out.println(a[2] + " " + i);
        });
        cases.add("compound assignment reads the left side first", () -> {
            counter = 1;
            counter += bump() + bump();
            System.out.println(counter);
            Order o = new Order();
            o.field += o.grow();
            System.out.println(o.field);
            int[] a = {1};
            a[0] += set(a);
            System.out.println(a[0]);
        });
        cases.add("exception of the left operand first", () -> {
            Cases.failure(() -> System.out.println(1 / zero() + say(2)));
            Cases.failure(() -> System.out.println(say(1) / zero() + nothing().length()));
            Cases.failure(() -> System.out.println(nothing().length() + say(1) / zero()));
            Cases.failure(() -> three(say(1), 2 / zero(), say(3)));
            Cases.failure(() -> nothing().concat(String.valueOf(say(9))));
        });
        cases.add("receiver is evaluated before arguments, checked after", () -> {
            Cases.failure(() -> self(null).take(say(5)));
            self(new Order()).take(say(6));
        });
        cases.add("short circuits", () -> System.out.println((say(1) == 2 && say(3) == 3) + " " + (say(1) == 1 || say(4) == 4)
            + " " + (say(5) == 5 & say(6) == 7)));
        cases.add("calls in string concatenation", () -> System.out.println("" + say(1) + say(2) + new Order().grow() + say(3)));
        cases.add("many calls in one expression", () -> {
            counter = 0;
            System.out.println(f(f(next(), next()), f(next(), f(next(), next()))) + " " + (next() - next()) * (next() + next()) / next());
            long l = next() * 1000000000L + next() - (long) next() / next();
            double d = next() / (double) next() - next() * (float) next();
            System.out.println(l + " " + d);
        });
        cases.add("ternary evaluates one side", () -> System.out.println(say(1) == 1 ? say(2) : say(3)));
        cases.add("switch selector is evaluated once", () -> {
            counter = 0;
            switch (next()) {
                case 1 -> System.out.println("one " + counter);
                default -> System.out.println("other " + counter);
            }
        });
        cases.add("array creation evaluates dimensions in order", () -> {
            int[][] a = new int[say(2)][say(3)];
            System.out.println(a.length + a[0].length);
            Cases.failure(() -> System.out.println(new int[say(1)][say(-1)][say(2)].length));
        });
        cases.add("initializer of an array in order", () -> {
            int[] a = {say(1), say(2), say(3)};
            System.out.println(a[2]);
        });
        cases.add("constructor arguments in order", () -> System.out.println(new Pair(say(1), new Pair(say(2), say(3)))));
        cases.add("assignment to a field of null comes last", () -> Cases.failure(() -> self(null).field = say(8)));
    }

    private record Pair(Object a, Object b) { }

    private static int say(int value) {
        System.out.print("<" + value + ">");
        return value;
    }

    private static void three(int a, int b, int c) {
        System.out.println(a + " " + b + " " + c);
    }

    private static int bump() {
        return counter += 10;
    }

    private static int next() {
        return ++counter;
    }

    private static int f(int a, int b) {
        return a * 10 + b;
    }

    private static int zero() {
        return Integer.parseInt("0");
    }

    private static String nothing() {
        return zero() == 0 ? null : "";
    }

    private static Order self(Order order) {
        System.out.print("self ");
        return order;
    }

    private void take(int value) {
        System.out.println("took " + value);
    }

    private int grow() {
        return field += 100;
    }

    private static int set(int[] a) {
        a[0] = 50;
        return 1000;
    }
}
