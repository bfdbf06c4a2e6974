package ristretto.benchmarks;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All benchmarks. */
public final class Benchmarks {
    private final List<Benchmark> all;

    public Benchmarks(Supplies supplies) {
        Websites websites = new Websites(supplies);
        all = List.of(websites.virtio(), websites.sandbox(), websites.jvm(), websites.json(), BulkBenchmark.virtio(supplies),
                BulkBenchmark.sandbox(supplies), new FibersBenchmark(supplies), new CollectorBenchmark(supplies), new MicroBenchmark(supplies),
                new ImageSizes(supplies), new ResolverBenchmark(supplies), new RebuildBenchmark(supplies));
    }

    public List<String> names() {
        return all.stream().map(Benchmark::name).toList();
    }

    public List<String> peersOf(String name) {
        return all.stream().filter(each -> each.name().equals(name)).flatMap(each -> each.peers().stream()).toList();
    }

    /** How the peers of any of them are called. */
    public Set<String> peers() {
        Set<String> peers = new LinkedHashSet<>();
        all.forEach(each -> peers.addAll(each.peers()));
        return peers;
    }

    /**
     * {@code run(names, against, effort)} runs the benchmarks of those names.
     *
     * @param against the names of the peers to compare with
     * @throws BenchmarkException if one of them cannot be run
     */
    public Report run(List<String> names, Set<String> against, Effort effort) {
        Report report = new Report(Machine.describe());
        for (Benchmark each : all) {
            if (names.contains(each.name())) {
                List<Row> rows = each.measure(against, effort);
                report.add(each.name(), each.description(), rows, each.table(rows), each.document());
            }
        }
        return report;
    }
}
