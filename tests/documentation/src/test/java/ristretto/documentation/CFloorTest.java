package ristretto.documentation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** C and assembly written by hand: little, and each file with its reason. */
class CFloorTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final long LIMIT = 1_500;

    @Test
    void cAndAssemblyAreBelow1500LinesInTheWholeRepository() {
        long lines = sources().stream().mapToLong(CFloorTest::lines).sum();
        assertTrue(lines < LIMIT, lines + " lines of C and assembly: " + sources());
        assertTrue(lines > 100, "only " + lines + " lines were found; has the repository another layout?");
    }

    @Test
    void everyFileOfCOrAssemblyHasItsReason() throws IOException {
        List<String> table = Files.readAllLines(ROOT.resolve("docs/c-floor.md")).stream().filter(line -> line.startsWith("|")).toList();
        for (Path source : sources()) {
            String whole = "`" + source + "`";
            String beside = "`" + source.getFileName() + "`";
            String folder = source.getParent().toString();
            assertTrue(table.stream().anyMatch(row -> row.contains(whole) || row.contains(folder) && row.contains(beside)),
                "docs/c-floor.md does not say why " + source + " is not Java");
        }
    }

    @Test
    void theTableNamesNoFileThatIsGone() throws IOException {
        Files.readAllLines(ROOT.resolve("docs/c-floor.md")).stream().filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(3, line.indexOf('`', 3))).forEach(file -> assertTrue(Files.exists(ROOT.resolve(file)), file));
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            List<Path> sources = files.map(ROOT::relativize).filter(CFloorTest::isWritten)
                .filter(file -> file.toString().matches(".*\\.(c|h|S|s)")).sorted().toList();
            assertFalse(sources.isEmpty());
            return sources;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Not generated, and not of the repository's own machinery. */
    private static boolean isWritten(Path file) {
        for (Path part : file) {
            if (part.toString().equals("target") || part.toString().equals(".git")) {
                return false;
            }
        }
        return true;
    }

    private static long lines(Path source) {
        try (Stream<String> lines = Files.lines(ROOT.resolve(source))) {
            return lines.filter(line -> !line.isBlank()).count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
