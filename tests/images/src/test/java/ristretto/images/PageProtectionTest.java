package ristretto.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each page of an image may be used for what it is for, and an intruder stops the machine with a reason and a stack trace. */
class PageProtectionTest {
    /** QEMU's status when the guest stops with 1. */
    private static final int PANICKED = 3;
    private static final int WELL = 1;
    private static Path image;

    @BeforeAll
    static void compile() {
        image = Appliances.program(Intrusion.class);
    }

    private static String run(int status, String... arguments) throws Exception {
        Machine.Builder builder = Machine.of(image, Machine.Model.MICROVM).memory(8);
        for (String each : arguments) {
            builder.argument(each);
        }
        try (Machine machine = builder.boot()) {
            int ended = machine.ended();
            String console = machine.console().replace("\r", "");
            assertEquals(status, ended, console);
            return console;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"read-page-zero", "write-page-zero"})
    void pageZeroCannotBeTouched(String what) throws Exception {
        assertPanic("access to page zero", run(PANICKED, "do=" + what));
    }

    /** The data is the first that a new fiber executes, so there is no stack to show. */
    @ParameterizedTest
    @ValueSource(strings = {"heap", "pages", "stack", "constants"})
    void dataCannotBeExecuted(String what) throws Exception {
        assertTrue(run(PANICKED, "do=execute-" + what).contains("panic: execution of data\n"));
    }

    @Test
    void machineCodeCannotBeWritten() throws Exception {
        assertPanic("write to text", run(PANICKED, "do=write", "at=" + address("image_start")));
    }

    @Test
    void constantsCannotBeWritten() throws Exception {
        assertPanic("write to protected memory", run(PANICKED, "do=write", "at=" + (address("image_constants_end") - 8)));
    }

    /** The tables begin where the image ends, and are sealed once they hold. */
    @Test
    void aPageTableCannotBeWritten() throws Exception {
        assertPanic("write to protected memory", run(PANICKED, "do=write", "at=" + address("image_end")));
    }

    /** The program's own, the first, begins at 256 GiB. */
    @Test
    void thePageUnderTheStackOfAFiberIsAGuard() throws Exception {
        assertPanic("stack overflow", run(PANICKED, "do=write", "at=" + (256L << 30)));
    }

    @Test
    void thePageUnderTheBootStackIsAGuard() throws Exception {
        assertPanic("stack overflow", run(PANICKED, "do=write", "at=" + address("pvh_boot_stack_guard")));
    }

    @Test
    void dataMayBeWritten() throws Exception {
        assertTrue(run(WELL, "do=write", "at=" + (address("pvh_boot_stack_guard") + 4096)).contains("alive"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"overflow", "overflow-in-fiber"})
    void aFullStackIsAnErrorThatTheProgramCanCatch(String where) throws Exception {
        String console = run(WELL, "do=" + where);
        assertTrue(console.contains("caught java.lang.StackOverflowError\nalive\n"), console);
    }

    @Test
    void anUncaughtExceptionOfAFiberIsPrintedAndOthersGoOn() throws Exception {
        String console = run(WELL, "do=throw-in-fiber");
        assertTrue(console.contains("java.lang.IllegalStateException: on purpose\n"), console);
        assertTrue(console.matches("(?s).*at ristretto\\.images\\.Intrusion\\.fail\\(Intrusion\\.java:\\d+\\).*alive\n"), console);
    }

    @Test
    void anUncaughtExceptionOfTheProgramStopsTheMachine() throws Exception {
        String console = run(PANICKED, "do=throw");
        assertTrue(console.contains("java.lang.IllegalStateException: on purpose\n"), console);
        assertTrue(console.matches("(?s).*at ristretto\\.images\\.Intrusion\\.main\\(Intrusion\\.java:\\d+\\).*"), console);
    }

    @Test
    void aFiberCanEndTheMachineWithAStatus() throws Exception {
        assertEquals("", run(5 << 1 | 1, "do=exit"));
    }

    @Test
    void aMachineThatShallRestartDoesSo() throws Exception {
        try (Machine machine = Machine.of(image, Machine.Model.MICROVM).memory(8).argument("do=throw")
                .argument("machine/on-panic=restart").boot()) {
            // QEMU itself ends where a machine would start anew (-no-reboot), with status 0.
            assertEquals(0, machine.ended(), machine.console());
            assertTrue(machine.console().contains("java.lang.IllegalStateException: on purpose"), machine.console());
        }
    }

    private static void assertPanic(String reason, String console) {
        assertTrue(console.contains("panic: " + reason + "\n"), console);
        for (String method : new String[] {"run", "main"}) {
            assertTrue(console.matches("(?s).*\tat ristretto\\.images\\.Intrusion\\." + method + "\\(Intrusion\\.java:\\d+\\)\n.*"), console);
        }
        assertFalse(console.contains("alive"), console);
    }

    private static long address(String symbol) {
        return Tools.run(Tools.require("nm"), image.resolveSibling("image.debug.elf").toString()).orFail().output().lines()
                .filter(line -> line.endsWith(" " + symbol)).mapToLong(line -> Long.parseLong(line.substring(0, 16), 16)).findFirst()
                .orElseThrow();
    }
}
