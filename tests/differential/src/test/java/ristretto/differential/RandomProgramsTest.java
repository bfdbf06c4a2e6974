package ristretto.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class RandomProgramsTest {
    private static final int COUNT = 12;

    /** So many share the compilation of the class library. */
    private static final int BATCH = 30;

    @TempDir
    Path directory;

    /** The same programs each time, so that a change is what breaks it; {@code -Dseeds=first} makes others. */
    @Test
    @DisabledIfSystemProperty(named = "minutes", matches = ".+")
    void randomProgramsPrintTheSameInAnImageAsOnHotSpot() throws Exception {
        long first = Long.getLong("seeds", 100);
        System.out.println("random programs of seeds " + first + " to " + (first + COUNT - 1));
        assertEquals(List.of(), RandomPrograms.differences(first, COUNT, directory));
    }

    /** {@code -Dminutes=60} goes on with fresh seeds, or with those from {@code -Dseeds=first} on. */
    @Test
    @EnabledIfSystemProperty(named = "minutes", matches = "\\d+")
    void randomProgramsOfFreshSeedsPrintTheSameInAnImageAsOnHotSpot() throws Exception {
        long first = Long.getLong("seeds", System.currentTimeMillis());
        assertEquals(List.of(), RandomPrograms.differencesWithin(Duration.ofMinutes(Long.getLong("minutes")), first, BATCH, directory));
    }
}
