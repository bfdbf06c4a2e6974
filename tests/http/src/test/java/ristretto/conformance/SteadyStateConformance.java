package ristretto.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A service that makes garbage and keeps little has no full collection, however many requests it answers: for images. */
public interface SteadyStateConformance extends Conformance {
    int REQUESTS = 20_000;
    /** Of one pipeline. */
    int AT_ONCE = 20;

    @Test
    default void manyRequestsTakeYoungCollectionsOnly() throws IOException {
        get("/-/memory");
        long young = collections("young");
        long full = collections("full");
        String requests = Conformance.request("GET", "/-/json?a=b", "X-Test: " + "x".repeat(500)).repeat(AT_ONCE);
        try (RawClient client = connect()) {
            for (int i = 0; i < REQUESTS / AT_ONCE; i++) {
                client.send(requests);
                for (int j = 0; j < AT_ONCE; j++) {
                    assertEquals(200, client.answer().status());
                }
            }
        }
        assertTrue(collections("young") > young, "no garbage was made");
        assertEquals(full, collections("full"));
    }

    private long collections(String kind) throws IOException {
        String line = get("/-/metrics").text().lines().filter(each -> each.startsWith(kind + " ")).findFirst().orElseThrow();
        return Long.parseLong(line.split(" ")[1]);
    }
}
