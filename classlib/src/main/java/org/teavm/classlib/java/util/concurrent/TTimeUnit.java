package org.teavm.classlib.java.util.concurrent;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** {@link java.util.concurrent.TimeUnit}. Conversions round towards zero and stop at the ends of {@code long}. */
public enum TTimeUnit {
    NANOSECONDS(1),
    MICROSECONDS(1_000),
    MILLISECONDS(1_000_000),
    SECONDS(1_000_000_000),
    MINUTES(60_000_000_000L),
    HOURS(3_600_000_000_000L),
    DAYS(86_400_000_000_000L);

    private final long nanoseconds;

    TTimeUnit(long nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    public long convert(long duration, TTimeUnit unit) {
        if (unit.nanoseconds <= nanoseconds) {
            return duration / (nanoseconds / unit.nanoseconds);
        }
        long factor = unit.nanoseconds / nanoseconds;
        long most = Long.MAX_VALUE / factor;
        if (duration > most) {
            return Long.MAX_VALUE;
        }
        return duration < -most ? Long.MIN_VALUE : duration * factor;
    }

    public long convert(Duration duration) {
        long seconds = duration.getSeconds();
        int rest = duration.getNano();
        if (this == NANOSECONDS || this == MICROSECONDS || this == MILLISECONDS) {
            if (seconds < 0 && rest > 0) {
                seconds++;
                rest -= 1_000_000_000;
            }
            long whole = convert(seconds, SECONDS);
            if (whole == Long.MAX_VALUE || whole == Long.MIN_VALUE) {
                return whole;
            }
            long sum = whole + rest / nanoseconds;
            return whole >= 0 && rest >= 0 && sum < 0 ? Long.MAX_VALUE : whole <= 0 && rest <= 0 && sum > 0 ? Long.MIN_VALUE : sum;
        }
        return convert(seconds < 0 && rest > 0 ? seconds + 1 : seconds, SECONDS);
    }

    public long toNanos(long duration) {
        return NANOSECONDS.convert(duration, this);
    }

    public long toMicros(long duration) {
        return MICROSECONDS.convert(duration, this);
    }

    public long toMillis(long duration) {
        return MILLISECONDS.convert(duration, this);
    }

    public long toSeconds(long duration) {
        return SECONDS.convert(duration, this);
    }

    public long toMinutes(long duration) {
        return MINUTES.convert(duration, this);
    }

    public long toHours(long duration) {
        return HOURS.convert(duration, this);
    }

    public long toDays(long duration) {
        return DAYS.convert(duration, this);
    }

    public void timedWait(Object object, long timeout) throws InterruptedException {
        if (timeout > 0) {
            object.wait(toMillis(timeout), rest(timeout));
        }
    }

    public void timedJoin(Thread thread, long timeout) throws InterruptedException {
        if (timeout > 0) {
            thread.join(toMillis(timeout), rest(timeout));
        }
    }

    public void sleep(long timeout) throws InterruptedException {
        if (timeout > 0) {
            Thread.sleep(toMillis(timeout), rest(timeout));
        }
    }

    /** Nanoseconds beyond whole milliseconds. */
    private int rest(long timeout) {
        return nanoseconds < 1_000_000 ? (int) (toNanos(timeout) % 1_000_000) : 0;
    }

    public ChronoUnit toChronoUnit() {
        return switch (this) {
            case NANOSECONDS -> ChronoUnit.NANOS;
            case MICROSECONDS -> ChronoUnit.MICROS;
            case MILLISECONDS -> ChronoUnit.MILLIS;
            case SECONDS -> ChronoUnit.SECONDS;
            case MINUTES -> ChronoUnit.MINUTES;
            case HOURS -> ChronoUnit.HOURS;
            case DAYS -> ChronoUnit.DAYS;
        };
    }

    public static TTimeUnit of(ChronoUnit unit) {
        for (TTimeUnit each : values()) {
            if (each.toChronoUnit() == unit) {
                return each;
            }
        }
        throw new IllegalArgumentException("No TimeUnit equivalent for " + unit);
    }
}
