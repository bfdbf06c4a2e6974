package ristretto.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents in the repository. */
class DocumentsTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");
    private static final Pattern TYPE = Pattern.compile("`(\\w+)\\.([A-Z]\\w+)[`.]");

    @Test
    void everyLinkToAFileLeadsSomewhere() throws IOException {
        for (Path document : documents()) {
            for (String link : all(LINK, Files.readString(document), 1)) {
                if (!Markup.external(link)) {
                    assertLeadsSomewhere(document, link);
                }
            }
        }
    }

    private static void assertLeadsSomewhere(Path document, String link) throws IOException {
        int sign = link.indexOf('#');
        String file = sign < 0 ? link : link.substring(0, sign);
        Path target = file.isEmpty() ? document : document.resolveSibling(file);
        assertTrue(Files.exists(target), document + " links to " + link);
        if (sign >= 0) {
            List<String> anchors = all(HEADING, Files.readString(target), 1).stream().map(DocumentsTest::anchor).toList();
            assertTrue(anchors.contains(link.substring(sign + 1)), document + " links to " + link);
        }
    }

    /** As web front ends of repositories make them. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }

    @Test
    void theFirstApplianceInTheReadmeIsTheExample() throws IOException {
        String example = Files.readString(ROOT.resolve("examples/hello/src/main/java/hello/Hello.java"));
        assertEquals(List.of(example), all(JAVA, Files.readString(ROOT.resolve("README.md")), 1));
    }

    @Test
    void theFirstApplianceOnTheSiteIsTheExample() throws IOException {
        String example = Files.readString(ROOT.resolve("examples/hello/src/main/java/hello/Hello.java"));
        String page = Files.readString(ROOT.resolve("examples/website/site/getting-started.html"));
        String escaped = example.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        assertTrue(page.contains(escaped) || page.contains(escaped.replace("&gt;", ">")));
    }

    /** Types are written as {@code package.Type} there, without the common prefix. */
    @Test
    void everyClassThatTheArchitectureNamesExists() throws IOException {
        String text = Files.readString(ROOT.resolve("docs/ARCHITECTURE.md"));
        Matcher type = TYPE.matcher(text);
        List<String> names = new ArrayList<>();
        while (type.find()) {
            names.add("ristretto/" + type.group(1) + "/" + type.group(2) + ".java");
        }
        assertFalse(names.isEmpty());
        List<String> sources = sources();
        for (String name : names) {
            assertTrue(sources.stream().anyMatch(source -> source.endsWith(name)), "docs/ARCHITECTURE.md names " + name);
        }
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.map(file -> file.toString().replace('\\', '/')).filter(file -> file.contains("/src/main/java/")).toList();
        }
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (Path folder : List.of(ROOT, ROOT.resolve("docs"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
            }
        }
        assertFalse(documents.isEmpty());
        return documents;
    }

    private static List<String> all(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map(found -> found.group(group)).toList();
    }
}
