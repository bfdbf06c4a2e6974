package ristretto.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

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
}
