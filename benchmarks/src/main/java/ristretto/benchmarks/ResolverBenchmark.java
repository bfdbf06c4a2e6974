package ristretto.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tool's resolver on an index of many packages that were made up. */
final class ResolverBenchmark implements Benchmark {
    private static final String COUNT = "5000";
    private static final String WHOLE = "whole";
    private static final List<Measure> MEASURES = List.of(
            new Measure("read", "reading the index", "ms", Measure.Better.LOWER),
            new Measure("choose", "choosing", "ms", Measure.Better.LOWER),
            new Measure("processor", "processor time of all of it, with the start of the JVM and the writing of the index", "ms", Measure.Better.LOWER),
            new Measure(WHOLE, "the same by the clock", "ms", Measure.Better.LOWER));

    private final Supplies supplies;

    ResolverBenchmark(Supplies supplies) {
        this.supplies = supplies;
    }

    @Override
    public String name() {
        return "resolver";
    }

    @Override
    public String description() {
        return "Choosing the packages of an appliance from an index of 5,000 generated ones (1,250 in four versions each, in 25 layers, with conflicts "
                + "and targets by chance), each time in a new JVM with the options of the tool.";
    }

    @Override
    public List<String> peers() {
        return List.of();
    }

    @Override
    public List<Row> measure(Set<String> against, Effort effort) {
        List<String> words = new ArrayList<>(supplies.tool("ristretto.packages.MadeUpAppliance"));
        words.addAll(List.of(supplies.scratch().resolve("packages").toString(), COUNT));
        Samples.Collector samples = new Samples.Collector();
        for (int run = 1; run <= effort.runs(); run++) {
            measure(words, samples);
            supplies.progress("  resolver, run " + run + " of " + effort.runs());
        }
        return MEASURES.stream().map(measure -> new Row(name(), measure, samples.get(measure.name())
                .orElseThrow(() -> new BenchmarkException("nothing was printed for '" + measure.name() + "' by: " + String.join(" ", words))),
                "", Optional.empty())).toList();
    }

    private static void measure(List<String> words, Samples.Collector samples) {
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            try (BufferedReader lines = process.inputReader()) {
                lines.lines().map(line -> line.split(" ")).filter(parts -> parts.length == 2 && parts[1].matches("[0-9]+\\.[0-9]+"))
                        .forEach(parts -> samples.add(parts[0], Double.parseDouble(parts[1])));
            }
            samples.add(WHOLE, (System.nanoTime() - start) / 1e6);
        } catch (IOException failed) {
            throw new BenchmarkException("cannot run " + words.getFirst() + ": " + failed.getMessage(), failed);
        }
    }
}
