package ristretto.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small pieces of the libraries, compiled for a sandbox, and on HotSpot under JMH. */
final class MicroBenchmark implements Benchmark {
    private static final String PEER = "jvm";
    private static final int PROCESSOR = 0;
    private static final List<Measure> MEASURES = List.of(
            measure("checksum", "Internet checksum of 1,460 bytes"),
            measure("segment-parse", "header of a TCP segment, read"),
            measure("segment-emit", "TCP segment with 300 bytes, written and summed"),
            measure("receive-ring", "1,448 bytes into a connection's queue and out"),
            measure("request-parse", "header of a browser's HTTP request, read"));
    private static final Pattern SCORE = Pattern.compile("\"name\" : \"([a-z-]+)\".*?\"primaryMetric\" : \\{\\s*\"score\" : ([0-9.E+-]+)", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("([a-z-]+) ([0-9.]+)");

    private final Supplies supplies;

    MicroBenchmark(Supplies supplies) {
        this.supplies = supplies;
    }

    private static Measure measure(String name, String title) {
        return new Measure(name, title, "ns", Measure.Better.LOWER);
    }

    @Override
    public String name() {
        return "micro";
    }

    @Override
    public String description() {
        return "The same code compiled for a sandbox, and on HotSpot (`jvm`) under JMH 1.37 with its second compiler, each on one processor. Ours is the least of "
                + "seven rounds of 50 ms within a run; HotSpot's is the mean of JMH's measurements after as long a warm-up.";
    }

    @Override
    public List<String> peers() {
        return List.of(PEER);
    }

    @Override
    public List<Row> measure(Set<String> against, Effort effort) {
        boolean compare = against.contains(PEER);
        Path image = supplies.image("micro", "sandbox", Map.of());
        List<String> jmh = compare ? jmh() : List.of();
        Samples.Collector samples = new Samples.Collector();
        for (int run = 1; run <= effort.runs(); run++) {
            add(Row.OURS, LINE, onProcessor(List.of(image.toString()), "micro.log"), samples);
            if (compare) {
                onProcessor(jmh, "jmh.log");
                add(PEER, SCORE, read(results()), samples);
            }
            supplies.progress("  micro, run " + run + " of " + effort.runs());
        }
        List<Row> rows = new ArrayList<>();
        for (Measure measure : MEASURES) {
            Samples ours = samples.get(Row.OURS + measure.name()).orElseThrow(() -> new BenchmarkException("the image did not print '" + measure.name() + "'"));
            rows.add(new Row(name(), measure, ours, compare ? PEER : "", compare ? samples.get(PEER + measure.name()) : Optional.empty()));
        }
        return rows;
    }

    private Path results() {
        return supplies.scratch().resolve("jmh.json");
    }

    private List<String> jmh() {
        List<String> words = new ArrayList<>(supplies.onJvm("micro", Map.of()));
        words.removeLast();
        // As it would be, JMH waits for others that measure on this computer.
        words.addAll(List.of("-Djmh.ignoreLock=true", "org.openjdk.jmh.Main", "-f", "1", "-wi", "4", "-w", "500ms", "-i", "4", "-r", "500ms", "-rf", "json", "-rff",
                results().toString()));
        return words;
    }

    private String onProcessor(List<String> words, String log) {
        return Place.pinned(PROCESSOR, () -> Commands.runFirst(words, supplies.scratch().resolve(log)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new BenchmarkException("JMH left no results: " + failed.getMessage(), failed);
        }
    }

    static void add(String who, Pattern pattern, String text, Samples.Collector samples) {
        for (Matcher each = pattern.matcher(text); each.find();) {
            samples.add(who + each.group(1), Double.parseDouble(each.group(2)));
        }
    }
}
