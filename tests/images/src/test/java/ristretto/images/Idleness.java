package ristretto.images;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a machine rests. The one place where tests measure time: the processor's, not the clock's. */
final class Idleness {
    /** What the kernel counts processor time in (sysconf(3), _SC_CLK_TCK). */
    private static final int TICKS_PER_SECOND = 100;
    private static final int SECONDS = 2;
    private static final int WINDOWS = 10;

    private Idleness() { }

    /** What was under way when this was called may take its time: of several windows, one has to be quiet. */
    static void assertIdle(Machine machine) throws IOException, InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < WINDOWS && least >= TICKS_PER_SECOND * SECONDS / 10; i++) {
            long before = ticks(machine.processId());
            Thread.sleep(1000 * SECONDS);
            least = Math.min(least, ticks(machine.processId()) - before);
        }
        System.out.println("idle: " + least + " of " + TICKS_PER_SECOND * SECONDS + " ticks");
        assertTrue(least < TICKS_PER_SECOND * SECONDS / 10, least + " of " + TICKS_PER_SECOND * SECONDS + " ticks");
    }

    /** In user and kernel mode (proc_pid_stat(5), fields 14 and 15). */
    private static long ticks(long processId) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(processId), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }
}
