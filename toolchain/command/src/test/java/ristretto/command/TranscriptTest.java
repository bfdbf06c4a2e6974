package ristretto.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the transcripts: files of prose, in which an indented line that begins with a dollar is what the user types and the
 * indented lines after it are what the command prints, the exit status last unless it is 0. Times are written as {@code N s}
 * and the directory of the appliances as {@code DIR}; packages of this project are left out, since classes in a directory are of none. With {@code RECORD_TRANSCRIPTS} in the environment, what is printed now is
 * written into the transcripts, to be read as a difference.
 */
class TranscriptTest {
    private static final Path SOURCES = Path.of("src/test");
    private static final String TYPED = "  $ ristretto ";
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    Path directory;

    static Stream<Path> transcripts() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES.resolve("transcripts"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void theCommandPrintsWhatTheTranscriptSays(Path transcript) throws IOException {
        copyAppliances();
        makeExecutables();
        StringBuilder actual = new StringBuilder();
        List<String> lines = Files.readAllLines(transcript);
        for (String line : lines) {
            if (line.startsWith(TYPED)) {
                actual.append(line).append('\n').append(run(line.substring(TYPED.length())));
            } else if (!line.startsWith("  ")) {
                actual.append(line).append('\n');
            }
        }
        if (System.getenv("RECORD_TRANSCRIPTS") != null) {
            Files.writeString(transcript, actual);
        }
        assertEquals(Files.readString(transcript), actual.toString());
    }

    private void copyAppliances() throws IOException {
        Path from = SOURCES.resolve("appliances");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path to = directory.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }

    /** An executable that is no image, and the first half of it. */
    private void makeExecutables() throws IOException {
        byte[] executable = Files.readAllBytes(Path.of(System.getProperty("java.home"), "bin", "java"));
        Files.write(directory.resolve("foreign.elf"), executable);
        Files.write(directory.resolve("truncated.elf"), Arrays.copyOf(executable, 4096));
    }

    private String run(String typed) throws IOException {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        Path output = directory.resolve("output");
        Files.deleteIfExists(output);
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(typed);
        while (matcher.find()) {
            words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        Surroundings surroundings = new Surroundings(directory, directory, Map.of("PATH", "/nowhere",
                "XDG_CACHE_HOME", directory.resolve("cache").toString(), "XDG_STATE_HOME", directory.resolve("state").toString()), Installation.artefacts(),
                Installation.dependencies(), out, out,
                false, ProcessBuilder.Redirect.appendTo(output.toFile()));
        int status = Ristretto.run(surroundings, words.toArray(String[]::new));
        String text = printed + (Files.exists(output) ? Files.readString(output) : "") + (status == 0 ? "" : "[" + status + "]\n");
        StringBuilder indented = new StringBuilder();
        text.lines().forEach(line -> indented.append("  ").append(normalised(line)).append('\n'));
        return indented.toString();
    }

    private String normalised(String line) {
        return line.replace(directory.toString(), "DIR").replaceAll("[0-9]+\\.[0-9][0-9] s", "N s").replaceAll("has [0-9]+ bytes, and", "has N bytes, and")
                .replaceAll(" of ristretto:ristretto-[a-z]+ [0-9.]+", "")
                .replaceAll("\"from\":\"ristretto:[^\"]*\"", "\"from\":null").stripTrailing();
    }
}
