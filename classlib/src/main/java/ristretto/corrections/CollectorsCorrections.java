package ristretto.corrections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Methods of {@code Collectors} that are missing or differ. */
public final class CollectorsCorrections {
    private CollectorsCorrections() { }

    public static Collector<Object, ?, Map<Object, Object>> toMap(Function<Object, Object> key, Function<Object, Object> value) {
        return Collector.of(HashMap::new, (map, element) -> put(map, key.apply(element), value.apply(element)), (first, second) -> {
            second.forEach((k, v) -> put(first, k, v));
            return first;
        });
    }

    public static Collector<Object, ?, Map<Object, Object>> toUnmodifiableMap(Function<Object, Object> key, Function<Object, Object> value) {
        return Collectors.collectingAndThen(toMap(key, value), Map::copyOf);
    }

    private static void put(Map<Object, Object> map, Object key, Object value) {
        Object former = map.putIfAbsent(key, Objects.requireNonNull(value));
        if (former != null) {
            throw new IllegalStateException("Duplicate key " + key + " (attempted merging values " + former + " and " + value + ")");
        }
    }

    public static Collector<Object, ?, ?> partitioningBy(Predicate<Object> condition) {
        return partitioningBy(condition, Collectors.toList());
    }

    /** What the condition does not hold for comes first. */
    public static <A> Collector<Object, ?, ?> partitioningBy(Predicate<Object> condition, Collector<Object, A, ?> downstream) {
        BiConsumer<A, Object> accumulator = downstream.accumulator();
        return Collector.<Object, List<A>, Map<Boolean, Object>>of(() -> {
            List<A> parts = new ArrayList<>();
            parts.add(downstream.supplier().get());
            parts.add(downstream.supplier().get());
            return parts;
        }, (parts, element) -> accumulator.accept(parts.get(condition.test(element) ? 1 : 0), element), (first, second) -> {
            first.replaceAll(part -> downstream.combiner().apply(part, second.get(first.indexOf(part))));
            return first;
        }, parts -> {
            Map<Boolean, Object> result = new LinkedHashMap<>();
            result.put(false, downstream.finisher().apply(parts.get(0)));
            result.put(true, downstream.finisher().apply(parts.get(1)));
            return result;
        });
    }

    public static <A> Collector<Object, ?, ?> groupingBy(Function<Object, Object> classifier, Supplier<Map<Object, A>> groups, Collector<Object, A, A> downstream) {
        return Collector.<Object, Map<Object, A>, Map<Object, A>>of(groups, (map, element) -> {
            Object key = Objects.requireNonNull(classifier.apply(element), "element cannot be mapped to a null key");
            downstream.accumulator().accept(map.computeIfAbsent(key, k -> downstream.supplier().get()), element);
        }, (first, second) -> {
            second.forEach((key, group) -> first.merge(key, group, downstream.combiner()));
            return first;
        }, map -> {
            map.replaceAll((key, group) -> downstream.finisher().apply(group));
            return map;
        });
    }
}
