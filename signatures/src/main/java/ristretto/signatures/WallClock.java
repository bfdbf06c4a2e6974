package ristretto.signatures;

/** Civil time. It may jump when it is corrected: measure durations with a {@link MonotonicClock}. */
public interface WallClock {
    /** Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted. */
    long milliseconds();
}
