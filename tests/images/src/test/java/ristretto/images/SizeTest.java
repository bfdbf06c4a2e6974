package ristretto.images;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sizes that docs/image-size.md promises. Compilation is deterministic, and so are they. */
class SizeTest {
    @Test
    void aProgramThatPrintsALineIsBelow45000Bytes() throws IOException {
        assertBelow(45_000, Appliances.program(Greeting.class));
    }

    @Test
    void aWebsiteOfOneSmallPageIsBelow192000Bytes(@TempDir Path site) throws IOException {
        Files.writeString(site.resolve("index.html"), "<!doctype html><title>Hello</title><p>Hello, world");
        assertBelow(192_000, Appliances.website(site));
    }

    private static void assertBelow(long limit, Path image) throws IOException {
        long size = Files.size(image);
        assertTrue(size < limit, () -> image + " has " + size + " bytes");
    }
}
