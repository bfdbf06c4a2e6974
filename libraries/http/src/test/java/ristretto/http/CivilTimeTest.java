package ristretto.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CivilTimeTest {
    private static final DateTimeFormatter IMF = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);
    private static final DateTimeFormatter LOG = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss '+0000'", Locale.ROOT);

    @Property
    void agreesWithTheJdkFromYear1000To9999(@ForAll @LongRange(min = -30_610_224_000L, max = 253_402_300_799L) long seconds) {
        LocalDateTime expected = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        assertEquals(expected.format(IMF), CivilTime.of(seconds).imfFixdate());
        assertEquals(expected.format(LOG), CivilTime.of(seconds).logTime());
    }

    @Test
    void everyDayOfFourCenturiesFollowsTheOneBefore() {
        for (long day = -110_000; day < 110_000; day++) {
            LocalDateTime expected = LocalDateTime.ofEpochSecond(day * 86_400, 0, ZoneOffset.UTC);
            CivilTime time = CivilTime.of(day * 86_400);
            assertEquals(expected.getDayOfMonth(), time.day());
            assertEquals(expected.getMonthValue(), time.month());
            assertEquals(expected.getYear(), time.year());
            assertEquals(expected.getDayOfWeek().getValue() % 7, time.weekday());
        }
    }
}
