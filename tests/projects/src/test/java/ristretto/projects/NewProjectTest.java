package ristretto.projects;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A new appliance, as the command and as Maven's archetype make it, in Maven's life cycle. */
@Timeout(600)
class NewProjectTest {
    @TempDir
    Path directory;

    @BeforeEach
    void theToolIsInstalled() {
        Commands.requireTool();
    }

    @Test
    void aNewProjectIsTestedAndBuiltByMavenAndTestedOnceMoreElsewhere() throws Exception {
        Commands commands = new Commands(directory);
        commands.ristretto("new", "price-list");
        Path project = directory.resolve("price-list");
        commands.maven(project, "package", "-Dristretto.target=jvm");
        assertTrue(Files.readString(project.resolve("target/surefire-reports/pricelist.PriceListTest.txt")).contains("Tests run: 1, Failures: 0"));
        assertTrue(Files.exists(project.resolve("target/ristretto/jvm/generated/ristretto/generated/Main.java")));
        commands.maven(project, "ristretto:test", "-Dristretto.place=jvm");
        assertTrue(commands.maven(project, "ristretto:describe", "-Dristretto.target=jvm").contains("from ristretto.toml:3"));
    }

    /** The documents in the image are equal as well; and what one of them has made the others need not make again. */
    @Test
    void mavenTheCommandAndTestsMakeTheSameImage() throws Exception {
        Commands commands = new Commands(directory);
        commands.ristretto("new", "tea-room");
        Path project = directory.resolve("tea-room");
        Path image = project.resolve("target/ristretto/virtio/tea-room.elf");
        commands.maven(project, "ristretto:build");
        assertTrue(commands.maven(project, "ristretto:inspect").contains("tea-room for virtio"));
        byte[] byMaven = Files.readAllBytes(image);
        commands.ristretto("clean", "tea-room");
        commands.maven(project, "ristretto:test");
        assertArrayEquals(byMaven, Files.readAllBytes(image));
        assertTrue(commands.ristretto("build", "tea-room").contains("nothing had changed"));
        assertTrue(commands.maven(project, "ristretto:build").contains("nothing had changed"));
        commands.ristretto("clean", "tea-room");
        commands.ristretto("build", "tea-room");
        assertArrayEquals(byMaven, Files.readAllBytes(image));
    }

    @Test
    void theArchetypeMakesTheSameProject() throws Exception {
        Commands ours = new Commands(Files.createDirectory(directory.resolve("ours")));
        Path theirs = Files.createDirectory(directory.resolve("theirs"));
        ours.ristretto("new", "price-list");
        new Commands(directory).maven(theirs, "org.apache.maven.plugins:maven-archetype-plugin:3.4.1:generate", "-DarchetypeGroupId=ristretto",
                "-DarchetypeArtifactId=ristretto-archetype", "-DarchetypeVersion=0.1.0", "-DgroupId=pricelist", "-DartifactId=price-list",
                "-Dversion=0.1.0", "-Dpackage=pricelist", "-DclassName=PriceList");
        assertEquals(contents(ours.directory().resolve("price-list")), contents(theirs.resolve("price-list")));
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
}
