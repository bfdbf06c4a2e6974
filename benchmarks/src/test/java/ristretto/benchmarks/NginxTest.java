package ristretto.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NginxTest {
    private static final Path PAGE = Path.of("/page");
    private static final Path SCRATCH = Path.of("/scratch");

    @Test
    void theTwoPeersDifferInTheirCacheOfOpenFilesAndInNothingElse() {
        String ordinary = Nginx.ORDINARY.configuration(PAGE, SCRATCH);
        String cached = Nginx.WITH_OPEN_FILE_CACHE.configuration(PAGE, SCRATCH);
        assertFalse(ordinary.contains("open_file_cache"));
        assertTrue(cached.contains("open_file_cache max=100;"));
        assertEquals(ordinary, cached.replace("open_file_cache max=100;", ""));
    }
}
