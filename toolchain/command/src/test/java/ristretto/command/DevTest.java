package ristretto.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An appliance that is edited while it runs. */
@Timeout(120)
class DevTest {
    @TempDir
    Path directory;
    private final StringWriter printed = new StringWriter();

    @Test
    void aChangeIsServedAndOneThatDoesNotCompileLeavesWhatRuns() throws Exception {
        PrintWriter out = new PrintWriter(printed, true);
        Path log = directory.resolve("log");
        Surroundings surroundings = new Surroundings(directory, directory, Map.of(), Installation.artefacts(), Installation.dependencies(), out, out,
                false, ProcessBuilder.Redirect.appendTo(log.toFile()));
        assertEquals(0, Ristretto.run(surroundings, "new", "edited"));
        Path source = directory.resolve("edited/src/main/java/edited/Edited.java");
        int port = free();
        CompletableFuture<Integer> status = new CompletableFuture<>();
        Thread command = Thread.ofPlatform().start(() -> status.complete(Ristretto.run(surroundings, "dev", "edited", "--publish", port + ":80")));
        try {
            awaitAnswer(port, "Hello, 127.0.0.1.\n");
            String text = Files.readString(source);
            Files.writeString(source, text.replace("+ \", \" +", "+ \" again, \" +"));
            awaitAnswer(port, "Hello again, 127.0.0.1.\n");
            Files.writeString(source, text.replace("\", \"", "oops"));
            awaitPrinted("cannot find symbol");
            assertEquals("Hello again, 127.0.0.1.\n", answer(port));
            Files.writeString(source, text);
            Files.writeString(directory.resolve("edited/ristretto.toml"), "greeting.text = \"Servus\"\n");
            awaitAnswer(port, "Servus, 127.0.0.1.\n");
        } finally {
            command.interrupt();
            command.join();
        }
        assertEquals(ExitStatus.INTERRUPTED, status.get(1, TimeUnit.SECONDS));
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The test's own time limit ends this. */
    private void awaitAnswer(int port, String expected) throws InterruptedException {
        while (!expected.equals(answer(port))) {
            Thread.onSpinWait();
            assertTrue(!Thread.interrupted(), () -> "no such answer; it said: " + printed);
        }
    }

    private void awaitPrinted(String expected) {
        while (!printed.toString().contains(expected)) {
            Thread.onSpinWait();
            assertTrue(!Thread.interrupted(), () -> "not printed: " + printed);
        }
    }

    private static String answer(int port) {
        try (java.io.InputStream body = URI.create("http://localhost:" + port + "/").toURL().openStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notYet) {
            return "";
        }
    }
}
