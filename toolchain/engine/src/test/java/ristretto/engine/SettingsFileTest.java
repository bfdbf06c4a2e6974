package ristretto.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    Path directory;

    /** The values, each with its line. */
    private Map<String, String> read(String name, String text) throws BuildFailure, IOException {
        Path file = Files.writeString(directory.resolve(name), text);
        Map<String, String> values = new TreeMap<>();
        SettingsFile.read(file, name).forEach((path, entry) -> values.put(path, entry.text() + " at " + entry.origin()));
        return values;
    }

    @Test
    void tablesOfTomlAreSubtrees() throws Exception {
        assertEquals(Map.of("http/port", "8081 at a.toml:2", "http/access-log", "true at a.toml:3", "network/ipv4/host-name", "a b at a.toml:5"),
                read("a.toml", """
                [http]
                port = 8081
                access-log = true
                [network]
                ipv4 = { host-name = "a b" }
                """));
    }

    @Test
    void thePlaceInAnArrayIsAName() throws Exception {
        assertEquals(Map.of("network/0/ipv4/address", "192.0.2.1/24 at a.toml:2", "network/1/ipv4/address", "192.0.3.1/24 at a.toml:4"),
                read("a.toml", """
                [[network]]
                ipv4.address = "192.0.2.1/24"
                [[network]]
                ipv4.address = "192.0.3.1/24"
                """));
    }

    @Test
    void aNameOfTomlMayBeAWholePath() throws Exception {
        assertEquals(Map.of("http/port", "81 at a.toml:1"), read("a.toml", "\"http/port\" = 81\n"));
    }

    @Test
    void propertiesHavePathsAsOnTheCommandLineAndTheLastOneCounts() throws Exception {
        assertEquals(Map.of("http/port", "82 at a.properties:4", "http/access-log", "true at a.properties:2"), read("a.properties", """
                # http/port = 80
                http/access-log=true
                http/port = 81
                http/port: 82
                """));
    }

    @Test
    void aMistakeInATomlFileIsToldWithItsLine() {
        BuildFailure failure = assertThrows(BuildFailure.class, () -> read("a.toml", "[http]\nport = \n"));
        assertEquals("a.toml", failure.diagnostics().getFirst().file());
        assertEquals(2, failure.diagnostics().getFirst().line());
        assertEquals(BuildFailure.Kind.APPLIANCE, failure.kind());
    }

    @Test
    void aWrongEscapeInAFileOfPropertiesIsToldWithItsName() {
        String message = assertThrows(BuildFailure.class, () -> read("a.properties", "a=\\u00g0\n")).getMessage();
        assertEquals("a.properties: Malformed \\uxxxx encoding.", message);
    }

    @Test
    void aProjectHasOneSuchFile() throws Exception {
        Files.writeString(directory.resolve("ristretto.toml"), "");
        assertEquals(directory.resolve("ristretto.toml"), SettingsFile.of(new Project(directory)).orElseThrow());
        Files.writeString(directory.resolve("ristretto.properties"), "");
        assertEquals(directory.getFileName() + " has both ristretto.toml and ristretto.properties: keep one of them",
                assertThrows(BuildFailure.class, () -> SettingsFile.of(new Project(directory))).getMessage());
    }
}
