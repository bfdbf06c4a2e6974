package ristretto.sandbox;

/**
 * How long to look for frames again and again before the process sleeps. Falling asleep and being woken costs both sides more time than
 * passes between two frames under load, and in a virtual machine the processor itself goes away meanwhile. So the process looks on
 * for some microseconds, but only if the last frame came soon: in a network where frames come now and then it never looks twice.
 */
final class Lull {
    /** Nanoseconds without a frame, at most, in a network under load. */
    private static final int SHORT = 50_000;
    /** Nanoseconds of looking. */
    private static final int WORTH_WAITING = 20_000;

    private long since;
    private boolean begun;
    private boolean expectedShort;

    /** Nothing came: whether the process should sleep now. */
    boolean isLong() {
        if (!begun) {
            begun = true;
            since = ProcessClock.time();
        }
        return !expectedShort || ProcessClock.time() - since >= WORTH_WAITING;
    }

    /** A frame came. */
    void ends() {
        if (begun) {
            begun = false;
            expectedShort = ProcessClock.time() - since < SHORT;
        }
    }
}
