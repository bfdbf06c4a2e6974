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
            new Measure("processor", "processor time of all of it, with the start of the JVM", "ms", Measure.Better.LOWER),
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
        String directory = supplies.scratch().resolve("packages").toString();
        run(words("ristretto.packages.MadeUpPackages", directory, COUNT));
        List<String> words = words("ristretto.packages.MadeUpAppliance", directory);
        Samples.Collector samples = new Samples.Collector();
        for (int run = 1; run <= effort.runs(); run++) {
            measure(words, samples);
            supplies.progress("  resolver, run " + run + " of " + effort.runs());
        }
        return MEASURES.stream().map(measure -> new Row(name(), measure, samples.get(measure.name())
                .orElseThrow(() -> new BenchmarkException("nothing was printed for '" + measure.name() + "' by: " + String.join(" ", words))),
                "", Optional.empty())).toList();
    }

    private List<String> words(String program, String... arguments) {
        List<String> words = new ArrayList<>(supplies.tool(program));
        words.addAll(List.of(arguments));
        return words;
    }

    private static void measure(List<String> words, Samples.Collector samples) {
        long start = System.nanoTime();
        List<String> lines = run(words);
        samples.add(WHOLE, (System.nanoTime() - start) / 1e6);
        lines.stream().map(line -> line.split(" ")).filter(parts -> parts.length == 2 && parts[1].matches("[0-9]+\\.[0-9]+"))
                .forEach(parts -> samples.add(parts[0], Double.parseDouble(parts[1])));
    }

    /** What a program prints. */
    private static List<String> run(List<String> words) {
        try (BufferedReader lines = new ProcessBuilder(words).redirectErrorStream(true).start().inputReader()) {
            return lines.lines().toList();
        } catch (IOException failed) {
            throw new BenchmarkException("cannot run " + words.getFirst() + ": " + failed.getMessage(), failed);
        }
    }
}
