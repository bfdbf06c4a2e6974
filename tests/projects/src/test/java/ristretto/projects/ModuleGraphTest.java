package ristretto.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the examples are made of on each target. */
@Timeout(300)
class ModuleGraphTest {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final String WEBSITE = HOME.resolve("examples/website").toString();

    private static final Path PAGE = HOME.resolve("docs/three-descriptions.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\n\\$ \\./ristretto (?<words>[^\\n]+)\\n.*?^```\\n");
    private static final Pattern STEP = Pattern.compile("(?m)^  [a-z ]+ [0-9.]+ s\\n");

    @TempDir
    Path directory;
    private Commands commands;

    @BeforeEach
    void theToolIsInstalled() {
        Commands.requireTool();
        commands = new Commands(directory);
    }

    @Test
    void theDrawingInTheDocumentationIsThatOfTheWebsite() throws Exception {
        commands.ristretto("graph", WEBSITE, "--svg", "website.svg");
        assertEquals(Files.readString(HOME.resolve("docs/website-graph.svg")), Files.readString(directory.resolve("website.svg")),
                "'./ristretto graph examples/website --svg docs/website-graph.svg' draws it anew");
    }

    /** Each block is a command and what it prints. */
    @Test
    void thePageOfDescriptionsSaysWhatTheyAreMadeOfOnEachTarget() throws Exception {
        String page = Files.readString(PAGE);
        Matcher blocks = BLOCK.matcher(page);
        StringBuilder actual = new StringBuilder();
        while (blocks.find()) {
            blocks.appendReplacement(actual, Matcher.quoteReplacement(
                    "```\n$ ./ristretto " + blocks.group("words") + "\n" + printed(blocks.group("words")) + "```\n"));
        }
        blocks.appendTail(actual);
        if (System.getenv("RECORD_TRANSCRIPTS") != null) {
            Files.writeString(PAGE, actual);
        }
        assertEquals(Files.readString(PAGE), actual.toString());
    }

    /** Without how long each step took; as if it were typed in this project's directory. */
    private String printed(String words) throws Exception {
        String[] typed = words.replace("examples/", HOME + "/examples/").split(" ");
        boolean impossible = words.contains("examples/gateway --target sandbox");
        String said = impossible ? commands.refusal(typed) : commands.ristretto(typed);
        return STEP.matcher(said).replaceAll("").replace(HOME + "/", "");
    }
}
