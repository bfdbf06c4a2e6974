package ristretto.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What users type, in a directory of theirs.
 *
 * @param directory outside of this project
 */
record Commands(Path directory) {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    static void requireTool() {
        assumeTrue(Files.exists(HOME.resolve("target/tool/stamp")), "the tool is not built; './ristretto verify' does that");
    }

    /** Puts a directory of the tests' sources into this one. */
    void copy(String name) throws IOException {
        Path from = Path.of("src/test", name);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = directory.resolve(name).resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    /** What Maven said, which ended with status 0. */
    String maven(Path project, String... words) throws IOException, InterruptedException {
        return end(0, project, words(List.of("mvn", "-B", "-q"), words));
    }

    /** What the command said, which ended with status 0. */
    String ristretto(String... words) throws IOException, InterruptedException {
        return end(0, directory, tool(words));
    }

    /** What the command said, which ended with status 1. */
    String refusal(String... words) throws IOException, InterruptedException {
        return end(1, directory, tool(words));
    }

    /** The command, which is to be destroyed. */
    Process start(String... words) throws IOException {
        return new ProcessBuilder(tool(words)).directory(directory.toFile()).redirectErrorStream(true).start();
    }

    private static List<String> tool(String... words) {
        return words(List.of(HOME.resolve("ristretto").toString()), words);
    }

    private static List<String> words(List<String> first, String... rest) {
        List<String> all = new ArrayList<>(first);
        all.addAll(Arrays.asList(rest));
        return all;
    }

    private String end(int status, Path where, List<String> words) throws IOException, InterruptedException {
        Path log = directory.resolve("log");
        Process process = new ProcessBuilder(words).directory(where.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertTrue(process.waitFor(10, TimeUnit.MINUTES), () -> words.getFirst() + " does not end");
        String said = Files.readString(log);
        assertEquals(status, process.exitValue(), () -> String.join(" ", words) + ":\n" + said);
        return said;
    }
}
