package ristretto.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory of a process. */
final class Memory {
    private static final double KIBIBYTES_IN_MEGABYTE = 1000.0 * 1000 / 1024;

    private Memory() {
    }

    /** Resident memory (proc(5), VmRSS) in megabytes of 1,000,000 bytes. */
    static double resident(long process) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process), "status")).stream().filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KIBIBYTES_IN_MEGABYTE).findFirst().orElse(0);
        } catch (IOException ended) {
            throw new BenchmarkException("the program has ended while it was measured", ended);
        }
    }
}
