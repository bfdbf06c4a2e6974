package ristretto.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ristretto.descriptors.Descriptor;

class DirectoryIndexTest {
    private static final Descriptor CLOCK = Samples.descriptor("a.Sundial", "a.Clock");

    @TempDir
    Path directory;
    private DirectoryIndex index;

    @BeforeEach
    void open() {
        index = new DirectoryIndex(directory);
    }

    @Test
    void aMavenRepositoryIsAnIndex() throws IOException, PackageFailure {
        Path jar = Samples.install(directory, "org.example", "clock", "1.2", CLOCK);
        assertEquals(List.of(new Published("org.example:clock", "1.2", "org/example/clock/1.2/clock-1.2.jar", Hash.of(jar), 100, CLOCK)),
                index.packages());
        assertEquals(jar, index.fetch(index.packages().getFirst()));
    }

    @Test
    void jarsLyingAboutSayThemselvesWhatTheyAre() throws IOException, PackageFailure {
        Samples.jar(directory.resolve("x.jar"), Json.write(CLOCK), "groupId=org.example\nartifactId=clock\nversion=3\n");
        assertEquals("org.example:clock 3", index.packages().getFirst().coordinates().toString());
    }

    @Test
    void theNewestVersionComesFirstAsMavenCounts() throws IOException, PackageFailure {
        for (String version : List.of("1.9", "1.10", "1.10-beta-2", "2.0-SNAPSHOT")) {
            Samples.install(directory, "org.example", "clock", version, CLOCK);
        }
        assertEquals(List.of("2.0-SNAPSHOT", "1.10", "1.10-beta-2", "1.9"), index.packages().stream().map(Published::version).toList());
    }

    @Test
    void whatIsNoPackageIsPassedOver() throws IOException, PackageFailure {
        Samples.jar(directory.resolve("plain.jar"), "", "");
        Samples.jar(directory.resolve("org/example/clock/1/clock-1-sources.jar"), Json.write(CLOCK), "");
        Files.writeString(directory.resolve("readme.txt"), "hello");
        assertEquals(List.of(), index.packages());
        assertTrue(index.write().unusable().isEmpty());
    }

    @Test
    void whatCannotBeUsedIsNamedWithTheReason() throws IOException, PackageFailure {
        Samples.jar(directory.resolve("nameless.jar"), Json.write(CLOCK), "");
        Samples.jar(directory.resolve("later.jar"), Json.write(CLOCK).replace("\"format\" : 1", "\"format\" : 2"), "");
        Samples.jar(directory.resolve("odd.jar"), Json.write(CLOCK).replace("a.Sundial", "System.exit(1);//"), "");
        Samples.jar(directory.resolve("torn.jar"), "{\n\"format\": 1,", "");
        Files.writeString(directory.resolve("text.jar"), "hello");
        var unusable = index.write().unusable();
        assertEquals(List.of("later.jar", "nameless.jar", "odd.jar", "text.jar", "torn.jar"), List.copyOf(unusable.keySet()));
        assertEquals("its descriptor has format 2, and this tool reads format 1", unusable.get("later.jar"));
        assertEquals("it does not say which group and artifact it is: Maven writes that into META-INF/maven", unusable.get("nameless.jar"));
        assertEquals("its descriptor has 'System.exit(1);//' where the name of a type belongs", unusable.get("odd.jar"));
        assertTrue(unusable.get("torn.jar").contains("(line 2)"), unusable.get("torn.jar"));
    }

    @Test
    void aWrittenIndexSaysTheSameAndIsBelieved() throws IOException, PackageFailure {
        Samples.install(directory, "org.example", "clock", "1", CLOCK);
        List<Published> searched = index.packages();
        index.write();
        assertEquals(searched, index.packages());
        Samples.install(directory, "org.example", "clock", "2", CLOCK);
        assertEquals(searched, index.packages());
    }

    @Test
    void aJarThatIsNotTheOneListedIsRefused() throws IOException, PackageFailure {
        Path jar = Samples.install(directory, "org.example", "clock", "1", CLOCK);
        index.write();
        String before = Hash.of(jar);
        Samples.jar(jar, Json.write(Samples.descriptor("a.Moondial", "a.Clock")), "");
        assertEquals(jar + " is not what the index of " + directory + " lists as org.example:clock 1: its SHA-256 is " + Hash.of(jar)
                + ", and should be " + before + "; './ristretto packages index " + directory + "' makes a new index",
                assertThrows(PackageFailure.class, () -> index.fetch(index.packages().getFirst())).getMessage());
    }

    @Test
    void aFileThatIsNoIndexIsRefused() throws IOException {
        Path file = directory.resolve("ristretto-packages.json");
        Files.writeString(file, "[]");
        assertTrue(message().startsWith(file + " is not an index: "), message());
        Files.writeString(file, "{\"format\": 7}");
        assertEquals(file + " is not an index: it has format 7, and this tool reads format 1", message());
    }

    @Test
    void anEntryCannotLeadOutOfTheIndex() throws IOException, PackageFailure {
        Samples.install(directory, "org.example", "clock", "1", CLOCK);
        index.write();
        Path file = directory.resolve("ristretto-packages.json");
        String right = Files.readString(file);
        for (String wrong : List.of("../../etc/passwd", "/etc/passwd", "http://elsewhere/x.jar", "a/../../b")) {
            Files.writeString(file, right.replace("org/example/clock/1/clock-1.jar", wrong));
            assertEquals(file + " is not an index: an entry has file '" + wrong + "', which cannot be", message());
        }
    }

    @Test
    void aDirectoryHasToBeThere() {
        assertEquals("there is no directory " + directory.resolve("none"),
                assertThrows(PackageFailure.class, () -> new DirectoryIndex(directory.resolve("none")).packages()).getMessage());
    }

    private String message() {
        return assertThrows(PackageFailure.class, index::packages).getMessage();
    }
}
