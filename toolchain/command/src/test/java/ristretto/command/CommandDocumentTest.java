package ristretto.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The tables of docs/command.md say what the command says, and its words can be completed. */
class CommandDocumentTest {
    private static final Path DOCUMENT = Path.of("../../docs/command.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| (.*?) \\|(?: (.*?) \\|)?$");

    private final StringWriter printed = new StringWriter();

    private static Map<String, MatchResult> rows(String section) throws IOException {
        String text = Files.readString(DOCUMENT);
        int from = text.indexOf("## " + section);
        assertTrue(from >= 0, section);
        int to = text.indexOf("\n## ", from);
        Map<String, MatchResult> rows = new LinkedHashMap<>();
        ROW.matcher(text.substring(from, to < 0 ? text.length() : to)).results().forEach(row -> rows.put(row.group(1), row));
        return rows;
    }

    private CommandLine line() {
        PrintWriter out = new PrintWriter(printed, true);
        return Ristretto.line(new Surroundings(Path.of(""), Path.of(""), Map.of(), Installation.artefacts(), Installation.dependencies(), out, out,
                false, ProcessBuilder.Redirect.DISCARD));
    }

    @Test
    void everyExitStatusIsDocumentedAsTheHelpSays() throws IOException {
        Map<String, String> documented = new LinkedHashMap<>();
        rows("Exit status").forEach((status, row) -> documented.put(status, row.group(2)));
        assertEquals(line().getCommandSpec().usageMessage().exitCodeList(), documented);
        for (int status : List.of(ExitStatus.OK, ExitStatus.NOT_BUILT, ExitStatus.WRONG_USAGE, ExitStatus.ENVIRONMENT, ExitStatus.DIFFERENT, ExitStatus.INTERRUPTED)) {
            assertTrue(documented.containsKey(Integer.toString(status)), "status " + status);
        }
    }

    @Test
    void everyCommandIsDocumentedWithWhetherItReportsInJson() throws IOException {
        Map<String, MatchResult> rows = rows("Commands");
        TreeSet<String> expected = new TreeSet<>(line().getSubcommands().keySet());
        expected.addAll(List.of("verify", "fuzz"));
        assertEquals(expected, new TreeSet<>(rows.keySet()));
        line().getSubcommands().forEach((name, command) -> assertEquals(reportsInJson(command.getCommandSpec()),
                rows.get(name).group(3).equals("yes"), "JSON of " + name));
    }

    private static boolean reportsInJson(CommandSpec spec) {
        return spec.optionsMap().containsKey("--json") || spec.subcommands().values().stream().anyMatch(each -> reportsInJson(each.getCommandSpec()));
    }

    @Test
    void theHelpHasColoursOnATerminalUnlessTheEnvironmentSaysNo() {
        assertTrue(help(true, Map.of()).contains("\u001B["));
        assertFalse(help(true, Map.of("NO_COLOR", "1")).contains("\u001B["));
        assertFalse(help(true, Map.of("TERM", "dumb")).contains("\u001B["));
        assertFalse(help(false, Map.of()).contains("\u001B["));
    }

    private static String help(boolean terminal, Map<String, String> environment) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text, true);
        assertEquals(0, Ristretto.run(new Surroundings(Path.of(""), Path.of(""), environment, Installation.artefacts(), Installation.dependencies(),
                out, out, terminal, ProcessBuilder.Redirect.DISCARD), "--help"));
        return text.toString();
    }

    @Test
    void bashCompletesCommandsAndTargets(@TempDir Path directory) throws Exception {
        assertEquals(0, line().execute("completion", "bash"));
        Path script = directory.resolve("completion");
        Files.writeString(script, printed.toString());
        assertEquals("describe dev", completions(script, "de", 1));
        assertEquals("virtio", completions(script, "build --target v", 3));
    }

    private static String completions(Path script, String words, int at) throws IOException, InterruptedException {
        Process bash = new ProcessBuilder("bash", "-c", "source " + script + "; COMP_WORDS=(ristretto " + words + "); COMP_CWORD=" + at
                + "; _complete_ristretto 2> /dev/null; echo ${COMPREPLY[@]}").redirectErrorStream(true).start();
        String answer = new String(bash.getInputStream().readAllBytes()).strip();
        assertEquals(0, bash.waitFor(), answer);
        return answer;
    }
}
