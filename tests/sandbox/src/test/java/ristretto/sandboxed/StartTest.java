package ristretto.sandboxed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartTest {
    @Test
    void aSmallProgramIsASmallImage() throws Exception {
        assertEquals(new SandboxImage.Ended(0, "Hello, world\n"), SandboxImage.HELLO.run());
        assertTrue(Files.size(SandboxImage.HELLO.path()) < 100_000, () -> SandboxImage.HELLO.path().toFile().length() + " bytes");
    }

    @Test
    void optionsAreTheSandboxsAndTheRestIsTheProgramsOwn() {
        assertEquals("arguments: [first, second]\nalive\n",
            SandboxImage.PROBE.run("--memory=16", "first=1", "--mtu=1400", "second=a b", "ignored").output());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--memory=1                 | not a number in its range: --memory=1",
        "--memory=99999             | not a number in its range: --memory=99999",
        "--memory=                  | not a number in its range: --memory=",
        "--memory=x                 | not a number in its range: --memory=x",
        "--descriptor=0             | not a number in its range: --descriptor=0",
        "--descriptor=77            | the descriptor of the network is not open",
        "--tap=no-such-tap          | there is no such tap device; 'ip tuntap add NAME mode tap user USER' makes one: no-such-tap",
        "--tap=a-name-of-20-letters | there is no such tap device",
        "--socket=/no/such/socket   | nobody listens at the socket /no/such/socket",
        "--mac=01:00:00:00:00:00    | not the address of one station: --mac=01:00:00:00:00:00",
        "--mac=52:54:00:12:34       | not an address such as 52:54:00:12:34:56",
        "--mac=52:54:00:12:34:5g    | not an address such as 52:54:00:12:34:56",
        "--else                     | there are --memory=MEGABYTES",
    })
    void aWrongOptionIsRefusedWithItsReason(String option, String reason) {
        SandboxImage.Ended ended = SandboxImage.PROBE.run(option);
        assertTrue(ended.output().startsWith("sandbox: " + reason), ended.output());
        assertEquals(1, ended.status());
    }

    @Test
    void argumentsThatAreTooLongAreRefused() {
        assertTrue(SandboxImage.PROBE.run("a=" + "x".repeat(5000)).output().startsWith("sandbox: the arguments are longer"));
    }

    @Test
    void aSleepingProgramTakesNoProcessorTime() throws Exception {
        Process process = SandboxImage.PROBE.start("do=sleep");
        try {
            BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream()));
            assertEquals("awake", output.readLine());
            Duration used = process.toHandle().info().totalCpuDuration().orElseThrow();
            assertTrue(used.toMillis() < 100, () -> "half a second's sleep took " + used);
        } finally {
            process.destroy();
        }
    }

    @Test
    void everyStartHasItsOwnRandomNumbers() {
        assertNotEquals(SandboxImage.PROBE.run("do=random").output(), SandboxImage.PROBE.run("do=random").output());
    }
}
