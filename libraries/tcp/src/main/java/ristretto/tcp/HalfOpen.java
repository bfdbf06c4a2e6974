package ristretto.tcp;

/** A connection in SYN-RECEIVED that a listener is asked for: as little as must be kept of a SYN (RFC 4987, section 3.4). */
final class HalfOpen extends Flow {
    final TcpListener listener;
    /** The sequence number behind the peer's SYN. */
    final int next;
    final int mss;
    final int windowScale;
    /** Our sequence number. */
    final int initial;
    long sent;
    long deadline;
    int retries;
    boolean sentOnce = true;
    /** Its place in the list of all. */
    int index;

    HalfOpen(TcpListener listener, Segment syn, int initial, long now) {
        super(syn);
        this.listener = listener;
        this.initial = initial;
        next = syn.sequence() + 1;
        mss = syn.mss();
        windowScale = syn.windowScale();
        scaling = windowScale >= 0;
        timestamps = syn.timestamped();
        recentTimestamp = syn.timestamp();
        sent = now;
    }

    /** What a SYN cookie still knows when the handshake is complete. */
    HalfOpen(TcpListener listener, int mss, Segment acknowledgment) {
        super(acknowledgment);
        this.listener = listener;
        this.mss = mss;
        initial = acknowledgment.acknowledgment() - 1;
        next = acknowledgment.sequence();
        windowScale = -1;
        sentOnce = false;
    }
}
