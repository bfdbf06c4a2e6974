package ristretto.benchmarks;

/**
 * How much is measured.
 *
 * @param runs how often each program is measured, in turn with the others
 * @param seconds how long each is kept under load
 * @param starts how often each is started in a run, to measure how long that takes
 */
public record Effort(int runs, int seconds, int starts) {
    /** Medians of three, of all benchmarks in about 15 minutes. */
    public static Effort quick() {
        return new Effort(3, 3, 3);
    }

    public static Effort runs(int runs) {
        return new Effort(runs, 8, 5);
    }

    /** The same, so many times. */
    public Effort times(int runs) {
        return new Effort(runs, seconds, starts);
    }
}
