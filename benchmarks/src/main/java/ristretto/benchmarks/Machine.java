package ristretto.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The computer that measures. */
final class Machine {
    private static final long GIB = 1L << 20;

    private Machine() {
    }

    /** Its processor, memory and kernel, and how busy it was with other things: {@code /proc/loadavg}, the mean of a minute. */
    static String describe() {
        try {
            String processor = value("/proc/cpuinfo", "model name");
            long kibibytes = Long.parseLong(value("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", ""));
            return String.format(Locale.ROOT, "%s, %d processors, %d GiB, Linux %s, load %s at the beginning", processor,
                    Runtime.getRuntime().availableProcessors(), Math.round((double) kibibytes / GIB),
                    Files.readString(Path.of("/proc/sys/kernel/osrelease")).strip(), Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
        } catch (IOException unreadable) {
            throw new BenchmarkException("/proc cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static String value(String file, String name) throws IOException {
        return Files.readAllLines(Path.of(file)).stream().filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst().orElse("unknown");
    }
}
