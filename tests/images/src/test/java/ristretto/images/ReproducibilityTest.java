package ristretto.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import ristretto.elf.ElfFile;
import ristretto.elf.Section;
import ristretto.provenance.Comparison;

/**
 * Images are made of their inputs and of nothing else: the command builds the same project twice, in surroundings that differ in all
 * that a build could see. What was built is recorded, can be made again, and shows whether somebody has changed it.
 */
@Timeout(900)
class ReproducibilityTest {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final List<String> OTHER_USER = List.of("unshare", "--user", "--map-user=4321", "--map-group=4321");

    @TempDir
    Path directory;

    @BeforeEach
    void requireTool() {
        assumeTrue(Files.exists(HOME.resolve("target/tool/stamp")), "the tool is not built; './ristretto verify' does that");
    }

    @Test
    void theWebsiteForVirtioIsTheSameInOtherSurroundings() throws IOException {
        assertSame(copy(HOME.resolve("examples/website"), "a"), copy(HOME.resolve("examples/website"), "b/a longer name"), "virtio", "website");
    }

    @Test
    void aSandboxIsTheSameInOtherSurroundingsAndIsRecordedAndMadeAgain() throws IOException {
        Path image = assertSame(greeter("a"), greeter("b/a longer name"), "sandbox", "hello");
        assertRecorded(image);
        assertTamperingIsFound(image);
        assertSameWithWhatTheLastBuildLeft(directory.resolve("a"), image);
    }

    /** As after a change of a source file that was taken back: the compiler may begin with what it knows of the last program. */
    private void assertSameWithWhatTheLastBuildLeft(Path project, Path image) throws IOException {
        byte[] first = Files.readAllBytes(image);
        assertTrue(Files.exists(project.resolve("target/ristretto/sandbox/image/parsed.txt")));
        Files.delete(project.resolve("target/ristretto/classes.stamp"));
        Files.delete(image);
        build(project, "sandbox", List.of(), environment("home", "en", "US", "UTC", "-XX:hashCode=5"), "022", "");
        assertArrayEquals(first, Files.readAllBytes(image));
    }

    /** The image of {@code project}; that of the other is equal, and so is each function before it was packed. */
    private Path assertSame(Path project, Path other, String target, String name) throws IOException {
        build(project, target, List.of(), environment("home", "en", "US", "UTC", "-XX:hashCode=5"), "022", "");
        List<String> disguise = Tools.find("unshare").isPresent() && Tools.run(Stream.concat(OTHER_USER.stream(), Stream.of("true")).toList()).status() == 0
            ? OTHER_USER : List.of();
        build(other, target, disguise, environment("another home", "tr", "TR", "Pacific/Chatham", "-XX:hashCode=3"), "077", "taskset -c 0 ");
        String image = "target/ristretto/" + target + "/" + name + ".elf";
        String linked = "target/ristretto/" + target + "/image/image.debug.elf";
        List<String> symbols = Comparison.symbols(ElfFile.read(other.resolve(linked)), ElfFile.read(project.resolve(linked)));
        assertEqual(project.resolve(image), other.resolve(image), symbols);
        assertEquals(List.of(), symbols);
        assertEquals(-1, Files.mismatch(project.resolve(linked), other.resolve(linked)), "what is left for debuggers");
        return project.resolve(image);
    }

    /** What a build sees of its user, place and time; the last is how objects are told apart, on which the order in tables may hang. */
    private Map<String, String> environment(String home, String language, String country, String zone, String hashes) throws IOException {
        Map<String, String> environment = new TreeMap<>(Map.of("HOME", Files.createDirectories(directory.resolve(home)).toString(),
            "LC_ALL", language + "_" + country + ".UTF-8", "TZ", zone, "RISTRETTO_STORE", store().toString(),
            "MAVEN_OPTS", "-Dmaven.repo.local=" + repository(),
            "JAVA_TOOL_OPTIONS", "-Duser.language=" + language + " -Duser.country=" + country + " -XX:+UnlockExperimentalVMOptions " + hashes));
        return environment;
    }

