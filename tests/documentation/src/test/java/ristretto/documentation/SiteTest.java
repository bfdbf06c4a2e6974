package ristretto.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The site that the first example serves, read out of the packed files as an image has them. */
class SiteTest {
    private static final String MISSING = "404.html";
    private static final int MOST_BYTES = 60_000;

    private static Site site;

    @BeforeAll
    static void pack(@TempDir Path scratch) throws Exception {
        site = Site.pack(Path.of("../../examples/website/site"), scratch.resolve("files.bin"));
    }

    @Test
    void everyPageIsWellFormedWithALanguageATitleAndOneHeading() {
        for (String page : site.pages()) {
            assertTrue(site.text(page).startsWith("<!DOCTYPE html>\n<html lang=\"en\">\n"), page);
            Document document = site.document(page);
            assertFalse(Markup.only(document, "title").isBlank(), page);
            assertFalse(Markup.only(document, "h1").isBlank(), page);
            assertTrue(document.getElementsByTagName("meta").getLength() >= 2, page);
        }
    }

    @Test
    void everyDrawingIsWellFormedAndHasATitle() {
        List<String> drawings = site.paths().stream().filter(path -> path.endsWith(".svg")).toList();
        assertFalse(drawings.isEmpty());
        for (String drawing : drawings) {
            assertEquals("svg", site.document(drawing).getDocumentElement().getLocalName(), drawing);
            assertFalse(Markup.only(site.document(drawing), "title").isBlank(), drawing);
        }
    }

    @Test
    void titlesAreDifferentAndIdentifiersOccurOnce() {
        Set<String> titles = new HashSet<>();
        for (String page : site.pages()) {
            Document document = site.document(page);
            assertTrue(titles.add(Markup.only(document, "title")), page);
            List<String> identifiers = Markup.attributes(document, "id");
            assertEquals(new TreeSet<>(identifiers).size(), identifiers.size(), page);
        }
    }

    @Test
    void everyReferenceInsideTheSiteLeadsSomewhere() {
        for (String page : site.pages()) {
            for (String reference : Markup.references(site.document(page))) {
                if (!Markup.external(reference)) {
                    assertLeadsSomewhere(page, reference);
                }
            }
        }
    }

    private static void assertLeadsSomewhere(String page, String reference) {
        String target = Markup.target(page, reference);
        assertTrue(site.has(target), page + " refers to " + reference);
        Markup.fragment(reference).ifPresent(fragment -> assertTrue(
                Markup.attributes(site.document(target), "id").contains(fragment), page + " refers to " + reference));
    }

    @Test
    void everyFileIsReachedFromTheHomePage() {
        Set<String> reached = new HashSet<>(List.of("index.html", MISSING));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            String page = open.remove();
            if (page.endsWith(".html")) {
                Markup.references(site.document(page)).stream().filter(reference -> !Markup.external(reference))
                        .map(reference -> Markup.target(page, reference)).filter(reached::add).forEach(open::add);
            }
        }
        assertEquals(Set.copyOf(site.paths()), reached);
    }

    @Test
    void thePageForWhatIsMissingWorksAtAnyDepth() {
        for (String reference : Markup.references(site.document(MISSING))) {
            assertTrue(reference.startsWith("/") && !Markup.external(reference), reference);
        }
    }

    @Test
    void allPagesHaveTheSameNavigation() {
        List<String> expected = navigation("index.html");
        assertFalse(expected.isEmpty());
        for (String page : site.pages()) {
            assertEquals(expected, navigation(page), page);
        }
    }

    private static List<String> navigation(String page) {
        return Markup.elements(site.document(page), "a").stream().filter(link -> link.getParentNode().getNodeName().equals("nav"))
                .map(link -> Markup.target(page, link.getAttribute("href")) + " " + link.getTextContent()).toList();
    }

    @Test
    void nothingIsLoadedFromElsewhereAndNothingIsRun() {
        for (String page : site.pages()) {
            Document document = site.document(page);
            assertEquals(List.of(), Markup.elements(document, "script"), page);
            Markup.attributes(document, "src").forEach(source -> assertFalse(Markup.external(source), page + " loads " + source));
            Markup.elements(document, "link").forEach(link -> assertFalse(Markup.external(link.getAttribute("href")), page));
        }
        for (String path : site.paths()) {
            assertFalse(site.text(path).contains("@import"), path);
            assertFalse(site.text(path).contains("url("), path);
        }
    }

    @Test
    void everyPictureHasItsSizeAndAText() {
        for (String page : site.pages()) {
            for (Element picture : Markup.elements(site.document(page), "img")) {
                assertTrue(picture.hasAttribute("alt") && picture.hasAttribute("width") && picture.hasAttribute("height"), page);
            }
        }
    }

    @Test
    void theSiteIsSmall() {
        assertTrue(site.bytes() < MOST_BYTES, site.bytes() + " bytes");
    }
}
