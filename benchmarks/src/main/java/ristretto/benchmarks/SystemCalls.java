package ristretto.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.io.IOException;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Counts the system calls of a server with {@code strace -c}, while it is under load. */
final class SystemCalls {
    private static final int SIGINT = 2;
    private static final int ATTACH_MILLISECONDS = 500;

    private final Supplies supplies;

    SystemCalls(Supplies supplies) {
        this.supplies = supplies;
    }

    /** @param load puts the server under load and returns how many requests that were */
    double perRequest(Running running, DoubleSupplier load) {
        Path summary = supplies.scratch().resolve("strace.txt");
        Path log = supplies.scratch().resolve("strace.log");
        List<String> words = List.of(supplies.program(Tool.STRACE).toString(), "-f", "-c", "-p", String.valueOf(running.process()), "-o",
                summary.toString());
        return running.stage().server().call(() -> {
            Files.deleteIfExists(summary);
            int strace = Linux.start(words, log);
            Thread.sleep(ATTACH_MILLISECONDS);
            double requests = load.getAsDouble();
            Linux.signal(strace, SIGINT);
            Linux.await(strace);
            return total(read(summary)) / requests;
        });
    }

    private static String read(Path summary) throws IOException {
        return Files.exists(summary) ? Files.readString(summary) : "";
    }

    /** The number of calls in the last line of a summary of strace: {@code 100.00 seconds microseconds calls [errors] total}. */
    static double total(String summary) {
        String last = summary.strip().lines().reduce("", (before, line) -> line).strip();
        String[] columns = last.split("\\s+");
        if (!last.endsWith(" total") || columns.length < 5) {
            throw new BenchmarkException("strace gave no summary");
        }
        return Double.parseDouble(columns[3]);
    }
}
