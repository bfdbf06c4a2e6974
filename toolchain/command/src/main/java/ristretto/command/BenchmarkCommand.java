package ristretto.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ristretto.benchmarks.BenchmarkException;
import ristretto.benchmarks.Benchmarks;
import ristretto.benchmarks.Effort;
import ristretto.benchmarks.Record;
import ristretto.benchmarks.Report;
import ristretto.engine.BuildFailure;

@Command(name = "benchmark", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Measures appliances and their peers in turn, in network namespaces of their own, and prints medians with their spread.")
final class BenchmarkCommand implements Callable<Integer> {
    private static final int USUAL_RUNS = 5;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "the benchmarks to run (default: all); '--list' names them")
    private List<String> names = new ArrayList<>();

    @Option(names = "--list", description = "name the benchmarks and what they compare, and measure nothing")
    private boolean list;

    @Option(names = "--against", paramLabel = "PEER", split = ",", description = "the peers to compare with, separated by commas; 'none' for none (default: all)")
    private List<String> against = new ArrayList<>();

    @Option(names = "--runs", paramLabel = "N", description = "how often each is measured (default: " + USUAL_RUNS + ")")
    private Integer runs;

    @Option(names = "--quick", description = "three short runs: all benchmarks in about 15 minutes")
    private boolean quick;

    @Option(names = "--json", description = "print one JSON object on standard output, and nothing else there")
    private boolean json;

    @Option(names = "--record", description = "put the tables into PERFORMANCE.md and docs/image-size.md, charts into benchmarks/results")
    private boolean record;

    @Option(names = "--verbose", description = "say more, with stack traces")
    private boolean verbose;

    BenchmarkCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Surroundings quiet = new Surroundings(surroundings.home(), surroundings.workingDirectory(), surroundings.environment(), surroundings.artefacts(),
                surroundings.dependencies(), json ? surroundings.err() : surroundings.out(), surroundings.err(), surroundings.terminal() && !json,
                surroundings.output());
        Benchmarks benchmarks = new Benchmarks(new BenchmarkSupplies(quiet, verbose));
        if (list) {
            benchmarks.names().forEach(name -> surroundings.out().println(name + ": against "
                    + (benchmarks.peersOf(name).isEmpty() ? "nothing" : String.join(", ", benchmarks.peersOf(name)))));
            return ExitStatus.OK;
        }
        List<String> chosen = names.isEmpty() ? benchmarks.names() : names;
        check("benchmark", chosen, benchmarks.names());
        Set<String> peers = peers(benchmarks);
        if (runs != null && runs < 1) {
            throw new BuildFailure(BuildFailure.Kind.REQUEST, "'--runs " + runs + "': at least one run is needed");
        }
        try {
            Effort effort = quick ? Effort.quick() : Effort.runs(USUAL_RUNS);
            print(benchmarks.run(chosen, peers, runs == null ? effort : effort.times(runs)));
            return ExitStatus.OK;
        } catch (BenchmarkException failure) {
            throw failure.getCause() instanceof BuildFailure known ? known
                    : new BuildFailure(BuildFailure.Kind.ENVIRONMENT, failure.getMessage(), failure);
        }
    }

    private void print(Report report) throws java.io.IOException {
        PrintWriter out = surroundings.out();
        if (json) {
            out.println(report.json());
        } else {
            out.println();
            out.println(report.machine());
            report.benchmarks().forEach(name -> {
                out.println();
                out.println(name);
                out.print(report.table(name));
            });
            out.flush();
        }
        if (record) {
            new Record(surroundings.home(), surroundings.home().resolve("benchmarks/results")).write(report, command());
        }
    }

    /** As it can be typed again. */
    private String command() {
        StringBuilder words = new StringBuilder("./ristretto benchmark");
        names.forEach(name -> words.append(' ').append(name));
        if (!against.isEmpty()) {
            words.append(" --against ").append(String.join(",", against));
        }
        if (runs != null) {
            words.append(" --runs ").append(runs);
        }
        return words.append(quick ? " --quick" : "").append(" --record").toString();
    }

    private Set<String> peers(Benchmarks benchmarks) throws BuildFailure {
        if (against.isEmpty()) {
            return benchmarks.peers();
        }
        Set<String> peers = new LinkedHashSet<>(against);
        if (!peers.equals(Set.of("none"))) {
            check("peer", peers, benchmarks.peers());
        }
        return peers;
    }

    private static void check(String kind, Iterable<String> asked, Iterable<String> known) throws BuildFailure {
        List<String> names = new ArrayList<>();
        known.forEach(names::add);
        for (String each : asked) {
            if (!names.contains(each)) {
                throw new BuildFailure(BuildFailure.Kind.REQUEST, "there is no " + kind + " '" + each + "'; there are " + String.join(", ", names));
            }
        }
    }
}
