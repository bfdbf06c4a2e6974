package ristretto.sandboxed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each page has the permission that it needs, and a fault ends the process with its reason. */
class ProtectionTest {
    @ParameterizedTest
    @CsvSource({
        "read-page-zero, access to page zero",
        "write-text, write to text",
        "write-constants, write to protected memory",
        "execute-heap, execution of data",
        "execute-pages, execution of data",
        "execute-stack, execution of data",
        "execute-constants, execution of data",
    })
    void aForbiddenAccessStopsTheProcessWithItsReason(String what, String reason) {
        assertPanic(reason, "do=" + what);
    }

    private static void assertPanic(String reason, String... words) {
        SandboxImage.Ended ended = SandboxImage.PROBE.run(words);
        assertTrue(ended.output().contains("panic: " + reason), ended.output());
        assertEquals(1, ended.status());
    }

    @Test
    void constantsWithAddressesAreReadOnlyOnceTheImageHasRelocatedItself() throws Exception {
        long from = symbol("image_files");
        for (String name : new String[] { "image_relocated", "_DYNAMIC" }) {
            assertPanic("write to protected memory", "do=write-relocated-constants", "at=" + (symbol(name) - from));
        }
    }

    private static long symbol(String name) throws IOException {
        for (String line : output("nm", SandboxImage.PROBE.path().resolveSibling("image.debug.elf").toString()).lines().toList()) {
            if (line.endsWith(" " + name)) {
                return Long.parseLong(line.substring(0, 16), 16);
            }
        }
        throw new IOException("no symbol " + name);
    }

    private static String output(String... command) throws IOException {
        return new String(new ProcessBuilder(command).start().getInputStream().readAllBytes());
    }

    /** Runs of pages are used again whole and in parts, until there are none. */
    @Test
    void memoryForPacketsAndDevicesNeverShowsWhatItHeld() {
        long seed = System.nanoTime() & Integer.MAX_VALUE;
        System.out.println("memoryForPacketsAndDevicesNeverShowsWhatItHeld: seed " + seed);
        SandboxImage.Ended ended = SandboxImage.PROBE.run("--memory=16", "do=reuse-memory", "seed=" + seed);
        assertTrue(ended.output().matches("(?s)zero: \\d+ bytes, exhausted [1-9]\\d* times\nalive\n"), ended.output());
    }

    @Test
    void aStackThatIsFullIsFound() {
        SandboxImage.Ended ended = SandboxImage.PROBE.run("do=overflow-stack");
        assertTrue(ended.output().contains("stack overflow") || ended.output().contains("StackOverflowError"), ended.output());
    }

    @Test
    void noPartOfTheFileIsWritableAndExecutable() throws Exception {
        String headers = output("readelf", "-lW", SandboxImage.PROBE.path().toString());
        assertTrue(headers.contains("R E 0x1000"), headers);
        assertTrue(!headers.contains("RWE"), headers);
    }
}
