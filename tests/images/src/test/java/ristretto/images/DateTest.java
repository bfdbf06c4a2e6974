package ristretto.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a virtual machine has its date from. */
class DateTest {
    /** QEMU's status when the guest stops with 0. */
    private static final int WELL = 1;

    /** Leap days, the ends of years and centuries' rules are where dates go wrong. */
    @ParameterizedTest
    @CsvSource({"MICROVM, 2031-02-03T04:05:06Z", "MICROVM, 2028-02-29T23:00:00Z", "Q35, 2027-12-31T12:34:56Z"})
    void theDateIsThatOfTheBatteryBackedClock(Machine.Model model, Instant date) throws Exception {
        try (Machine machine = Machine.of(Appliances.program(Today.class), model).memory(8).date(date).boot()) {
            assertEquals(WELL, machine.ended(), machine.console());
            Duration since = Duration.between(date, Instant.ofEpochMilli(Long.parseLong(machine.console().strip())));
            assertTrue(!since.isNegative() && since.toSeconds() < Machine.PATIENCE, since + " after the clock's date");
        }
    }
}
