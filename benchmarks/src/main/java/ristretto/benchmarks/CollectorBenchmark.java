package ristretto.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One program that makes garbage, compiled for a sandbox and run on the JVM with two of its collectors. */
final class CollectorBenchmark implements Benchmark {
    /** The heap is half of it. */
    private static final String MEMORY = "--memory=2048";
    private static final List<String> JVM_MEMORY = List.of("-Xms1g", "-Xmx1g");
    private static final Map<String, String> PEERS = new LinkedHashMap<>();

    static {
        PEERS.put("serial", "-XX:+UseSerialGC");
        PEERS.put("g1", "-XX:+UseG1GC");
    }

    private final Supplies supplies;

    CollectorBenchmark(Supplies supplies) {
        this.supplies = supplies;
    }

    @Override
    public String name() {
        return "collector";
    }

    @Override
    public String description() {
        return "The same program in a sandbox image and on HotSpot with its collectors Serial and G1, each on one processor and with a heap of 1 GiB. The live objects "
                + "are lists whose links jump through the heap. Each figure is the best of several rounds within a run; the mean of young collections is HotSpot's own "
                + "count, in whole milliseconds a collection. The service makes garbage of 8 million requests, a hundred unfinished at any time, and keeps 4 MiB.";
    }

    @Override
    public List<String> peers() {
        return List.copyOf(PEERS.keySet());
    }

    private static List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        for (int live = 1; live <= 256; live *= 4) {
            measures.add(milliseconds("full-" + live, "full collection, " + live + " MiB live"));
        }
        for (int live = 1; live <= 256; live *= 4) {
            measures.add(milliseconds("young-" + live, "young collection, mean, " + live + " MiB live"));
        }
        for (int live = 1; live <= 256; live *= 4) {
            measures.add(milliseconds("longest-" + live, "longest pause while a gigabyte of garbage is made, " + live + " MiB live"));
        }
        measures.add(milliseconds("young-array", "young collection, mean, an old array of a million elements of which few change"));
        measures.add(milliseconds("full-parked-1000", "full collection, 1,000 parked threads"));
        measures.add(milliseconds("full-parked-100000", "full collection, 100,000 parked threads"));
        measures.add(new Measure("service", "full collections while a service runs", "", Measure.Better.LOWER));
        measures.add(new Measure("allocation", "allocation of an object of 32 bytes", "ns", Measure.Better.LOWER));
        return measures;
    }

    private static Measure milliseconds(String name, String title) {
        return new Measure(name, title, "ms", Measure.Better.LOWER);
    }

    @Override
    public List<Row> measure(Set<String> against, Effort effort) {
        List<String> image = List.of(supplies.image("collector", "sandbox", Map.of()).toString(), MEMORY);
        List<String> peers = peers().stream().filter(against::contains).toList();
        List<String> jvm = peers.isEmpty() ? List.of() : supplies.onJvm("collector", Map.of());
        Samples.Collector samples = new Samples.Collector();
        for (int run = 1; run <= effort.runs(); run++) {
            Printed.measure(Row.OURS, image, samples, (line, program) -> supplies.progress("  " + line));
            for (String peer : peers) {
                Printed.measure(peer, with(jvm, PEERS.get(peer)), samples, (line, program) -> supplies.progress("  " + line));
            }
            supplies.progress("  collector, run " + run + " of " + effort.runs());
        }
        return Printed.rows(name(), measures(), peers, samples, image);
    }

    private static List<String> with(List<String> jvm, String collector) {
        List<String> words = new ArrayList<>(jvm);
        words.addAll(1, JVM_MEMORY);
        words.add(1, collector);
        return words;
    }
}
