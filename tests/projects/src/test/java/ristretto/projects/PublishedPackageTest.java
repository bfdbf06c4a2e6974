package ristretto.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import ristretto.packages.LocalRepository;

/**
 * Somebody publishes packages with Maven, and an appliance that names none but the signature is made of them: from the local
 * Maven repository, from a directory of jars and from a repository on a web server.
 */
@Timeout(600)
class PublishedPackageTest {
    private static final Path REPOSITORY = LocalRepository.of(System.getenv());
    private static final Path PUBLISHED = REPOSITORY.resolve("org/example/proverbs");
    private static final String ANSWER = "Coffee makes the world go round.\n";

    @TempDir
    Path directory;
    private Commands commands;
    private Path lock;

    @BeforeAll
    static void publish(@TempDir Path elsewhere) throws Exception {
        Commands.requireTool();
        Commands somebody = new Commands(elsewhere);
        somebody.copy("proverbs");
        somebody.maven(elsewhere.resolve("proverbs"), "install");
    }

    @AfterAll
    static void withdraw() throws IOException {
        delete(PUBLISHED);
    }

    @BeforeEach
    void begin() throws IOException {
        commands = new Commands(directory);
        commands.copy("oracle");
        lock = directory.resolve("oracle/ristretto.lock");
    }

    @Test
    void aPackageInTheLocalRepositoryIsFoundChosenAndRunAndHeldToItsHash() throws Exception {
        assertTrue(commands.ristretto("packages", "search", "proverbs").contains("org.example.proverbs:collection 1.0\n  provides Proverbs 1.0"));
        assertEquals(ANSWER, answer("oracle"));
        assertTrue(Files.readString(directory.resolve("oracle/target/ristretto/virtio/generated/ristretto/generated/Main.java"))
                .contains("// Proverbs: the only implementation for virtio; from org.example.proverbs:collection 1.0."));
        assertTrue(Files.readString(lock).contains("org.example.proverbs:words"), "the library of the package is locked");

        try (FileSystem jar = FileSystems.newFileSystem(PUBLISHED.resolve("collection/1.0/collection-1.0.jar"))) {
            Files.writeString(jar.getPath("afterthought.txt"), "published once more under the same version");
        }
        assertTrue(commands.refusal("build", "oracle", "--target", "jvm").contains("is not what ristretto.lock says"));
        commands.ristretto("build", "oracle", "--target", "jvm", "--update", "--offline");
        commands.ristretto("build", "oracle", "--target", "jvm", "--offline");
    }

    @Test
    void aDirectoryOfJarsAndARepositoryOnAWebServerAreIndexes() throws Exception {
        Path description = directory.resolve("oracle/src/main/java/oracle/Oracle.java");
        Files.writeString(description, Files.readString(description).replace(".packagesFrom(\"local\")", ""));
        String refused = commands.refusal("build", "oracle", "--target", "jvm");
        assertTrue(refused.contains("nothing provides Proverbs for target jvm"), refused);

        HttpServer server = SimpleFileServer.createFileServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), REPOSITORY,
                SimpleFileServer.OutputLevel.NONE);
        server.start();
        try {
            String address = "http://localhost:" + server.getAddress().getPort() + "/";
            commands.ristretto("build", "oracle", "--target", "jvm", "--index", "org.example.proverbs:collection:1.0@" + address);
            assertTrue(Files.readString(lock).contains("\"index\" : \"org.example.proverbs:collection:1.0@" + address), Files.readString(lock));
        } finally {
            server.stop(0);
        }
        commands.ristretto("build", "oracle", "--target", "jvm", "--offline");

        Path jars = Files.createDirectory(directory.resolve("oracle/jars"));
        Files.copy(PUBLISHED.resolve("collection/1.0/collection-1.0.jar"), jars.resolve("proverbs.jar"));
        commands.ristretto("packages", "index", "oracle/jars");
        commands.ristretto("build", "oracle", "--target", "jvm", "--index", "oracle/jars", "--update");
        assertTrue(Files.readString(lock).contains("\"index\" : \"jars\""), Files.readString(lock));
    }

    /** What the appliance answers when it runs as a virtual machine. */
    private String answer(String project) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process machine = commands.start("run", project, "--publish", port + ":80");
        try (var said = machine.inputReader(); HttpClient client = HttpClient.newHttpClient()) {
            assertTrue(said.lines().anyMatch(line -> line.contains("answers after")), "the machine does not answer");
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build(), HttpResponse.BodyHandlers.ofString()).body();
        } finally {
            machine.destroy();
            machine.waitFor();
        }
    }

    private static void delete(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
