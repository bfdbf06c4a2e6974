package ristretto.differential.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import ristretto.differential.Cases;

/** Streams, collectors and optional values: what they call, when, and what they refuse. */
public final class Pipelines {
    private Pipelines() { }

    private record Person(String name, String town, int age) { }

    private static final List<Person> PEOPLE = List.of(new Person("Ann", "Oslo", 30), new Person("Bob", "Rome", 41), new Person("Cid", "Oslo", 25), new Person("Dan", "Rome", 30), new Person("Eve", "Bern", 57));

    public static void addTo(Cases cases) {
        cases.add("counting does not go through what has a size", () -> {
            List<String> list = List.of("x", "y", "z");
            System.out.println(list.stream().peek(Pipelines::say).count());
            System.out.println(list.stream().map(Pipelines::said).count());
            System.out.println(list.stream().peek(Pipelines::say).sorted().mapToInt(String::length).boxed().count());
            System.out.println(list.stream().peek(Pipelines::say).skip(1).limit(1).count());
            System.out.println(new ArrayList<>(list).stream().peek(Pipelines::say).filter(s -> s.compareTo("x") > 0).map(Pipelines::said).count());
            System.out.println(new TreeSet<>(list).stream().peek(Pipelines::say).distinct().count());
            System.out.println(list.stream().peek(Pipelines::say).flatMap(s -> Stream.of(s, s)).peek(Pipelines::say).count());
            System.out.println(IntStream.range(0, 5).peek(Pipelines::say).count() + " " + LongStream.rangeClosed(1, 3).peek(Pipelines::say).mapToObj(i -> "o").count() + " " + DoubleStream.of(1, 2).peek(Pipelines::say).map(d -> d / 2).count());
            System.out.println(IntStream.range(0, 5).peek(Pipelines::say).filter(i -> i % 2 == 0).asLongStream().peek(Pipelines::say).count());
            System.out.println(Stream.concat(list.stream().peek(Pipelines::say), Stream.of("w")).count() + " " + Stream.iterate(1, i -> i < 4, i -> i + 1).peek(Pipelines::say).count());
        });
        cases.add("streams are lazy and go on element by element", () -> {
            Stream<Integer> stream = Stream.of(5, 3, 8, 1).peek(Pipelines::say).map(i -> i * 2).sorted().peek(Pipelines::say);
            System.out.println("nothing yet");
            System.out.println(stream.findFirst());
            System.out.println(Stream.of(1, 2, 3, 4).peek(Pipelines::say).filter(i -> i > 1).map(i -> i + 10).anyMatch(i -> i == 13));
            System.out.println(Stream.iterate(1, i -> i + 1).peek(Pipelines::say).limit(3).toList());
            System.out.println(IntStream.iterate(10, i -> i > 0, i -> i - 3).boxed().map(String::valueOf).collect(Collectors.joining("|")));
            System.out.println(Stream.of(1, 2, 3).peek(Pipelines::say).takeWhile(i -> i < 2).toList() + " " + Stream.of(3, 1, 3).dropWhile(i -> i > 2).toList());
        });
        cases.add("a stream is used once", () -> {
            Stream<Integer> stream = Stream.of(1, 2);
            Stream<Integer> mapped = stream.map(i -> i + 1);
            Cases.failure(stream::count);
            Cases.failure(() -> stream.filter(i -> true));
            System.out.println(mapped.toList());
            Cases.failure(mapped::toList);
            IntStream ints = IntStream.range(0, 3);
            System.out.println(ints.sum());
            Cases.failure(ints::sum);
            Stream<String> closed = Stream.of("a").onClose(() -> System.out.println("closed"));
            closed.close();
            Cases.failure(closed::toList);
        });
        cases.add("what streams refuse", () -> {
            Cases.failure(() -> Stream.of(1).limit(-1));
            Cases.failure(() -> Stream.of(1).skip(-1));
            Cases.failure(() -> Stream.of("a", null).findFirst().isPresent());
            Cases.failure(() -> Stream.of((Object) null).findFirst());
            Cases.failure(() -> Stream.of(1, 2).max(Comparator.comparing(i -> null)));
            Cases.failure(() -> Stream.of(2, 1, null).sorted().toList());
            Cases.failure(() -> Stream.of("a", "b").map(null));
            Cases.failure(() -> IntStream.empty().average().getAsDouble());
            Cases.failure(() -> IntStream.empty().max().orElseThrow());
            Cases.failure(() -> Stream.of(1, 2).toList().add(3));
            Cases.failure(() -> Stream.of("1", "x").mapToInt(Integer::parseInt).sum());
        });
        cases.add("numeric streams", () -> {
            System.out.println(IntStream.rangeClosed(1, 5).summaryStatistics() + " " + LongStream.of(1L << 40, -1).summaryStatistics());
            DoubleSummaryStatistics doubles = DoubleStream.of(1.5, -2.25, 1e10).summaryStatistics();
            System.out.println(doubles.getMin() + " " + doubles.getMax() + " " + doubles.getSum() + " " + doubles.getAverage() + " " + doubles.getCount());
            System.out.println(DoubleStream.of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1).sum() + " " + DoubleStream.generate(() -> 0.1).limit(1000).average().getAsDouble() + " " + DoubleStream.of(1e300, 1, -1e300).sum() + " " + DoubleStream.of(Double.POSITIVE_INFINITY, 1).sum());
            System.out.println(IntStream.of(3, 1, 2).sorted().boxed().toList() + " " + IntStream.range(0, 20).skip(3).limit(4).mapToObj(Integer::toString).toList() + IntStream.of(1, 1, 2).distinct().count() + "abc".chars().mapToObj(c -> (char) c).toList() + IntStream.range(0, 4).mapToDouble(i -> i / 2.0).max()
                + LongStream.rangeClosed(1, 20).reduce(1, (a, b) -> a * b) + IntStream.rangeClosed(1, 3).asDoubleStream().boxed().toList() + IntStream.concat(IntStream.of(1), IntStream.of(2)).sum() + OptionalInt.of(3) + IntStream.empty().min() + IntStream.range(5, 1).count());
            System.out.println(IntStream.range(0, 3).flatMap(i -> IntStream.range(0, i)).boxed().toList() + " " + IntStream.range(0, 5).collect(ArrayList::new, ArrayList::add, ArrayList::addAll) + IntStream.range(0, 10).noneMatch(i -> i > 9) + java.util.Arrays.toString(LongStream.range(0, 4).map(i -> i * i).toArray()));
        });
        cases.add("groups and partitions", () -> {
            System.out.println(new TreeMap<>(PEOPLE.stream().collect(Collectors.groupingBy(Person::town))));
            print(PEOPLE.stream().collect(Collectors.groupingBy(Person::town, TreeMap::new, Collectors.counting())));
            print(PEOPLE.stream().collect(Collectors.groupingBy(Person::town, TreeMap::new, Collectors.mapping(Person::name, Collectors.joining("+")))));
            print(PEOPLE.stream().collect(Collectors.groupingBy(Person::age, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), List::size))));
            print(PEOPLE.stream().collect(Collectors.partitioningBy(p -> p.age() > 35, Collectors.mapping(Person::name, Collectors.toList()))));
            print(PEOPLE.stream().collect(Collectors.groupingBy(Person::town, TreeMap::new, Collectors.averagingInt(Person::age))) + " " + PEOPLE.stream().collect(Collectors.summarizingInt(Person::age)));
            print(PEOPLE.stream().collect(Collectors.groupingBy(Person::town, TreeMap::new, Collectors.maxBy(Comparator.comparingInt(Person::age)))));
            print(PEOPLE.stream().collect(Collectors.groupingBy(Person::town, TreeMap::new, Collectors.filtering(p -> p.age() > 29, Collectors.toSet()))).get("Bern"));
            print(PEOPLE.stream().collect(Collectors.groupingBy(p -> p.name().charAt(0) % 2 == 0, Collectors.flatMapping(p -> Stream.of(p.name(), p.town()), Collectors.toList()))));
            Cases.failure(() -> Stream.of("a", "b").collect(Collectors.groupingBy(s -> null)));
        });
        cases.add("other collectors", () -> {
            print(PEOPLE.stream().collect(Collectors.teeing(Collectors.counting(), Collectors.summingInt(Person::age), (n, sum) -> sum + "/" + n)));
            print(PEOPLE.stream().collect(Collectors.toMap(Person::town, Person::name, (a, b) -> a + "," + b, LinkedHashMap::new)));
            Cases.failure(() -> PEOPLE.stream().collect(Collectors.toMap(Person::town, Person::name)));
            Cases.failure(() -> PEOPLE.stream().collect(Collectors.toMap(Person::name, p -> null)));
            System.out.println(Stream.of(3, 1, 2).collect(Collectors.toCollection(TreeSet::new)) + " " + Stream.of(1, 2, 3, 4).collect(Collectors.reducing(0, i -> i * i, Integer::sum)) + Stream.of(1, 2).collect(Collectors.reducing(Integer::max)) + Stream.of(5, 6).collect(Collectors.minBy(Comparator.naturalOrder())));
            System.out.println(Stream.of("a", "b").collect(Collectors.joining(", ", "<", ">")) + Stream.<String>empty().collect(Collectors.joining("-", "(", ")")) + Stream.of(1, 2, 4).collect(Collectors.averagingDouble(i -> i)) + Stream.of(1, 2).collect(Collectors.summingLong(i -> i)));
            Cases.failure(() -> Stream.of(1).collect(Collectors.toUnmodifiableList()).add(2));
            Cases.failure(() -> Stream.of(1, 1).collect(Collectors.toUnmodifiableMap(i -> i, i -> i)));
            System.out.println(Stream.of(1, 2, 3).collect(ArrayList::new, (list, i) -> list.add(i * 2), ArrayList::addAll) + " " + Stream.of("x").collect(Collectors.collectingAndThen(Collectors.toList(), l -> l.get(0) + "!")) + Stream.of(1, 1).collect(Collectors.toUnmodifiableSet()));
        });
        cases.add("streams made and combined", () -> {
            System.out.println(Stream.of(List.of(1, 2), List.<Integer>of(), List.of(3)).flatMap(List::stream).map(i -> i * i).toList() + " " + Stream.of(1, 2, 3).mapMulti((Integer i, java.util.function.Consumer<Object> out) -> {
                for (int n = 0; n < i; n++) {
                    out.accept(i);
                }
            }).toList());
            System.out.println(java.util.Arrays.stream(new String[] {"a", "b", "c"}, 1, 3).toList() + " " + Stream.ofNullable(null).count() + Stream.concat(Stream.of(1), Stream.of("x")).toList() + Stream.builder().add(1).add("y").build().toList() + "a-b".chars().filter(Character::isLetter).count() + Stream.generate(() -> "g").limit(2).toList());
            System.out.println(Stream.of("b", "a", "c", "a").distinct().sorted(Comparator.reverseOrder()).toList() + " " + Stream.of(1, 2, 3, 4).reduce(Integer::sum) + Stream.of("a", "bb").reduce(0, (n, s) -> n + s.length(), Integer::sum) + Stream.<Integer>empty().reduce(Integer::sum) + Stream.of(5, 9, 9, 1).max(Comparator.naturalOrder()).get() + java.util.Arrays.toString(Stream.of("p", "q").toArray(String[]::new)));
            var iterator = Stream.of(1, 2).iterator();
            System.out.print(iterator.next() + iterator.next());
            Cases.failure(iterator::next);
            System.out.println(java.util.stream.StreamSupport.stream(List.of(4, 5).spliterator(), false).toList() + " " + List.of(3, 1).stream().parallel().map(i -> i + 1).sorted().toList());
            Cases.failure(() -> System.out.println(Stream.of("only one kind", 1).toArray(String[]::new).length));
        });
        cases.add("optional values", () -> {
            Optional<String> some = Optional.of("value");
            Optional<String> none = Optional.empty();
            System.out.println(some.map(String::length) + " " + none.map(String::length) + some.flatMap(s -> none) + some.filter(String::isEmpty) + none.or(() -> some).get() + some.orElse("other") + none.orElseGet(() -> "made") + some.stream().count() + some.equals(Optional.of("value")) + none.hashCode() + some.isEmpty());
            some.ifPresentOrElse(s -> System.out.print("has " + s), () -> System.out.print("none"));
            none.ifPresentOrElse(s -> System.out.print("has " + s), () -> System.out.println(" none"));
            Cases.failure(none::get);
            Cases.failure(none::orElseThrow);
            Cases.failure(() -> none.orElseThrow(() -> new NoSuchElementException("mine")));
            Cases.failure(() -> Optional.of(null));
            Cases.failure(() -> some.map(null));
            Cases.failure(() -> some.flatMap(s -> null));
            System.out.println(some.map(s -> (String) null).isPresent() + " " + OptionalInt.empty() + java.util.OptionalDouble.of(1.5) + OptionalInt.of(3).stream().sum());
            Cases.failure(OptionalInt.empty()::getAsInt);
        });
        cases.add("functions that compose", () -> {
            Function<Integer, Integer> twice = i -> i * 2;
            java.util.function.BiFunction<Integer, Integer, Integer> sum = Integer::sum;
            java.util.function.IntPredicate even = i -> i % 2 == 0;
            java.util.function.BinaryOperator<String> longest = java.util.function.BinaryOperator.maxBy(Comparator.comparingInt(String::length));
            System.out.println(sum.andThen(twice).apply(2, 3) + " " + even.negate().and(i -> i > 3).or(i -> i == 2).test(2) + longest.apply("aa", "b") + java.util.function.Predicate.not(String::isEmpty).test("") + java.util.function.Predicate.isEqual(null).test(null) + java.util.function.IntUnaryOperator.identity().andThen(i -> i + 1).applyAsInt(5));
            Map<String, Comparator<Person>> orders = new TreeMap<>(Map.of("age", Comparator.comparingInt(Person::age), "town", Comparator.comparing(Person::town).reversed().thenComparing(Person::name, Comparator.reverseOrder()), "key", Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER).thenComparingInt(Person::age)));
            orders.forEach((name, order) -> System.out.println(name + PEOPLE.stream().sorted(order).map(Person::name).toList()));
            Cases.failure(() -> twice.andThen(null));
        });
    }

    private static void print(Object o) {
        System.out.println(o);
    }

    private static void say(Object o) {
        System.out.print(o + ";");
    }

    private static String said(String s) {
        System.out.print("map " + s + ";");
        return s;
    }
}
