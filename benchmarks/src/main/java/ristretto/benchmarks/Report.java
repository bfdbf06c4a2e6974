package ristretto.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What benchmarks have measured. */
public final class Report {
    private final String machine;
    private final Map<String, String> descriptions = new LinkedHashMap<>();
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();

    Report(String machine) {
        this.machine = machine;
    }

    void add(String benchmark, String description, List<Row> measured) {
        descriptions.put(benchmark, description);
        rows.put(benchmark, List.copyOf(measured));
    }

    /** The benchmarks that were run. */
    public List<String> benchmarks() {
        return List.copyOf(rows.keySet());
    }

    public String machine() {
        return machine;
    }

    /** What a benchmark compares. */
    public String description(String benchmark) {
        return descriptions.get(benchmark);
    }

    /** A table in Markdown. */
    public String table(String benchmark) {
        return Table.of(rows.get(benchmark));
    }

    /** A bar chart as an SVG document. */
    public String chart(String benchmark) {
        return Chart.of(benchmark, rows.get(benchmark));
    }

    /** One JSON object. */
    public String json() {
        List<Row> all = new ArrayList<>();
        rows.values().forEach(all::addAll);
        return Json.of(machine, all);
    }
}
