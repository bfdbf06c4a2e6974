package ristretto.profiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class FlameGraphTest {
    private static final List<Stack> STACKS = List.of(new Stack(List.of("a.B.run", "a.B.<init>"), 3), new Stack(List.of("a.B.run"), 1),
        new Stack(List.of("idle"), 4), new Stack(List.of("rare"), 0));

    @Test
    void aBoxIsAsWideAsItsShareAndStandsOnItsCaller() throws Exception {
        String svg = FlameGraph.svg("<title>", "samples", STACKS);
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertEquals("<title>", document.getElementsByTagName("title").item(0).getTextContent());
        assertTrue(svg.contains("<title>a.B.run: 4 samples, 50.0 %</title><rect x=\"0.0\" y=\"57\" width=\"600.0\""), svg);
        assertTrue(svg.contains("<title>a.B.&lt;init&gt;: 3 samples, 37.5 %</title><rect x=\"0.0\" y=\"40\" width=\"450.0\""), svg);
        assertTrue(svg.contains("<title>idle: 4 samples, 50.0 %</title><rect x=\"600.0\" y=\"57\""), svg);
    }

    @Test
    void whatNobodyWouldSeeIsLeftOut() {
        assertFalse(FlameGraph.svg("title", "samples", STACKS).contains("rare"));
    }
}
