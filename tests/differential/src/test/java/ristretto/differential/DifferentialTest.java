package ristretto.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every case prints the same in an image as on HotSpot, but for those in known-differences.txt, which say why. One of
 * these that no longer differs fails, so that the list stays true.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifferentialTest {
    private static final List<Path> CLASSES = List.of(Path.of("target", "classes").toAbsolutePath());
    private static final String MAIN = AllCases.class.getName();

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> asALinuxProcess() throws Exception {
        return compare(Runs.inSandbox(Runs.image(MAIN, CLASSES, "sandbox", directory.resolve("sandbox"))));
    }

    private static Stream<DynamicTest> compare(String text) throws IOException, InterruptedException {
        Map<String, String> expected = Output.byCase(Runs.onJvm(MAIN, CLASSES));
        Map<String, String> actual = Output.byCase(text);
        Set<String> known = known();
        return expected.keySet().stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            String output = actual.getOrDefault(name, "not reached");
            if (known.contains(name)) {
                assertNotEquals(expected.get(name), output, "no longer differs: take it from known-differences.txt");
            } else {
                assertEquals(expected.get(name), output);
            }
        }));
    }

    private static Set<String> known() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src", "test", "resources", "known-differences.txt"), StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.startsWith("#") && !line.isBlank()).map(line -> line.split(" \\| ")[0].strip())
                .collect(Collectors.toSet());
        }
    }
}
