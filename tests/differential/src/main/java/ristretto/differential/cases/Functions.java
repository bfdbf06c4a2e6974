package ristretto.differential.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ristretto.differential.Cases;

/** Lambdas, method references and streams. */
public final class Functions {
    private final String name;

    private Functions(String name) {
        this.name = name;
    }

    public static void addTo(Cases cases) {
        cases.add("lambdas capture values", () -> {
            List<Supplier<Integer>> suppliers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                int square = i * i;
                suppliers.add(() -> square + 1);
            }
            for (Supplier<Integer> supplier : suppliers) {
                System.out.print(supplier.get() + " ");
            }
            System.out.println();
        });
        cases.add("method references of every kind", () -> {
            Function<String, Integer> parse = Integer::parseInt;
            Function<String, String> upper = String::toUpperCase;
            Supplier<String> bound = "bound"::toUpperCase;
            Function<String, Functions> make = Functions::new;
            IntFunction<int[]> array = int[]::new;
            BiFunction<String, String, Boolean> same = String::equals;
            Comparator<String> order = String::compareTo;
            System.out.println(parse.apply("12") + upper.apply("x") + bound.get() + make.apply("n").name + array.apply(3).length + same.apply("a", "a") + order.compare("a", "b"));
        });
        cases.add("bound receiver is evaluated once", () -> {
            int[] count = {0};
            Supplier<String> s = counting(count)::toString;
            s.get();
            s.get();
            System.out.println(count[0]);
        });
        cases.add("composition", () -> {
            Function<Integer, Integer> twice = x -> x * 2;
            Function<Integer, Integer> plus = x -> x + 1;
            Predicate<Integer> even = x -> x % 2 == 0;
            System.out.println(twice.andThen(plus).apply(5) + " " + twice.compose(plus).apply(5) + " " + even.negate().or(x -> x > 100).test(4)
                + " " + Function.<Integer>identity().apply(9) + UnaryOperator.identity().apply("u"));
        });
        cases.add("recursive lambda and currying", () -> {
            Function<Integer, Function<Integer, Function<Integer, Integer>>> curried = a -> b -> c -> a * 100 + b * 10 + c;
            System.out.println(curried.apply(1).apply(2).apply(3) + " " + Factorial.INSTANCE.apply(10));
        });
        cases.add("lambda boxes and unboxes", () -> {
            IntBinaryOperator sum = Integer::sum;
            BiFunction<Integer, Integer, Integer> boxed = Math::max;
            Function<Integer, Long> widen = x -> (long) x;
            Supplier<Object> c = () -> 'c';
            System.out.println(sum.applyAsInt(1, 2) + boxed.apply(3, 4) + widen.apply(5) + "" + c.get());
        });
        cases.add("comparators", () -> {
            List<String> words = new ArrayList<>(List.of("pear", "fig", "apple", "kiwi", "date"));
            words.sort(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
            System.out.println(words);
            words.sort(null);
            System.out.println(words);
            words.add(null);
            words.sort(Comparator.nullsFirst(Comparator.naturalOrder()));
            System.out.println(words);
        });
        cases.add("optional", () -> System.out.println(Optional.of(5).map(x -> x + 1).filter(x -> x > 5).orElse(0) + " " + Optional.empty().isPresent()
            + Optional.ofNullable((String) null).map(String::length).orElseGet(() -> -1) + Optional.of("x") + Optional.empty()));
        cases.add("streams of objects", () -> {
            System.out.println(Stream.of("a", "bb", "ccc", "dd").filter(s -> s.length() > 1).map(String::toUpperCase).collect(Collectors.toList()));
            System.out.println(Stream.of(3, 1, 2).sorted().map(String::valueOf).collect(Collectors.joining(",", "[", "]")));
            System.out.println(List.of(1, 2, 3, 4).stream().reduce(0, Integer::sum) + " " + Stream.iterate(1, x -> x * 2).limit(8).toList());
            System.out.println(Stream.of(1, 2, 3).flatMap(x -> Stream.of(x, -x)).skip(1).anyMatch(x -> x == -3));
            System.out.println(Stream.of("x", "y").peek(s -> System.out.print(s + ";")).count() >= 0);
        });
        cases.add("streams of ints", () -> System.out.println(IntStream.rangeClosed(1, 5).map(x -> x * x).sum() + " " + IntStream.range(0, 10).filter(x -> x % 3 == 0).boxed().toList()
            + IntStream.of(3, 5).average().getAsDouble() + IntStream.of(4, 9, 2).max().getAsInt()));
        cases.add("collectors", () -> {
            System.out.println(Stream.of("one", "two", "three").collect(Collectors.toMap(s -> s, String::length)).get("three"));
            System.out.println(Stream.of(1, 2, 3, 4, 5).collect(Collectors.groupingBy(x -> x % 2)));
            System.out.println(Stream.of(1, 2, 3, 4, 5).collect(Collectors.partitioningBy(x -> x > 2)));
        });
        cases.add("exception in a lambda passes through", () -> Cases.failure(() -> List.of(1, 0).forEach(x -> System.out.println(10 / x))));
        cases.add("forEach, removeIf, replaceAll, computeIfAbsent", () -> {
            List<Integer> list = new ArrayList<>(List.of(1, 2, 3, 4));
            list.removeIf(x -> x % 2 == 0);
            list.replaceAll(x -> x * 10);
            java.util.Map<String, Integer> map = new java.util.TreeMap<>();
            map.computeIfAbsent("a", String::length);
            map.merge("a", 5, Integer::sum);
            map.compute("b", (k, v) -> v == null ? 1 : v + 1);
            Consumer<Object> print = System.out::print;
            list.forEach(print.andThen(x -> System.out.print(" ")));
            System.out.println(map + " " + map.getOrDefault("z", 0));
        });
        cases.add("this and super in lambdas", () -> System.out.println(new Functions("me").supplier().get()));
        cases.add("lambda of an intersection type", () -> {
            Object both = (Runnable & Marker) () -> { };
            System.out.println(both instanceof Marker);
        });
    }

    private interface Marker { }

    private enum Factorial implements Function<Integer, Integer> {
        INSTANCE;

        @Override
        public Integer apply(Integer n) {
            return n <= 1 ? 1 : n * INSTANCE.apply(n - 1);
        }
    }

    private static Object counting(int[] count) {
        count[0]++;
        return "counted";
    }

    private Supplier<String> supplier() {
        return () -> this.name + name.length() + helper();
    }

    private String helper() {
        return "!";
    }
}
