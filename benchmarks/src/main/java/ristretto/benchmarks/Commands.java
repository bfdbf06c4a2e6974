package ristretto.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Programs that run to their end. */
final class Commands {
    private Commands() {
    }

    /** {@code run(words)} is what the program printed; it runs where the calling thread is. */
    static String run(List<String> words) {
        return run(words, Path.of("").toAbsolutePath());
    }

    /** The same for a program that is part of what is measured: it goes before others. */
    static String runFirst(List<String> words, Path log) {
        try {
            Files.deleteIfExists(log);
            int status = Linux.await(Linux.start(words, log));
            String printed = Files.readString(log);
            if (status != 0) {
                throw new BenchmarkException("'" + String.join(" ", words) + "' ended with status " + status + ": " + printed.strip());
            }
            return printed;
        } catch (IOException failed) {
            throw new BenchmarkException("cannot write " + log + ": " + failed.getMessage(), failed);
        }
    }

    static String run(List<String> words, Path directory) {
        try {
            Process process = new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile()).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new BenchmarkException("'" + String.join(" ", words) + "' ended with status " + status + ": " + printed.strip());
            }
            return printed;
        } catch (IOException notStarted) {
            throw new BenchmarkException("cannot run " + words.getFirst() + ": " + notStarted.getMessage(), notStarted);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("interrupted", interrupted);
        }
    }
}
