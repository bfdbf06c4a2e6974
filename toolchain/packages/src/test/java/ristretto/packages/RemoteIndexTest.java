package ristretto.packages;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ristretto.descriptors.Descriptor;

/** Indexes on a web server that serves a directory. */
class RemoteIndexTest {
    private static final Descriptor CLOCK = Samples.descriptor("a.Sundial", "a.Clock");

    @TempDir
    Path served;
    @TempDir
    Path copies;
    private HttpServer server;
    private String address;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        address = "http://localhost:" + server.getAddress().getPort() + "/";
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Path file = served.resolve(exchange.getRequestURI().getPath().substring(1));
        try (exchange) {
            if (Files.isRegularFile(file)) {
                byte[] content = Files.readAllBytes(file);
                exchange.sendResponseHeaders(200, content.length);
                exchange.getResponseBody().write(content);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    @Test
    void aServedIndexSaysWhatTheDirectorySays() throws IOException, PackageFailure {
        Path jar = Samples.install(served, "org.example", "clock", "1.2", CLOCK);
        new DirectoryIndex(served).write();
        Index index = find(address, false);
        assertEquals(new DirectoryIndex(served).packages(), index.packages());
        assertArrayEquals(Files.readAllBytes(jar), Files.readAllBytes(index.fetch(index.packages().getFirst())));
    }

    @Test
    void whatWasReadOnceIsThereWithoutTheServer() throws IOException, PackageFailure {
        Samples.install(served, "org.example", "clock", "1.2", CLOCK);
        new DirectoryIndex(served).write();
        assertEquals(address + "ristretto-packages.json was never read, and '--offline' forbids it: leave that out once",
                assertThrows(PackageFailure.class, () -> find(address, true).packages()).getMessage());
        Index online = find(address, false);
        online.fetch(online.packages().getFirst());
        server.stop(0);
        Index offline = find(address, true);
        assertEquals(1, offline.packages().size());
        offline.fetch(offline.packages().getFirst());
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        server.stop(0);
        String message = assertThrows(PackageFailure.class, () -> find(address, false).packages()).getMessage();
        assertEquals(address + "ristretto-packages.json cannot be reached", message.substring(0, Math.min(message.length(), address.length() + 41)));
    }

    @Test
    void whereThereIsNoIndexAPackageCanBeNamed() {
        assertEquals("there is no " + address + "ristretto-packages.json; a single package of a Maven repository is named as group:artifact@" + address,
                assertThrows(PackageFailure.class, () -> find(address, false).packages()).getMessage());
    }

    @Test
    void anArtefactThatIsNotTheOneListedIsRefusedAndNotKept() throws IOException, PackageFailure {
        Path jar = Samples.install(served, "org.example", "clock", "1.2", CLOCK);
        new DirectoryIndex(served).write();
        byte[] right = Files.readAllBytes(jar);
        String hash = Hash.of(jar);
        Index index = find(address, false);
        Published listed = index.packages().getFirst();
        Files.writeString(jar, "another");
        assertEquals(address + listed.file() + " is not what is listed as org.example:clock 1.2: its SHA-256 is " + Hash.of(jar)
                + ", and should be " + hash, assertThrows(PackageFailure.class, () -> index.fetch(listed)).getMessage());
        Files.write(jar, right);
        index.fetch(listed);
    }

    @Test
    void aPackageOfAMavenRepositoryIsFoundByItsMetadata() throws IOException, PackageFailure {
        Samples.install(served, "org.example", "clock", "1.2", CLOCK);
        Samples.install(served, "org.example", "clock", "1.3", CLOCK);
        Samples.install(served, "org.example", "clock", "2.0-SNAPSHOT", CLOCK);
        Files.writeString(served.resolve("org/example/clock/maven-metadata.xml"), """
                <metadata><groupId>org.example</groupId><artifactId>clock</artifactId><versioning><latest>2.0-SNAPSHOT</latest>
                <release>1.3</release><versions><version>1.2</version><version>1.3</version><version>2.0-SNAPSHOT</version></versions>
                </versioning></metadata>
                """);
        Index newest = find("org.example:clock@" + address, false);
        assertEquals(List.of("org.example:clock 1.3"), names(newest));
        assertEquals(Hash.of(served.resolve("org/example/clock/1.3/clock-1.3.jar")), Hash.of(newest.fetch(newest.packages().getFirst())));
        assertEquals(List.of("org.example:clock 1.2"), names(find("org.example:clock:1.2@" + address, false)));
    }

    @Test
    void metadataThatNameOtherFilesAreRefused() throws IOException {
        Path file = served.resolve("org/example/clock/maven-metadata.xml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<!DOCTYPE m [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><metadata><release>&e;</release></metadata>");
        assertThrows(PackageFailure.class, () -> find("org.example:clock@" + address, false).packages());
    }

    private static List<String> names(Index index) throws PackageFailure {
        return index.packages().stream().map(each -> each.coordinates().toString()).toList();
    }

    private Index find(String text, boolean offline) throws PackageFailure {
        return new Indexes(served, served, copies, offline).find(text);
    }
}
