package ristretto.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The same example, tested in several places by the extension itself. */
class HelloTest {
    private static final String HELLO = "../../examples/hello";

    @Nested
    @ApplianceTest(project = HELLO)
    class OnASimulatedNetwork {
        @Test
        void theClientIsGreetedByItsAddress(ApplianceClient client) throws IOException {
            assertEquals("Hello, 10.0.0.1.\n", client.get("/").text());
            assertTrue(client.console().contains("network: 10.0.0.2/24"), client.console());
        }

        @Test
        void anAnswerHasItsHeaders(ApplianceClient client) throws IOException {
            ApplianceResponse response = client.send("HEAD", "/", Map.of(), new byte[0]);
            assertEquals(200, response.status());
            assertEquals("17", response.header("content-length").orElseThrow());
        }
    }

    @Nested
    @ApplianceTest(project = HELLO, on = Place.JVM)
    class OnTheJvm {
        @Test
        void theClientIsGreetedByItsAddress(ApplianceClient client) throws IOException {
            assertEquals("Hello, 127.0.0.1.\n", client.get("/").text());
        }
    }

    @Nested
    @EnabledIf("ristretto.junit.HelloTest#passtIsInstalled")
    @ApplianceTest(project = HELLO, on = Place.SANDBOX)
    class AsAnImage {
        @Test
        void theClientIsGreetedByAnAddress(ApplianceClient client) throws IOException {
            assertTrue(client.get("/").text().matches("Hello, [0-9.]+\\.\n"), client.console());
        }
    }

    /** What gives a sandbox its network. */
    static boolean passtIsInstalled() {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(directory -> Files.isExecutable(Path.of(directory, "passt")));
    }
}
