package ristretto.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * docs/wrong-descriptions.md: each block of Java there is a description that is built, and the block behind it is what the
 * command prints. With {@code RECORD_TRANSCRIPTS} set, these blocks are written anew.
 */
class WrongDescriptionsTest {
    private static final Path PAGE = Path.of("../../docs/wrong-descriptions.md");
    private static final String TYPED = "$ ristretto build greeting --target jvm";
    /** In front of the first line, so that lines keep their numbers. */
    private static final String IMPORTS = "package hello; import java.nio.file.Path; import java.time.Duration; import ristretto.configuration.*; "
            + "import ristretto.signatures.*; ";

    @TempDir
    private Path directory;

    @Test
    void eachGetsTheMessageOnThePage() throws IOException {
        List<String> actual = new ArrayList<>();
        List<String> lines = Files.readAllLines(PAGE);
        int descriptions = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals("```java")) {
                int end = end(lines, i);
                actual.addAll(lines.subList(i, end + 1));
                actual.addAll(List.of("", "```", TYPED));
                actual.addAll(build(String.join("\n", lines.subList(i + 1, end)) + "\n"));
                actual.add("```");
                descriptions++;
                i = end + 2 < lines.size() && lines.get(end + 2).equals("```") ? end(lines, end + 2) : end;
            } else {
                actual.add(lines.get(i));
            }
        }
        assertTrue(descriptions >= 20, descriptions + " descriptions");
        if (System.getenv("RECORD_TRANSCRIPTS") != null) {
            Files.write(PAGE, actual);
        }
        assertEquals(String.join("\n", Files.readAllLines(PAGE)), String.join("\n", actual));
    }

    /** The line that ends the block which begins at {@code start}. */
    private static int end(List<String> lines, int start) {
        int end = start + 1;
        while (!lines.get(end).equals("```")) {
            end++;
        }
        return end;
    }

    private List<String> build(String description) throws IOException {
        Path project = directory.resolve("greeting");
        Path source = project.resolve("src/main/java/hello/Greeting.java");
        Files.createDirectories(source.getParent());
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.writeString(source, IMPORTS + description);
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        Surroundings surroundings = new Surroundings(directory, directory, Map.of("PATH", "/nowhere"), Installation.artefacts(),
                Installation.dependencies(), out, out, false, ProcessBuilder.Redirect.DISCARD);
        int status = Ristretto.run(surroundings, "build", "greeting", "--target", "jvm");
        assertTrue(status == ExitStatus.NOT_BUILT || status == ExitStatus.WRONG_USAGE, printed + description);
        return printed.toString().lines().filter(line -> !line.matches("  (compile sources|resolve|generate) .* s"))
                .map(line -> line.replace(directory.toString(), "DIR").stripTrailing()).toList();
    }
}
