package ristretto.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class ReportTest {
    private static final Row REQUESTS = new Row("site", Measure.REQUESTS, new Samples(List.of(300.0, 100.0, 200.0)), "nginx",
            Optional.of(Samples.of(50)));
    private static final Row LATENCY = new Row("site", Measure.MEDIAN_LATENCY, Samples.of(0.25), "nginx", Optional.of(Samples.of(1)));
    private static final Row ALONE = new Row("site", Measure.IMAGE, Samples.of(1234567), "nginx", Optional.empty());

    @TempDir
    Path directory;

    private static Report report() {
        Report report = new Report("a \"quiet\" machine");
        report.add("site", "Pages.", List.of(REQUESTS, LATENCY, ALONE));
        return report;
    }

    @Test
    void jsonIsOneObjectWithTheMachineAndARowForEachComparison() {
        assertEquals("{\"machine\":\"a \\\"quiet\\\" machine\",\"rows\":["
                + "{\"benchmark\":\"site\",\"measure\":\"requests-per-second\",\"unit\":\"1/s\",\"ours\":200,\"against\":\"nginx\",\"peer\":50,"
                + "\"ratio\":4,\"spread\":{\"ours\":[100,300],\"peer\":[50,50]}},"
                + "{\"benchmark\":\"site\",\"measure\":\"latency-p50\",\"unit\":\"ms\",\"ours\":0.25,\"against\":\"nginx\",\"peer\":1,"
                + "\"ratio\":4,\"spread\":{\"ours\":[0.25,0.25],\"peer\":[1,1]}},"
                + "{\"benchmark\":\"site\",\"measure\":\"image\",\"unit\":\"bytes\",\"ours\":1234567,\"against\":\"nginx\",\"peer\":null,"
                + "\"ratio\":null,\"spread\":{\"ours\":[1234567,1234567],\"peer\":null}}]}", report().json());
    }

    @Test
    void controlCharactersAreEscapedInJson() {
        assertEquals("\"a\\u000ab\\\\\"", Json.text("a\nb\\"));
    }

    @Test
    void theTableHasMediansSpreadAndARatioThatIsAboveOneWhereWeAreBetter() {
        assertEquals("""
                | | Ristretto | nginx | ratio |
                |---|---:|---:|---:|
                | requests, 32 connections, 1/s | 200 (100–300) | 50 | 4 × |
                | latency p50, ms | 0.250 | 1 | 4 × |
                | image, bytes | 1,234,567 |  |  |
                """, report().table("site"));
    }

    @Test
    void theChartIsWellFormed() throws Exception {
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(report().chart("site"))));
    }

    @Test
    void aRecordReplacesWhatIsBetweenItsMarkersAndNothingElse() throws Exception {
        Path document = directory.resolve("PERFORMANCE.md");
        Files.writeString(document, "Before.\n<!-- benchmark site -->\nold\n<!-- end of site -->\nAfter.\n");
        new Record(document, directory.resolve("results")).write(report(), "./ristretto benchmark site");
        String text = Files.readString(document);
        assertTrue(text.startsWith("Before.\n<!-- benchmark site -->\nPages.\n\n| | Ristretto"), text);
        assertTrue(text.endsWith("(results/site.svg)\n<!-- end of site -->\nAfter.\n"), text);
        assertFalse(text.contains("old"), text);
        assertTrue(Files.exists(directory.resolve("results/site.svg")));
    }

    @Test
    void aRecordAddsMarkersThatAreMissing() {
        String once = Record.replaced("Text.\n", "site", "first\n");
        assertEquals("Text.\n\n## site\n\n<!-- benchmark site -->\nsecond\n<!-- end of site -->\n", Record.replaced(once, "site", "second\n"));
    }
}
