package ristretto.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        List<Row> rows = List.of(REQUESTS, LATENCY, ALONE);
        report.add("site", "Pages.", rows, Table.of(rows), "PERFORMANCE.md");
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
        new Record(directory, directory.resolve("results")).write(report(), "./ristretto benchmark site");
        String text = Files.readString(document);
        assertTrue(text.startsWith("Before.\n<!-- benchmark site -->\nPages.\n\n| | Ristretto"), text);
        assertTrue(text.endsWith("(results/site.svg)\n<!-- end of site -->\nAfter.\n"), text);
        assertFalse(text.contains("old"), text);
        assertTrue(Files.exists(directory.resolve("results/site.svg")));
    }

    /** What a user's computer would build. */
    private record Sized(Path scratch) implements Supplies {
        @Override
        public Path command() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path program(Tool tool) {
            throw new AssertionError("no tool is needed");
        }

        @Override
        public Path image(String appliance, String target, Map<String, String> keys) {
            throw new AssertionError("no appliance is needed");
        }

        @Override
        public Sizes example(String name, String target, Map<String, String> keys) {
            return new Sizes(name.length() * 1000 + keys.size(), 40, 30, 20);
        }

        @Override
        public List<String> onJvm(String appliance, Map<String, String> keys) {
            throw new AssertionError("no appliance is needed");
        }

        @Override
        public List<String> tool(String mainClass) {
            throw new AssertionError("no tool is needed");
        }

        @Override
        public void progress(String line) { }
    }

    @Test
    void sizesOfImagesAreALineForEachAndHaveNoChart() throws Exception {
        Files.createDirectories(directory.resolve("docs"));
        Report report = new Benchmarks(new Sized(directory)).run(List.of("image-sizes"), Set.of(), Effort.quick());
        new Record(directory, directory.resolve("results")).write(report, "./ristretto benchmark image-sizes");
        String text = Files.readString(directory.resolve("docs/image-size.md"));
        assertTrue(text.contains("""

                | description, keys | image, bytes | code, bytes | data, bytes | active lines |
                |---|---:|---:|---:|---:|
                | website | 7,001 | 40 | 30 | 20 |
                | website, `admin=true` | 7,002 | 40 | 30 | 20 |
                | gateway, two interfaces | 7,000 | 40 | 30 | 20 |

                """), text);
        assertFalse(text.contains("Chart"), text);
        assertFalse(Files.exists(directory.resolve("results")));
    }

    @Test
    void aRecordAddsMarkersThatAreMissing() {
        String once = Record.replaced("Text.\n", "site", "first\n");
        assertEquals("Text.\n\n## site\n\n<!-- benchmark site -->\nsecond\n<!-- end of site -->\n", Record.replaced(once, "site", "second\n"));
    }
}
