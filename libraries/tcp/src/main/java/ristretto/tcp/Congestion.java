package ristretto.tcp;

/** How much may be under way: slow start, congestion avoidance and NewReno recovery (RFC 5681, RFC 6582). Bytes. */
final class Congestion {
    private static final int LIMIT = 1 << 30;

    private int mss;
    private int window;
    private int threshold = LIMIT;
    /** Bytes acknowledged since the window last grew in congestion avoidance. */
    private int credit;
    private boolean recovering;

    Congestion(int mss) {
        this.mss = mss;
        window = initial();
    }

    /** Ten segments (RFC 6928). */
    private int initial() {
        return Math.min(10 * mss, Math.max(2 * mss, 14_600));
    }

    int window() {
        return window;
    }

    int threshold() {
        return threshold;
    }

    boolean recovering() {
        return recovering;
    }

    /** The path turned out to carry only smaller segments. */
    void mss(int smaller) {
        mss = smaller;
        window = Math.max(window, mss);
    }

    /**
     * New data was acknowledged outside recovery. Growth counts bytes, not acknowledgments (RFC 3465), so that receivers
     * that acknowledge rarely are not slower; and only if the window was what held the sender back (RFC 7661).
     *
     * @param inFlight bytes under way before this acknowledgment
     */
    void acknowledged(int bytes, int inFlight) {
        if (inFlight < window / 2 || window >= LIMIT) {
            return;
        }
        if (window < threshold) {
            window += Math.min(bytes, window);
            return;
        }
        credit += bytes;
        if (credit >= window) {
            credit -= window;
            window += mss;
        }
    }

    /** Three duplicate acknowledgments: a segment was lost (RFC 5681, section 3.2). */
    void enterRecovery(int inFlight) {
        reduce(inFlight);
        window = threshold + 3 * mss;
        recovering = true;
    }

    /** Another segment has left the network during recovery. */
    void duplicate() {
        window = Math.min(window + mss, LIMIT);
    }

    /** Recovery goes on: the next hole became known (RFC 6582, section 3.2, step 3, partial acknowledgment). */
    void partiallyAcknowledged(int bytes) {
        window = Math.max(window - bytes, 0) + mss;
    }

    /** Everything sent before recovery has arrived (step 3, full acknowledgment; the variant without a burst). */
    void leaveRecovery(int inFlight) {
        window = Math.min(threshold, Math.max(inFlight, mss) + mss);
        recovering = false;
    }

    /** The retransmission timer expired (RFC 5681, section 3.1). */
    void timeout(int inFlight, boolean first) {
        if (first) {
            reduce(inFlight);
        }
        window = mss;
        recovering = false;
    }

    /** Nothing was sent for a retransmission timeout (RFC 5681, section 4.1). */
    void idle() {
        window = Math.min(window, initial());
    }

    private void reduce(int inFlight) {
        threshold = Math.max(inFlight / 2, 2 * mss);
        credit = 0;
    }
}
