package ristretto.sandboxed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.NetworkInterface;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** After work, which makes the process look for more without sleeping, it sleeps. */
@Timeout(30)
class RestTest {
    private static final String TAP = "sandbox0";
    private static final int REQUESTS = 200;
    /** Clients at a time, so many that the process sees that there are several. */
    private static final int CROWD = 32;
    /** Looks at the process in a row that find it asleep: one that asks for frames without end is never. */
    private static final int LOOKS = 100;
    private static final int MOST_LOOKS = 100_000;

    @Test
    void aSandboxWithoutWorkSleeps() throws IOException, InterruptedException {
        assumeTrue(NetworkInterface.getByName(TAP) != null, "this user may not make a tap device, not even in a user namespace");
        Process process = new ProcessBuilder(SandboxImage.WEB.path().toString(), "--tap=" + TAP).redirectErrorStream(true).start();
        try {
            BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream()));
            assertEquals("network: 10.77.0.2/24", output.readLine());
            ask();
            assertRest(process);
            IntStream.range(0, CROWD).mapToObj(_ -> CompletableFuture.runAsync(RestTest::ask, Thread::startVirtualThread)).toList()
                .forEach(CompletableFuture::join);
            assertRest(process);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static void ask() {
        try {
            for (int i = 0; i < REQUESTS; i++) {
                HttpURLConnection connection = (HttpURLConnection) URI.create("http://10.77.0.2/no-such-page").toURL().openConnection();
                connection.setConnectTimeout(20_000);
                assertEquals(404, connection.getResponseCode());
                connection.getErrorStream().readAllBytes();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void assertRest(Process process) throws IOException {
        int asleep = 0;
        for (int look = 0; look < MOST_LOOKS && asleep < LOOKS; look++) {
            asleep = state(process) == 'S' ? asleep + 1 : 0;
        }
        assertEquals(LOOKS, asleep);
    }

    /** The state of a process (proc_pid_stat(5), field 3). */
    private static char state(Process process) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        return stat.charAt(stat.lastIndexOf(')') + 2);
    }
}
