package ristretto.differential.cases;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.Period;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import ristretto.differential.Cases;

/** Dates, times and the time between them. */
public final class Dates {
    private Dates() { }

    public static void addTo(Cases cases) {
        cases.add("dates", () -> {
            LocalDate date = LocalDate.of(2024, 2, 29);
            System.out.println(date + " " + date.plusYears(1) + date.plusMonths(12).minusDays(1) + date.getDayOfWeek() + date.getDayOfYear() + date.isLeapYear() + date.lengthOfMonth() + date.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)) + date.withDayOfMonth(1).minusWeeks(9) + date.toEpochDay() + " " + LocalDate.ofEpochDay(-1_000_000) + LocalDate.ofYearDay(2023, 365) + Year.isLeap(1900) + Month.of(12).plus(2) + date.getMonth().maxLength() + DayOfWeek.FRIDAY.plus(4));
            System.out.println(ChronoUnit.DAYS.between(date, LocalDate.of(2025, 1, 1)) + " " + ChronoUnit.MONTHS.between(date, LocalDate.of(2023, 12, 30)) + " " + Period.between(date, LocalDate.of(2026, 1, 3)) + Period.ofWeeks(2) + Period.of(1, -2, 0).toTotalMonths() + date.compareTo(LocalDate.MAX) + date.isBefore(LocalDate.MIN) + date.equals(LocalDate.of(2024, Month.FEBRUARY, 29)) + date.hashCode());
            Cases.failure(() -> LocalDate.of(2023, 2, 29));
            Cases.failure(() -> LocalDate.of(2023, 13, 1));
            Cases.failure(() -> Month.of(0));
        });
        cases.add("times and durations", () -> {
            LocalDateTime time = LocalDateTime.of(2024, 12, 31, 23, 59, 30, 5_000_000);
            System.out.println(time + " " + time.plusSeconds(30) + time.toLocalTime().truncatedTo(ChronoUnit.HOURS) + time.toEpochSecond(ZoneOffset.ofHours(2)) + LocalTime.MIDNIGHT.minusNanos(1) + LocalTime.of(7, 5).plusMinutes(2000) + time.atOffset(ZoneOffset.UTC) + LocalTime.ofSecondOfDay(3661));
            System.out.println(Duration.ofMillis(-1500) + " " + Duration.ofSeconds(90061, 7) + Duration.between(time, time.plusDays(1).minusHours(1)) + Duration.ZERO + Duration.ofDays(2).toHours() + Duration.ofMillis(61_001).toMillis() + Duration.ofMinutes(5).multipliedBy(3).dividedBy(2).plusNanos(1) + Duration.ofNanos(-1).getNano() + Duration.ofSeconds(5).compareTo(Duration.ofMillis(5000)) + Duration.ofHours(-3).abs().negated());
            Instant instant = Instant.ofEpochSecond(1_700_000_000, 123_456_789);
            System.out.println(instant.getEpochSecond() + " " + instant.plusMillis(900).getNano() + instant.toEpochMilli() + Instant.EPOCH.isBefore(instant) + instant.truncatedTo(ChronoUnit.DAYS).getEpochSecond() + instant.compareTo(Instant.MAX) + ChronoUnit.HOURS.between(Instant.EPOCH, instant) + ZoneOffset.ofHoursMinutes(-3, -30));
            Cases.failure(() -> LocalTime.of(24, 0));
            Cases.failure(() -> Duration.ofSeconds(Long.MAX_VALUE).plusSeconds(1));
            Cases.failure(() -> ZoneOffset.ofHours(19));
        });
    }
}
