package ristretto.packer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import ristretto.files.CorruptFilesException;
import ristretto.signatures.ReadOnlyFiles;

/** Bytes of any content are opened as packed files. */
class PackedFilesFuzzTest {
    @FuzzTest(maxDuration = "1m")
    void bytesAreRefusedOrEveryFileIsFound(byte[] input) {
        try {
            ReadOnlyFiles files = PackedFilesTest.open(input);
            List<String> paths = files.paths();
            assertEquals(paths.stream().sorted().distinct().toList(), paths);
            for (String path : paths) {
                ReadOnlyFiles.File file = files.find(path).orElseThrow();
                assertEquals(file.content().length(), file.content().bytes(0, file.content().length()).length);
            }
        } catch (CorruptFilesException refused) {
            assertTrue(refused.getMessage().startsWith("packed files: "), refused.getMessage());
        }
    }
}
