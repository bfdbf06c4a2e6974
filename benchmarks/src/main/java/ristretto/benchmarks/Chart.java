package ristretto.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows as bars in an SVG document: for each measure one group, whose longest bar fills the width. */
final class Chart {
    private static final int LABELS = 110;
    private static final int WIDTH = 420;
    private static final int NUMBERS = 110;
    private static final int BAR = 16;
    private static final int STEP = 20;
    private static final int GAP = 30;

    private final StringBuilder marks = new StringBuilder();
    private int y = GAP;

    private record Bar(String label, double value, boolean ours) {
    }

    private Chart() {
    }

    static String of(String title, List<Row> rows) {
        Chart chart = new Chart();
        List<Measure> measures = rows.stream().map(Row::measure).distinct().toList();
        for (Measure measure : measures) {
            chart.group(measure, rows.stream().filter(row -> row.measure().equals(measure)).toList());
        }
        int width = LABELS + WIDTH + NUMBERS;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + chart.y + "\" width=\"" + width + "\" height=\"" + chart.y
                + "\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n<title>" + escaped(title)
                + "</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n" + chart.marks + "</svg>\n";
    }

    private void group(Measure measure, List<Row> rows) {
        String unit = measure.unit().isEmpty() ? "" : ", " + measure.unit();
        text(8, y, "font-weight=\"bold\"", measure.title() + unit + " (" + (measure.better() == Measure.Better.HIGHER ? "more" : "less") + " is better)");
        y += 8;
        List<Bar> bars = new ArrayList<>(List.of(new Bar("Ristretto", rows.getFirst().ours().median(), true)));
        rows.forEach(row -> row.peer().ifPresent(peer -> bars.add(new Bar(row.against(), peer.median(), false))));
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        for (Bar bar : bars) {
            double length = most > 0 ? Math.max(1, bar.value() / most * WIDTH) : 1;
            marks.append(String.format(Locale.ROOT, "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n", LABELS, y, length, BAR,
                    bar.ours() ? "#8a4b20" : "#b8b0a8"));
            text(LABELS - 6, y + BAR - 4, "text-anchor=\"end\"", bar.label());
            text(LABELS + (int) length + 6, y + BAR - 4, "", Table.number(bar.value()));
            y += STEP;
        }
        y += GAP;
    }

    private void text(int x, int baseline, String attributes, String content) {
        marks.append("<text x=\"").append(x).append("\" y=\"").append(baseline).append("\" ").append(attributes).append('>')
                .append(escaped(content)).append("</text>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
