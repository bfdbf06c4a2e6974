package ristretto.benchmarks;

import java.util.List;
import java.util.Map;
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
        return Printed.rows(name(), MEASURES, compare ? peers() : List.of(), samples, image);
    }

    private static void measure(String who, List<String> words, Samples.Collector samples) {
        double[] before = new double[1];
        Printed.measure(who, words, samples, (line, process) -> {
            if (line.equals("before")) {
                before[0] = Usage.resident(process.pid());
            } else if (line.equals("parked")) {
                samples.add(who + MEMORY, Usage.resident(process.pid()) - before[0]);
            }
        });
    }
}
