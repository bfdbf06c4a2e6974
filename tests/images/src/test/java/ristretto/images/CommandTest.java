package ristretto.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the first lines of the README promise: the command builds the example, boots it and serves its pages. */
@Timeout(400)
class CommandTest {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    @ParameterizedTest
    @ValueSource(strings = {"--machine=microvm", "--machine=q35", "--target=jvm"})
    void runServesTheExampleUntilItIsStopped(String option) throws Exception {
        assumeTrue(Files.exists(HOME.resolve("target/tool/stamp")), "the tool is not built; './ristretto verify' does that");
        InetSocketAddress web = Web.Place.free();
        Path log = Path.of("target/run.log");
        Process command = new ProcessBuilder(List.of(HOME.resolve("ristretto").toString(), "run", HOME.resolve("examples/website").toString(),
                "--publish", web.getPort() + ":80", option)).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            Machine.awaitAnswer(web, command, () -> read(log));
            try (Download download = new Download(web)) {
                assertArrayEquals(Files.readAllBytes(HOME.resolve("examples/website/site/index.html")), download.get("/"));
            }
        } finally {
            command.destroy();
        }
        assertTrue(command.waitFor(Machine.PATIENCE, TimeUnit.SECONDS), "the command does not end");
        assertFalse(listens(web), "the machine runs on");
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException unread) {
            return unread.toString();
        }
    }

    /** The machine is gone at the latest a moment after the command. */
    private static boolean listens(InetSocketAddress web) throws InterruptedException {
        for (int attempt = 0; attempt < 100; attempt++) {
            try (Socket socket = new Socket()) {
                socket.connect(web, 1000);
            } catch (IOException gone) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }
}
