package ristretto.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Puts what was measured into documents, between markers that name the benchmark, and charts of comparisons beside them. */
public final class Record {
    private final Path home;
    private final Path charts;

    /** @param home the directory of the documents */
    public Record(Path home, Path charts) {
        this.home = home;
        this.charts = charts;
    }

    /** @param command what was typed to measure it */
    public void write(Report report, String command) throws IOException {
        for (String benchmark : report.benchmarks()) {
            Path document = home.resolve(report.document(benchmark));
            String text = Files.exists(document) ? Files.readString(document) : "# Performance\n";
            Files.writeString(document, replaced(text, benchmark, section(report, benchmark, command, document)));
        }
    }

    private String section(Report report, String benchmark, String command, Path document) throws IOException {
        boolean compares = report.compares(benchmark);
        return report.description(benchmark) + "\n\n" + report.table(benchmark) + (compares ? "\nMedian (least–most); a ratio above 1 is in Ristretto's favour. "
                : "\n") + LocalDate.now(ZoneOffset.UTC) + ", `" + command + "`, on " + report.machine() + "." + (compares ? chart(report, benchmark, document) : "")
                + "\n";
    }

    private String chart(Report report, String benchmark, Path document) throws IOException {
        Path chart = Files.createDirectories(charts).resolve(benchmark + ".svg");
        Files.writeString(chart, report.chart(benchmark));
        return " ![Chart](" + document.toAbsolutePath().getParent().relativize(chart.toAbsolutePath()) + ")";
    }

    /** The document with a new text between the markers of a benchmark; they are added at the end if they are not there. */
    static String replaced(String text, String benchmark, String section) {
        String begin = "<!-- benchmark " + benchmark + " -->\n";
        String end = "<!-- end of " + benchmark + " -->\n";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            return text + "\n## " + benchmark + "\n\n" + begin + section + end;
        }
        return text.substring(0, from + begin.length()) + section + text.substring(to);
    }
}
