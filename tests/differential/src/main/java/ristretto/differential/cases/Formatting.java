package ristretto.differential.cases;

import java.util.Locale;
import ristretto.differential.Cases;

/** java.util.Formatter. */
public final class Formatting {
    private Formatting() { }

    public static void addTo(Cases cases) {
        cases.add("integers", () -> format("%d|%5d|%-5d|%05d|%+d|%,d|%(d|% d|%x|%X|%o|%#x", 42, 42, 42, 42, 42, 1234567, -5, 42, 255, 255, 8, 255));
        cases.add("negative integers", () -> format("%d|%x|%o|%,d|%08d|%x", -42, -1, -8, -1234567, -42, -1L));
        cases.add("floating point", () -> format("%f|%.2f|%10.3f|%-10.1f|%e|%.0f|%g|%,.2f|%+.1f|%010.2f", 3.14159, 2.005, 1.5, 2.25, 12345.678, 2.5, 0.0001234, 1234567.891, 1.0, -3.5));
        cases.add("rounding of floating point", () -> format("%.1f %.1f %.1f %.2f %.0f %.0f %.3f", 0.25, 0.35, 0.05, 1.005, 0.5, 1.5, 1e-10));
        cases.add("special floating point", () -> format("%f %f %f %e %.1f", Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0, -0.0));
        cases.add("large floating point", () -> format("%f %.3e %f", 1e20, 1e-300, 123456789.123456789));
        cases.add("strings", () -> format("%s|%10s|%-10s|%.3s|%S|%s|%s", "text", "text", "text", "text", "text", null, java.util.List.of(1)));
        cases.add("characters and booleans", () -> format("%c|%C|%b|%B|%b|%5b|%c", 'x', 'y', true, null, "x", false, 0x1F600));
        cases.add("percent and newline", () -> format("100%%%n"));
        cases.add("positions", () -> format("%2$s %1$s %<s %s", "a", "b"));
        cases.add("hash", () -> format("%h %H", "hello", "hello"));
        cases.add("big numbers", () -> format("%d %,d", new java.math.BigInteger("123456789012345678901"), Long.MIN_VALUE));
        cases.add("width from longer text", () -> format("[%3s][%-3s]", "longer", "longer"));
        cases.add("failures", () -> {
            Cases.failure(() -> format("%d", "x"));
            Cases.failure(() -> format("%d"));
            Cases.failure(() -> format("%q", 1));
            Cases.failure(() -> format("%.2d", 1));
            Cases.failure(() -> format("%-d", 1));
            Cases.failure(() -> format("%c", "xy"));
        });
        cases.add("formatted and printf", () -> {
            System.out.printf(Locale.ROOT, "%s-%d%n", "p", 1);
            System.out.println("%s!".formatted("f"));
        });
    }

    private static void format(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
