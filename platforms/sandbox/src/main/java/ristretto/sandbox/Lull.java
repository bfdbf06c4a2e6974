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
    /**
     * Nanoseconds from one look to the next in a crowd. A look takes from whoever writes the next frame the memory line into which it is
     * to be written, and frames that are taken and answered together cost both sides less. With few clients it would only be a delay: all
     * of them wait for their answers.
     */
    private static final int BREATH = 4_000;
    /** More frames at a look than this come of a crowd. */
    private static final int FEW = 4;
    /** How many lulls it takes to forget a crowd. */
    private static final int MEMORY = 256;

    private long since;
    private boolean begun;
    private boolean expectedShort;
    /** For how many lulls a crowd is still expected. */
    private int crowded;

    /** Nothing came: whether the process should sleep now. */
    boolean isLong() {
        long now = ProcessClock.time();
        if (!begun) {
            begun = true;
            since = now;
            crowded = Math.max(0, crowded - 1);
        }
        if (!expectedShort || now - since >= WORTH_WAITING) {
            return true;
        }
        while (crowded > 0 && ProcessClock.time() - now < BREATH) {
            // A timer that is due meanwhile is some microseconds late.
        }
        return false;
    }

    /** So many frames came at one look. */
    void ends(int taken) {
        crowded = taken > FEW ? MEMORY : crowded;
        if (begun) {
            begun = false;
            expectedShort = ProcessClock.time() - since < SHORT;
        }
    }
}
