package ristretto.sandboxed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers are those of Linux on x86-64. */
class FilterTest {
    /** 128 and the number of SIGSYS. */
    private static final int KILLED = 159;
    private static final int EXIT_GROUP = 231;
    /** Not there without a network; one of two, by the kernel. */
    private static final int READ = 0, MPROTECT = 10, WRITEV = 20, MADVISE = 28;
    private static final Path DECLARED = Path.of("../../platforms/sandbox/src/main/resources/META-INF/ristretto/system-calls/sandbox");
    /** The number of the call is loaded, and compared. */
    private static final Pattern CALL = Pattern.compile("BPF_STMT\\(BPF_LD\\|BPF_W\\|BPF_ABS, 0\\), BPF_JUMP\\(BPF_JMP\\|BPF_K\\|BPF_JEQ, (0x[0-9a-f]+|0),");
    /** What passes with arguments that are all zero, or waits for ever: ppoll, getrandom, clock_gettime. */
    private static final Set<Integer> HARMLESS = Set.of(271, 318, 228);
    /** uretprobe and uprobe, which the kernel lets through every filter, for its own tracing: for others they do nothing. */
    private static final Set<Integer> TRACING = Set.of(335, 336);
    /** Beyond the newest call of Linux 6.18. */
    private static final int NUMBERS = 480;
    private static final long X32 = 0x4000_0000;

    private static SandboxImage.Ended call(long number, String... arguments) {
        String[] words = new String[arguments.length + 2];
        words[0] = "do=call";
        words[1] = "number=" + number;
        System.arraycopy(arguments, 0, words, 2, arguments.length);
        return SandboxImage.PROBE.run(words);
    }

    @Test
    void everyCallThatIsNotAllowedEndsTheProcessAndIsNamed() {
        for (int number = 0; number < NUMBERS; number++) {
            if (TRACING.contains(number)) {
                SandboxImage.Ended ended = call(number);
                assertTrue(ended.status() != 0 || ended.output().startsWith("result -"), ended.output());
            } else if (number != EXIT_GROUP && !HARMLESS.contains(number)) {
                assertKilled(number, call(number));
            }
        }
    }

    /** The kernel's own view of the filter, as strace decodes it, beside what the platform declares for the documents of images. */
    @Test
    void theFilterKnowsTheCallsThatImagesSayTheyMake() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "strace is not installed");
        Process strace = new ProcessBuilder("/usr/bin/strace", "-v", "-e", "trace=seccomp", SandboxImage.PROBE.path().toString(), "do=call", "number=231", "a=0")
            .redirectErrorStream(true).start();
        String filter = new String(strace.getInputStream().readAllBytes());
        strace.waitFor();
        Set<Integer> known = CALL.matcher(filter).results().map(found -> Integer.decode(found.group(1))).collect(Collectors.toCollection(TreeSet::new));
        Set<Integer> declared = Files.readString(DECLARED).lines().map(line -> Integer.valueOf(line.split("\t")[1])).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(known.contains(EXIT_GROUP), filter);
        assertTrue(declared.containsAll(known), known + " are allowed, and declared are " + declared);
        declared.removeAll(known);
        assertTrue(Set.of(Set.of(READ, WRITEV, MPROTECT), Set.of(READ, WRITEV, MADVISE)).contains(declared), declared + " are declared, and not allowed");
    }

    private static void assertKilled(long number, SandboxImage.Ended ended) {
        assertEquals(KILLED, ended.status(), () -> "call " + number + ": " + ended.output());
        assertTrue(ended.output().contains("filter: system call " + number + " is not allowed"), ended.output());
    }

    @Test
    void allowedCallsPass() {
        assertEquals("result -14\nalive\n", call(271, "c=1").output());
        assertEquals("result 0\nalive\n", call(318).output());
        assertEquals("result -14\nalive\n", call(228).output());
        assertEquals(7, call(EXIT_GROUP, "a=7").status());
    }

    @ParameterizedTest
    @CsvSource({
        "0, a=0, b=0, c=0",     // read from another descriptor than the network's
        "1, a=0, b=0, c=0",     // write to standard input
        "1, a=2, b=0, c=0",     // write to standard error
        "20, a=1, b=0, c=0",    // writev to another descriptor than the network's
        "271, a=0, b=2, c=0",   // ppoll of two descriptors
        "271, a=0, b=0, d=1",   // ppoll with a signal mask
        "28, a=0, b=4096, c=4", // madvise that drops pages
        "28, a=0, b=8192, c=102",
        "28, a=-4096, b=4096, c=4",
        "10, a=0, b=4096, c=5", // mprotect to execute
        "228, a=2, b=0, c=0",   // the process's own clock
        "318, a=0, b=257, c=0", // getrandom of more than is given whole
        "318, a=0, b=8, c=2",   // getrandom from the blocking pool
    })
    void anAllowedCallWithOtherArgumentsEndsTheProcess(long number, String a, String b, String c) {
        assertKilled(number, call(number, a, b, c));
    }

    @Test
    void callsOfTheX32InterfaceEndTheProcess() {
        assertKilled(X32 + 1, call(X32 + 1));
        assertKilled(X32 + 20, call(X32 + 20));
    }
}
