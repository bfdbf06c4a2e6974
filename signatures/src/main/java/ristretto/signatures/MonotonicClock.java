package ristretto.signatures;

/** Time that only moves forward. */
public interface MonotonicClock {
    /** Nanoseconds since an arbitrary origin. */
    long nanoseconds();
}
