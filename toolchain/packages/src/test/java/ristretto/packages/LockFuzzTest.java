package ristretto.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Bytes of any content are read as a lock, and asked for what a build asks it. */
class LockFuzzTest {
    private static final Path REPOSITORY = Path.of("/repository");

    @FuzzTest(maxDuration = "1m")
    void bytesAreRefusedOrSurviveBeingWritten(byte[] input) throws PackageFailure {
        Lock lock;
        try {
            lock = Lock.read(input);
        } catch (IOException refused) {
            assertFalse(Json.reason(refused).isEmpty());
            return;
        }
        try {
            assertEquals(lock, Lock.read(lock.text().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException lost) {
            throw new AssertionError(lock.text(), lost);
        }
        for (String build : lock.builds().keySet()) {
            assertTrue(lock.answers(build, List.of()));
            List<Lock.Package> packages = lock.packages(build);
            lock.with(build, List.of("local"), packages);
            for (Lock.Package each : packages) {
                requireWithin(each.file());
                each.libraries().forEach(library -> requireWithin(library.file()));
            }
        }
    }

    private static void requireWithin(String file) {
        assertTrue(REPOSITORY.resolve(file).normalize().startsWith(REPOSITORY), file);
    }
}
