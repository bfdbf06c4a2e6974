package ristretto.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process uses. */
final class Usage {
    /** Of a clock tick, the unit of times in /proc (proc(5), USER_HZ). */
    private static final double TICKS_IN_SECOND = 100;
    private static final double KIBIBYTES_IN_MEGABYTE = 1000.0 * 1000 / 1024;

    private Usage() {
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

    /** Processor time of all its threads so far, its own and the kernel's on its behalf, in seconds. */
    static double processorSeconds(long process) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(process), "stat"));
            return ticks(stat) / TICKS_IN_SECOND;
        } catch (IOException ended) {
            throw new BenchmarkException("the program has ended while it was measured", ended);
        }
    }

    /** The sum of fields 14 and 15 of /proc/PID/stat; the second, a name, may hold anything. */
    static long ticks(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }
}
