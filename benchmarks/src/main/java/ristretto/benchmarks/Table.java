package ristretto.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Rows as a table in Markdown: a line for each measure, a column for each peer; medians, with least and most in brackets. */
final class Table {
    private static final double WHOLE_FROM = 100;
    private static final double TENTHS_FROM = 10;

    private Table() {
    }

    static String of(List<Row> rows) {
        List<String> peers = rows.stream().map(Row::against).filter(name -> !name.isEmpty()).distinct().toList();
        StringBuilder text = new StringBuilder("| | Ristretto");
        peers.forEach(peer -> text.append(" | ").append(peer).append(" | ratio"));
        text.append(" |\n|---|---:").append("|---:|---:".repeat(peers.size())).append("|\n");
        byMeasure(rows).forEach((measure, group) -> {
            text.append("| ").append(measure.title()).append(measure.unit().isEmpty() ? "" : ", " + measure.unit()).append(" | ")
                    .append(cell(group.getFirst().ours()));
            for (String peer : peers) {
                Optional<Row> row = group.stream().filter(each -> each.against().equals(peer)).findFirst();
                text.append(" | ").append(row.flatMap(Row::peer).map(Table::cell).orElse("")).append(" | ")
                        .append(row.flatMap(Row::ratio).map(ratio -> number(ratio) + " ×").orElse(""));
            }
            text.append(" |\n");
        });
        return text.toString();
    }

    private static Map<Measure, List<Row>> byMeasure(List<Row> rows) {
        Map<Measure, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.measure(), any -> new ArrayList<>()).add(row));
        return groups;
    }

    private static String cell(Samples samples) {
        return samples.least() == samples.most() ? number(samples.median())
                : number(samples.median()) + " (" + number(samples.least()) + "–" + number(samples.most()) + ")";
    }

    /** Three digits or more. */
    static String number(double value) {
        return value == Math.rint(value) || value >= WHOLE_FROM ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, value >= TENTHS_FROM ? "%.1f" : value >= 1 ? "%.2f" : "%.3f", value);
    }
}
