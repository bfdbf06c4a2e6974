package ristretto.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Web servers that serve one page, one after the other and several times in turn. */
final class ServerBenchmark implements Benchmark {
    private static final int CONNECTIONS = 32;
    /** What the image must serve to be said to fit into its memory. */
    private static final int REQUESTS_THAT_SUFFICE = 1000;
    private static final List<Measure> MEASURES = List.of(Measure.IMAGE, Measure.FIRST_ANSWER, Measure.LEAST_MEMORY, Measure.REQUESTS, Measure.EFFICIENCY,
            Measure.MEDIAN_LATENCY, Measure.P99_LATENCY, Measure.RESIDENT, Measure.CALLS);

    private final String name;
    private final String description;
    private final Supplies supplies;
    private final List<Candidate> candidates;

    /** A server that is made when it is needed. */
    record Candidate(String name, Supplier<Server> server) {
    }

    /** @param candidates ours first */
    ServerBenchmark(String name, String description, Supplies supplies, List<Candidate> candidates) {
        this.name = name;
        this.description = description;
        this.supplies = supplies;
        this.candidates = List.copyOf(candidates);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public List<String> peers() {
        return candidates.stream().skip(1).map(Candidate::name).toList();
    }

    @Override
    public List<Row> measure(Set<String> against, Effort effort) {
        Stage.prepare();
        supplies.program(Tool.IP);
        List<Server> servers = candidates.stream().filter(each -> each.name().equals(Row.OURS) || against.contains(each.name()))
                .map(each -> each.server().get()).toList();
        Samples.Collector samples = new Samples.Collector();
        for (int run = 1; run <= effort.runs(); run++) {
            for (Server server : servers) {
                load(server, effort, samples);
                supplies.progress(progress(server, run, effort, samples));
            }
        }
        for (Server server : servers) {
            if (server.imageBytes() > 0) {
                samples.add(key(server.name(), Measure.IMAGE), server.imageBytes());
            }
            if (server.memory() > 0) {
                samples.add(key(server.name(), Measure.LEAST_MEMORY), leastMemory(server));
            } else {
                samples.add(key(server.name(), Measure.CALLS), systemCalls(server));
            }
        }
        return rows(servers, samples);
    }

    private String progress(Server server, int run, Effort effort, Samples.Collector samples) {
        return String.format(Locale.ROOT, "  %s, run %d of %d, %s: %.1f ms to the first answer, %,.0f requests/s", name, run, effort.runs(),
                server.name(), samples.get(key(server.name(), Measure.FIRST_ANSWER)).orElseThrow().median(),
                samples.get(key(server.name(), Measure.REQUESTS)).orElseThrow().median());
    }

    private void load(Server server, Effort effort, Samples.Collector samples) {
        for (int i = 1; i < effort.starts(); i++) {
            try (Running running = start(server, server.memory())) {
                samples.add(key(server.name(), Measure.FIRST_ANSWER), running.firstAnswer());
            }
        }
        try (Running running = start(server, server.memory())) {
            samples.add(key(server.name(), Measure.FIRST_ANSWER), running.firstAnswer());
            wrk(running, server.warmUp());
            double before = Usage.processorSeconds(running.process());
            WrkReport report = wrk(running, effort.seconds());
            double used = Usage.processorSeconds(running.process()) - before;
            if (report.errors() > 0) {
                throw new BenchmarkException(server.name() + " left " + report.errors() + " requests without a good answer");
            }
            samples.add(key(server.name(), Measure.REQUESTS), report.requestsPerSecond());
            samples.add(key(server.name(), Measure.EFFICIENCY), report.requestsPerSecond() * effort.seconds() / used);
            samples.add(key(server.name(), Measure.MEDIAN_LATENCY), report.median());
            samples.add(key(server.name(), Measure.P99_LATENCY), report.p99());
            samples.add(key(server.name(), Measure.RESIDENT), running.resident());
        }
    }

    private WrkReport wrk(Running running, int seconds) {
        List<String> words = List.of(supplies.program(Tool.WRK).toString(), "-t1", "-c" + CONNECTIONS, "-d" + seconds + "s", "--latency",
                "http://" + Stage.SERVER + "/");
        return WrkReport.parse(running.stage().client().call(() -> Commands.runFirst(words, supplies.scratch().resolve("wrk.txt"))));
    }

    private double systemCalls(Server server) {
        try (Running running = start(server, server.memory())) {
            return new SystemCalls(supplies).perRequest(running, () -> wrk(running, 2).requestsPerSecond() * 2);
        }
    }

    /** Mebibytes, found by bisection up to what it is given. */
    private double leastMemory(Server server) {
        int fails = 0;
        int suffices = server.memory();
        while (suffices - fails > 1) {
            int middle = (fails + suffices) / 2;
            if (suffices(server, middle)) {
                suffices = middle;
            } else {
                fails = middle;
            }
        }
        supplies.progress("  " + name + ", " + server.name() + ": " + suffices + " MiB suffice");
        return suffices;
    }

    private boolean suffices(Server server, int megabytes) {
        try (Running running = start(server, megabytes)) {
            return running.stage().client().call(() -> Requests.allAnswered(REQUESTS_THAT_SUFFICE, CONNECTIONS));
        } catch (BenchmarkException tooLittle) {
            return false;
        }
    }

    private Running start(Server server, int memory) {
        return Running.start(server, memory, log(server));
    }

    private Path log(Server server) {
        return supplies.scratch().resolve(name + "-" + server.name() + ".log");
    }

    private List<Row> rows(List<Server> servers, Samples.Collector samples) {
        List<Row> rows = new ArrayList<>();
        for (Measure measure : MEASURES) {
            samples.get(key(Row.OURS, measure)).ifPresent(ours -> {
                List<Server> others = servers.stream().filter(server -> !server.ours()).toList();
                if (others.isEmpty()) {
                    rows.add(new Row(name, measure, ours, "", Optional.empty()));
                }
                others.forEach(peer -> rows.add(new Row(name, measure, ours, peer.name(), samples.get(key(peer.name(), measure)))));
            });
        }
        return rows;
    }

    private static String key(String server, Measure measure) {
        return server + " " + measure.name();
    }
}
