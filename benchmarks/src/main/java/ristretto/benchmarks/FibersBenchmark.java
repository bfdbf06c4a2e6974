package ristretto.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One program about threads, compiled for a sandbox and run on the JVM. */
final class FibersBenchmark implements Benchmark {
    private static final String PEER = "jvm";
    private static final String MEMORY = "memory-of-100000-parked";
    private static final List<Measure> MEASURES = List.of(
            new Measure("switch", "switch (`Thread.yield`)", "ns", Measure.Better.LOWER),
            new Measure("wait-notify", "round trip of `wait` and `notify`", "ns", Measure.Better.LOWER),
            new Measure("synchronized", "`synchronized`, uncontended", "ns", Measure.Better.LOWER),
            new Measure("start", "start of a thread that ends at once, and a switch to it", "ns", Measure.Better.LOWER),
            new Measure(MEMORY, "memory of 100,000 parked threads", "MB", Measure.Better.LOWER));
    private static final int PROCESSOR = 0;

    private final Supplies supplies;

    FibersBenchmark(Supplies supplies) {
        this.supplies = supplies;
    }

    @Override
    public String name() {
        return "fibers";
    }

    @Override
    public String description() {
        return "The same program with virtual threads, as fibers of a sandbox image and on HotSpot (`jvm`), each on one processor. Each figure is the best of seven "
                + "rounds within a run.";
    }

    @Override
    public List<String> peers() {
        return List.of(PEER);
    }

    @Override
    public List<Row> measure(Set<String> against, Effort effort) {
        List<String> image = List.of(supplies.image("fibers", "sandbox", Map.of()).toString(), "--memory=1024");
        boolean compare = against.contains(PEER);
        List<String> jvm = compare ? supplies.onJvm("fibers", Map.of()) : List.of();
        Samples.Collector samples = new Samples.Collector();
        for (int run = 1; run <= effort.runs(); run++) {
            measure(Row.OURS, image, samples);
            if (compare) {
                measure(PEER, jvm, samples);
            }
            supplies.progress("  fibers, run " + run + " of " + effort.runs());
        }
        List<Row> rows = new ArrayList<>();
        for (Measure measure : MEASURES) {
            Samples ours = samples.get(Row.OURS + measure.name())
                    .orElseThrow(() -> new BenchmarkException("the image did not print '" + measure.name() + "'; try it with: " + String.join(" ", image)));
            rows.add(new Row(name(), measure, ours, compare ? PEER : "", compare ? samples.get(PEER + measure.name()) : Optional.empty()));
        }
        return rows;
    }

    private static void measure(String who, List<String> words, Samples.Collector samples) {
        try {
            Process process = pinned(words);
            try (BufferedReader lines = process.inputReader()) {
                double before = 0;
                for (String line = lines.readLine(); line != null && !line.equals("done"); line = lines.readLine()) {
                    String[] parts = line.split(" ");
                    if (line.equals("before")) {
                        before = Usage.resident(process.pid());
                    } else if (line.equals("parked")) {
                        samples.add(who + MEMORY, Usage.resident(process.pid()) - before);
                    } else if (parts.length == 2 && parts[1].matches("[0-9]+\\.[0-9]+")) {
                        samples.add(who + parts[0], Double.parseDouble(parts[1]));
                    }
                }
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException failed) {
            throw new BenchmarkException("cannot run " + Path.of(words.getFirst()).getFileName() + ": " + failed.getMessage(), failed);
        }
    }

    /** Children have the processors of the thread that starts them; this one's own are given back by its end. */
    private static Process pinned(List<String> words) {
        return Place.pinned(PROCESSOR, () -> new ProcessBuilder(words).redirectErrorStream(true).redirectInput(Path.of("/dev/null").toFile()).start());
    }
}
