package ristretto.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Bytes of any content are read as an index of packages, which holds their descriptors. */
class IndexFileFuzzTest {
    @FuzzTest(maxDuration = "1m")
    void bytesAreRefusedOrSurviveBeingWritten(byte[] input) {
        IndexFile file;
        try {
            file = IndexFile.read(input);
        } catch (IOException refused) {
            assertFalse(Json.reason(refused).isEmpty());
            return;
        }
        try {
            assertEquals(file, IndexFile.read(file.text().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException lost) {
            throw new AssertionError(file.text(), lost);
        }
    }
}
