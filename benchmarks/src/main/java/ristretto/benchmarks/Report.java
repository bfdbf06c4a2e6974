package ristretto.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What benchmarks have measured. */
public final class Report {
    private final String machine;
    private final Map<String, String> descriptions = new LinkedHashMap<>();
    private final Map<String, String> tables = new LinkedHashMap<>();
    private final Map<String, String> documents = new LinkedHashMap<>();
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();

    Report(String machine) {
        this.machine = machine;
    }

    /**
     * @param table what was measured, in Markdown
     * @param document where it is recorded
     */
    void add(String benchmark, String description, List<Row> measured, String table, String document) {
        descriptions.put(benchmark, description);
        tables.put(benchmark, table);
        documents.put(benchmark, document);
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
        return tables.get(benchmark);
    }

    /** The document of the repository that has a place for a benchmark. */
    String document(String benchmark) {
        return documents.get(benchmark);
    }

    /** Whether there is a peer to compare with. */
    boolean compares(String benchmark) {
        return rows.get(benchmark).stream().anyMatch(row -> row.peer().isPresent());
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
