package ristretto.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an appliance may be made of, among what a program runs with. */
class ArtefactsTest {
    private static final Path TOOLCHAIN = Path.of("..");
    private static final Pattern NAME = Pattern.compile("</parent>.*?<artifactId>([^<]+)<", Pattern.DOTALL);

    @Test
    void theOrderOfTheClassPathDoesNotMatter() {
        List<Path> entries = archives("ristretto-virtio", "ristretto-settings", "ristretto-configuration", "ristretto-http", "ristretto-classlib");
        Artefacts artefacts = Artefacts.ofClassPath(entries);
        assertEquals(archives("ristretto-http", "ristretto-settings", "ristretto-virtio"), artefacts.packages());
        assertEquals(artefacts, Artefacts.ofClassPath(entries.reversed()));
    }

    @Test
    void noPartOfTheToolIsAPackage() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> modules = Files.list(TOOLCHAIN)) {
            for (Path pom : modules.map(module -> module.resolve("pom.xml")).filter(Files::exists).toList()) {
                Matcher name = NAME.matcher(Files.readString(pom));
                if (name.find()) {
                    names.add(name.group(1));
                }
            }
        }
        assertFalse(names.isEmpty());
        assertEquals(List.of(), Artefacts.ofClassPath(archives(names.toArray(String[]::new))).packages());
    }

    private static List<Path> archives(String... names) {
        return Stream.of(names).map(name -> Path.of(name + "-0.1.0.jar")).toList();
    }
}
