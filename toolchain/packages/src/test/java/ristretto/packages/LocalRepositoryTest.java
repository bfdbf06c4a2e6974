package ristretto.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ristretto.resolver.PackageVersion;

class LocalRepositoryTest {
    @TempDir
    Path home;

    @Test
    void itIsInTheHomeDirectoryUnlessMavenIsToldOtherwise() throws IOException {
        Map<String, String> environment = Map.of("HOME", "/another");
        assertEquals(home.resolve(".m2/repository"), LocalRepository.of(environment, home));
        assertEquals(LocalRepository.of(Map.of(), Path.of(System.getProperty("user.home"))), LocalRepository.of(environment));
        Files.createDirectories(home.resolve(".m2"));
        Files.writeString(home.resolve(".m2/settings.xml"), "<settings><!-- <localRepository>/old</localRepository> -->\n"
                + "<localRepository>\n ${user.home}/there\n</localRepository></settings>");
        assertEquals(home.resolve("there"), LocalRepository.of(environment, home));
        assertEquals(Path.of("/other"), LocalRepository.of(Map.of("MAVEN_OPTS", "-Xmx1g -Dmaven.repo.local=/other -q"), home));
        assertEquals(Path.of("/args"), LocalRepository.of(Map.of("MAVEN_ARGS", "-Dmaven.repo.local=/args", "MAVEN_OPTS", "-Dmaven.repo.local=/other")));
    }

    @Test
    void whereAFileLiesSaysWhatItIs() {
        assertEquals(Optional.of(new PackageVersion("org.example:clock", "1.2")),
                LocalRepository.coordinates(home, home.resolve("org/example/clock/1.2/clock-1.2.jar")));
        assertEquals(Optional.empty(), LocalRepository.coordinates(home, home.resolve("clock.jar")));
        assertEquals(Optional.empty(), LocalRepository.coordinates(home, Path.of("/org/example/clock/1.2/clock-1.2.jar")));
    }
}
