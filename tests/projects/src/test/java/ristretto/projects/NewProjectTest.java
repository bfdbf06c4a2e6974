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
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A new appliance, as the command and as Maven's archetype make it, in Maven's life cycle. */
@Timeout(600)
class NewProjectTest {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    Path directory;

    @BeforeEach
    void theToolIsInstalled() {
        assumeTrue(Files.exists(HOME.resolve("target/tool/stamp")), "the tool is not built; './ristretto verify' does that");
    }

    @Test
    void aNewProjectIsTestedAndBuiltByMavenAndTestedOnceMoreElsewhere() throws Exception {
        run(directory, HOME.resolve("ristretto").toString(), "new", "price-list");
        Path project = directory.resolve("price-list");
        maven(project, "package", "-Dristretto.target=jvm");
        assertTrue(Files.readString(project.resolve("target/surefire-reports/pricelist.PriceListTest.txt")).contains("Tests run: 1, Failures: 0"));
        assertTrue(Files.exists(project.resolve("target/ristretto/jvm/generated/ristretto/generated/Main.java")));
        maven(project, "ristretto:test", "-Dristretto.place=jvm");
        assertTrue(maven(project, "ristretto:describe", "-Dristretto.target=jvm").contains("from ristretto.toml:3"));
    }

    @Test
    void theArchetypeMakesTheSameProject() throws Exception {
        Path ours = Files.createDirectory(directory.resolve("ours"));
        Path theirs = Files.createDirectory(directory.resolve("theirs"));
        run(ours, HOME.resolve("ristretto").toString(), "new", "price-list");
        maven(theirs, "org.apache.maven.plugins:maven-archetype-plugin:3.4.1:generate", "-DarchetypeGroupId=ristretto",
                "-DarchetypeArtifactId=ristretto-archetype", "-DarchetypeVersion=0.1.0", "-DgroupId=pricelist", "-DartifactId=price-list",
                "-Dversion=0.1.0", "-Dpackage=pricelist", "-DclassName=PriceList");
        assertEquals(contents(ours), contents(theirs));
    }

    private static TreeMap<String, String> contents(Path root) throws IOException {
        TreeMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), Files.readString(file).strip());
            }
        }
        return contents;
    }

    private String maven(Path project, String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("mvn", "-B", "-q"));
        all.addAll(Arrays.asList(words));
        return run(project, all.toArray(String[]::new));
    }

    /** What the program said, which ends with status 0. */
    private String run(Path where, String... words) throws IOException, InterruptedException {
        Path log = directory.resolve("log");
        Process process = new ProcessBuilder(words).directory(where.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertTrue(process.waitFor(10, TimeUnit.MINUTES), () -> words[0] + " does not end");
        String said = Files.readString(log);
        assertEquals(0, process.exitValue(), () -> String.join(" ", words) + ":\n" + said);
        return said;
    }
}
