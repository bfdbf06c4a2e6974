package ristretto.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RandomProgramsTest {
    private static final int COUNT = 12;

    @TempDir
    Path directory;

    /** The same programs each time, so that a change is what breaks it; {@code -Dseeds=first} makes others, as the long run does. */
    @Test
    void randomProgramsPrintTheSameInAnImageAsOnHotSpot() throws Exception {
        long first = Long.getLong("seeds", 100);
        System.out.println("random programs of seeds " + first + " to " + (first + COUNT - 1));
        assertEquals(List.of(), RandomPrograms.differences(first, COUNT, directory));
    }
}
