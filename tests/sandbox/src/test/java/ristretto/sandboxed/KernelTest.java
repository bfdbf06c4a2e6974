package ristretto.sandboxed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts on kernels that lack something: strace answers in their place. */
class KernelTest {
    private static final Path STRACE = Path.of("/usr/bin/strace");

    @BeforeAll
    static void strace() throws Exception {
        assumeTrue(Files.isExecutable(STRACE), "strace is not installed");
        assumeTrue(start("getpid", "EPERM").output().endsWith("alive\n"), "this user may not trace programs");
    }

    private static SandboxImage.Ended start(String call, String error) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(STRACE.toString(), "-f", "-o", "/dev/null", "-e", "inject=" + call + ":error=" + error,
            SandboxImage.PROBE.path().toString(), "--memory=8")).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new SandboxImage.Ended(process.waitFor(), output);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "seccomp     | ENOSYS | the kernel installs no filter: it needs CONFIG_SECCOMP_FILTER, and a container that lets seccomp through (error 38)",
        "seccomp     | EINVAL | the kernel installs no filter: it needs CONFIG_SECCOMP_FILTER, and a container that lets seccomp through (error 22)",
        "close_range | ENOSYS | the kernel does not close descriptors; Linux 5.9 or newer does (error 38)",
        "mmap        | ENOMEM | the kernel refuses the memory; ask for less with --memory (error 12)",
        "prctl       | EINVAL | the kernel does not let the process give up privileges (error 22)",
        "capset      | EPERM  | the kernel does not take the capabilities of the process (error 1)",
    })
    void aKernelThatLacksWhatIsNeededIsNamedAndNothingStarts(String call, String error, String reason) throws Exception {
        assertEquals(new SandboxImage.Ended(1, "sandbox: " + reason + "\n"), start(call, error));
    }

    @ParameterizedTest
    @CsvSource({"madvise, EINVAL"})
    void aKernelThatLacksWhatIsReplacedRunsTheProgram(String call, String error) throws Exception {
        assertTrue(start(call, error).output().endsWith("alive\n"));
    }
}