    private Path store() {
        return directory.resolve("store/builds.git");
    }

    /** The local repository of Maven that this test runs with. */
    private static Path repository() {
        Path archive = Path.of(Test.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        return archive.getParent().getParent().getParent().getParent().getParent().getParent();
    }

    private static void build(Path project, String target, List<String> disguise, Map<String, String> environment, String mask, String processors) {
        List<String> words = new ArrayList<>(disguise);
        words.addAll(List.of("sh", "-c", "umask " + mask + "; cd \"$1\" && exec " + processors + "\"$2\" build . --target " + target, "sh", project.toString(),
            HOME.resolve("ristretto").toString()));
        run(words, environment).orFail();
    }

    private static Tools.Ended run(List<String> words, Map<String, String> environment) {
        try {
            ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes());
            return new Tools.Ended(process.waitFor(), output);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void assertEqual(Path image, Path other, List<String> symbols) throws IOException {
        if (Files.mismatch(image, other) < 0) {
            return;
        }
        ElfFile first = ElfFile.read(image);
        ElfFile second = ElfFile.read(other);
        Optional<String> diffoscope = Tools.find("diffoscope");
        fail(image + " and " + other + " differ:\n" + String.join("\n", Comparison.of(second, first)) + "\nsymbols that differ: "
            + symbols.stream().limit(20).toList()
            + diffoscope.map(program -> "\n" + Tools.run(program, image.toString(), other.toString()).output()).orElse(""));
    }

    private void assertRecorded(Path image) throws IOException {
        Tools.Ended history = command("history");
        assertEquals(2, history.orFail().output().lines().filter(line -> line.contains("hello") && line.contains("sandbox")).count(), history.output());
        assertTrue(command("history", "--json").orFail().output().contains("\"appliance\":\"hello\""));
        Tools.Ended inspected = command("inspect", image.toString());
        String text = inspected.orFail().output();
        assertTrue(text.contains("hello for sandbox") && text.contains("ristretto:ristretto-sandbox") && text.contains("getrandom"), text);
        Tools.Ended again = command("rebuild", image.toString());
        assertTrue(again.orFail().output().contains("bit for bit") && again.output().contains(" is the same"), again.output());
    }

    private void assertTamperingIsFound(Path image) throws IOException {
        byte[] bytes = Files.readAllBytes(image);
        Section packed = ElfFile.read(image).section(".packed").orElseThrow();
        bytes[(int) (packed.offset() + packed.size() / 2)] ^= 0x20;
        Path tampered = Files.write(directory.resolve("tampered.elf"), bytes);
        Tools.Ended inspected = command("inspect", tampered.toString());
        assertEquals(4, inspected.status(), inspected.output());
        Tools.Ended again = command("rebuild", tampered.toString());
        assertEquals(4, again.status(), again.output());
        assertTrue(again.output().contains(".packed (code, constants and data, packed): 1 bytes differ"), again.output());
    }

    private Tools.Ended command(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of(HOME.resolve("ristretto").toString()));
        all.addAll(List.of(words));
        return run(all, Map.of("RISTRETTO_STORE", store().toString(), "MAVEN_OPTS", "-Dmaven.repo.local=" + repository()));
    }

    /** A program that prints a line: as small as an appliance can be. */
    private Path greeter(String name) throws IOException {
        Path project = copy(HOME.resolve("toolchain/command/src/test/appliances/hello"), name);
        Files.copy(HOME.resolve("examples/hello/pom.xml"), project.resolve("pom.xml"), StandardCopyOption.REPLACE_EXISTING);
        return project;
    }

    private Path copy(Path project, String name) throws IOException {
        Path copy = directory.resolve(name);
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file : files.filter(Files::isRegularFile).filter(each -> !each.startsWith(project.resolve("target"))).toList()) {
                Path to = copy.resolve(project.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.write(to, Files.readAllBytes(file));
            }
        }
        return copy;
    }
}
