package ${package};

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import ristretto.junit.ApplianceClient;
import ristretto.junit.ApplianceTest;

/** The whole appliance, on a simulated network unless -Dristretto.place names another place. */
@ApplianceTest
class ${className}Test {
    @Test
    void everybodyIsGreeted(ApplianceClient client) throws IOException {
        assertTrue(client.get("/").text().startsWith("Hello, "));
    }
}
