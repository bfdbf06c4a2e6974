package ristretto.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class TreemapTest {
    private static Document picture() throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(Treemap.draw(Sample.contents(), "a<b>.elf"))));
    }

    private static List<Element> rectangles(String style) throws Exception {
        List<Element> found = new ArrayList<>();
        NodeList all = picture().getElementsByTagName("rect");
        for (int i = 0; i < all.getLength(); i++) {
            Element rectangle = (Element) all.item(i);
            if (rectangle.getAttribute("class").equals(style) && rectangle.getElementsByTagName("title").getLength() > 0) {
                found.add(rectangle);
            }
        }
        return found;
    }

    private static double area(Element rectangle) {
        return Double.parseDouble(rectangle.getAttribute("width")) * Double.parseDouble(rectangle.getAttribute("height"));
    }

    @Test
    void everyItemWithBytesIsALeafThatSaysWhatItIs() throws Exception {
        List<String> titles = rectangles("leaf").stream().map(leaf -> leaf.getElementsByTagName("title").item(0).getTextContent()).toList();
        assertEquals(7, titles.size());
        assertTrue(titles.contains("ristretto-tcp, ristretto.tcp.Engine\ncode 300, data 20, active lines 100\n320 bytes, 53.3 %"), titles::toString);
    }

    @Test
    void areasOfLibrariesAreInProportionToTheirBytes() throws Exception {
        List<Element> libraries = rectangles("outer");
        double all = libraries.stream().mapToDouble(TreemapTest::area).sum();
        assertEquals(5, libraries.size());
        assertEquals(418.0 / 600, area(libraries.getFirst()) / all, 0.001);
    }
}
