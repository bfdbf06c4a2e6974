package ristretto.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What several runs measured. */
record Samples(List<Double> values) {
    Samples {
        values = values.stream().sorted().toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no samples");
        }
    }

    static Samples of(double value) {
        return new Samples(List.of(value));
    }

    double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    double least() {
        return values.getFirst();
    }

    double most() {
        return values.getLast();
    }

    /** Collects samples by what they are samples of. */
    static final class Collector {
        private final Map<String, List<Double>> byKey = new HashMap<>();

        void add(String key, double value) {
            byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
        }

        Optional<Samples> get(String key) {
            return Optional.ofNullable(byKey.get(key)).map(Samples::new);
        }
    }
}
