package ristretto.benchmarks;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code wrk --latency} prints.
 *
 * @param requestsPerSecond answered requests
 * @param median the latency that half of the requests stay below, in milliseconds
 * @param p99 the latency that 99 of 100 requests stay below, in milliseconds
 * @param errors failed connections, reads and writes, time-outs, and answers with a status of 400 or more
 */
record WrkReport(double requestsPerSecond, double median, double p99, long errors) {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern SOCKET_ERRORS = Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");
    private static final Pattern BAD_STATUS = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    static WrkReport parse(String text) {
        Matcher errors = SOCKET_ERRORS.matcher(text);
        long count = 0;
        if (errors.find()) {
            for (int i = 1; i <= errors.groupCount(); i++) {
                count += Long.parseLong(errors.group(i));
            }
        }
        Matcher bad = BAD_STATUS.matcher(text);
        if (bad.find()) {
            count += Long.parseLong(bad.group(1));
        }
        Matcher rate = RATE.matcher(text);
        if (!rate.find()) {
            throw new BenchmarkException("wrk printed no rate: " + text.strip());
        }
        return new WrkReport(Double.parseDouble(rate.group(1)), percentile(text, 50), percentile(text, 99), count);
    }

    private static double percentile(String text, int percent) {
        Matcher line = Pattern.compile("\\s" + percent + "%\\s+([0-9.]+)(us|ms|s|m|h)\\s").matcher(text);
        if (!line.find()) {
            throw new BenchmarkException(String.format(Locale.ROOT, "wrk printed no %d %% latency: %s", percent, text.strip()));
        }
        return Double.parseDouble(line.group(1)) * switch (line.group(2)) {
            case "us" -> 1e-3;
            case "ms" -> 1;
            case "s" -> 1e3;
            case "m" -> 60e3;
            default -> 3600e3;
        };
    }
}
