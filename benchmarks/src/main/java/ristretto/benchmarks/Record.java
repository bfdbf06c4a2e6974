package ristretto.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Puts what was measured into a document, between markers that name the benchmark, and charts beside it. */
public final class Record {
    private final Path document;
    private final Path charts;

    public Record(Path document, Path charts) {
        this.document = document;
        this.charts = charts;
    }

    /** @param command what was typed to measure it */
    public void write(Report report, String command) throws IOException {
        String text = Files.exists(document) ? Files.readString(document) : "# Performance\n";
        Files.createDirectories(charts);
        for (String benchmark : report.benchmarks()) {
            Path chart = charts.resolve(benchmark + ".svg");
            Files.writeString(chart, report.chart(benchmark));
            text = replaced(text, benchmark, section(report, benchmark, command));
        }
        Files.writeString(document, text);
    }

    private String section(Report report, String benchmark, String command) {
        return report.description(benchmark) + "\n\n" + report.table(benchmark) + "\nMedian (least–most); a ratio above 1 is in Ristretto's favour. "
                + LocalDate.now(ZoneOffset.UTC) + ", `" + command + "`, on " + report.machine() + ". ![Chart](" + document.toAbsolutePath().getParent()
                        .relativize(charts.toAbsolutePath().resolve(benchmark + ".svg")) + ")\n";
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
