package ristretto.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A program that measures itself, on one processor: it prints lines of a name and a number, and {@code done} at the end. */
final class Printed {
    private static final int PROCESSOR = 0;

    private Printed() {
    }

    /** Looks at the program when it has printed a line of another kind. */
    interface Watcher {
        void said(String line, Process program) throws IOException;
    }

    /** {@code measure(who, words, samples, watcher)} runs the program and adds what it prints, under names that begin with {@code who}. */
    static void measure(String who, List<String> words, Samples.Collector samples, Watcher watcher) {
        try {
            Process process = pinned(words);
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null && !line.equals("done"); line = lines.readLine()) {
                    String[] parts = line.split(" ");
                    if (parts.length == 2 && parts[1].matches("[0-9]+\\.[0-9]+")) {
                        samples.add(who + parts[0], Double.parseDouble(parts[1]));
                    } else {
                        watcher.said(line, process);
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

    /** A row for each measure and peer; every measure must have been printed by the first program, which {@code words} start. */
    static List<Row> rows(String benchmark, List<Measure> measures, List<String> peers, Samples.Collector samples, List<String> words) {
        List<Row> rows = new ArrayList<>();
        for (Measure measure : measures) {
            Samples ours = samples.get(Row.OURS + measure.name())
                    .orElseThrow(() -> new BenchmarkException("nothing was printed for '" + measure.name() + "' by: " + String.join(" ", words)));
            if (peers.isEmpty()) {
                rows.add(new Row(benchmark, measure, ours, "", Optional.empty()));
            }
            for (String peer : peers) {
                rows.add(new Row(benchmark, measure, ours, peer, samples.get(peer + measure.name())));
            }
        }
        return rows;
    }
}
