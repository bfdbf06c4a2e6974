package ristretto.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A file of settings of any content; the first byte of an input chooses its format. */
class SettingsFileFuzzTest {
    @FuzzTest(maxDuration = "1m")
    void aFileIsReadOrItsFaultIsNamed(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        String name = (input[0] & 1) == 0 ? "a.toml" : "a.properties";
        Path file = Files.createTempDirectory("settings").resolve(name);
        try {
            Files.write(file, Arrays.copyOfRange(input, 1, input.length));
            SettingsFile.read(file, name).values().forEach(entry -> assertTrue(entry.origin().startsWith(name + ":"), entry.origin()));
        } catch (BuildFailure refused) {
            assertTrue(refused.getMessage().contains(name), refused.getMessage());
        } finally {
            Files.delete(file);
            Files.delete(file.getParent());
        }
    }
}
