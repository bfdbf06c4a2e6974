package ristretto.tcp;

import ristretto.signatures.Buffer;
import ristretto.signatures.EventLoop;

/** The receiving half of a connection: the window it announces and when it must acknowledge (RFC 9293, section 3.8.6). */
final class Receiver {
    private static final long NEVER = EventLoop.Condition.NEVER;
    /** The window of a new connection; it grows with a fast reader. */
    static final int INITIAL_WINDOW = 0xFFFF;

    /** A window of so many full segments cannot make anybody send small ones. */
    private static final int WIDE = 4;

    private final ReceiveQueue queue;
    private int most;
    private int limit;
    private int shift;
    private int mss;
    /** The right edge of the window as announced: it never moves back. */
    private int edge;
    private int lastAcknowledgment;
    private int unacknowledged;
    private long deadline = NEVER;

    private boolean finKnown;
    private int finAt;
    private boolean finReceived;

    private int consumed;
    private long consumedSince;

    /** Where a reader waits for bytes, or null; and how many of those that he asked for he has. */
    private Buffer waiting;
    private int waitingFrom;
    private int waitingFor;
    private int delivered;

    /** @param most the most bytes ahead of the reader */
    Receiver(Chunks chunks, int most) {
        queue = new ReceiveQueue(chunks);
        this.most = most;
        limit = Math.min(most, INITIAL_WINDOW);
    }

    /** @param announced the window that was announced with our SYN, never scaled */
    void start(int next, int announced, int mss, boolean scaling, int shift, long now) {
        queue.start(next);
        edge = next + announced;
        lastAcknowledgment = next;
        this.mss = mss;
        this.shift = scaling ? shift : 0;
        most = scaling ? most : Math.min(most, INITIAL_WINDOW);
        consumedSince = now;
    }

    /** RCV.NXT. */
    int next() {
        return queue.next() + (finReceived ? 1 : 0);
    }

    /** How far the peer may send beyond {@link #next}. */
    int window() {
        return Math.max(edge - next(), 0);
    }

    int lastAcknowledgment() {
        return lastAcknowledgment;
    }

    /** When an acknowledgment is due at the latest. */
    long deadline() {
        return deadline;
    }

    int available() {
        return queue.available();
    }

    boolean gaps() {
        return queue.gaps();
    }

    /** Whether the peer's FIN and all before it have arrived. */
    boolean finished() {
        return finReceived;
    }

    /**
     * Whether a segment lies in the window, at least in part (RFC 9293, section 3.10.7.4, table 6). One at the right edge is
     * let in too, though its data will be cut off: an acknowledgment stands there when the window is full.
     */
    boolean acceptable(int sequence, int length) {
        int next = next();
        int edge = next + window() + 1;
        return Sequence.within(sequence, next, edge) || length > 0 && Sequence.within(sequence + length - 1, next, edge);
    }

    /**
     * Takes in the part of a segment's data and FIN that is new and inside the window.
     *
     * @return false if it was dropped for want of memory, or because there are too many gaps
     */
    boolean accept(Segment segment) {
        int at = segment.payload();
        int sequence = segment.sequence();
        int length = segment.payloadLength();
        int end = sequence + length;
        int known = queue.next() - sequence;
        if (known > 0) {
            at += known;
            sequence += known;
            length -= known;
        }
        int room = (finKnown && Sequence.before(finAt, edge) ? finAt : edge) - sequence;
        int some = Math.min(length, room);
        if (some > 0 && !take(segment.buffer(), at, sequence, some)) {
            return false;
        }
        if (segment.has(Segment.FIN) && !finKnown && length >= 0 && length <= Math.max(room, 0)) {
            finKnown = true;
            finAt = end;
        }
        finReceived = finKnown && !Sequence.before(queue.next(), finAt);
        return true;
    }

    private boolean take(Buffer data, int from, int sequence, int length) {
        int direct = 0;
        if (waiting != null && sequence == queue.next() && queue.idle()) {
            direct = Math.min(length, waitingFor - delivered);
            waiting.put(waitingFrom + delivered, data, from, direct);
            queue.skip(direct);
            delivered += direct;
            consumed += direct;
        }
        return direct == length || queue.accept(data, from + direct, sequence + direct, length - direct);
    }

    /**
     * A reader waits: what comes next is copied to where he wants it, and into the queue only what is more. One reader at
     * a time; others take from the queue.
     */
    void expect(Buffer into, int from, int count) {
        if (waiting == null) {
            waiting = into;
            waitingFrom = from;
            waitingFor = count;
            delivered = 0;
        }
    }

    /** Whether there is something for a reader that waits with {@code into}. */
    boolean arrivedFor(Buffer into) {
        return queue.available() > 0 || waiting == into && delivered > 0;
    }

    /** The reader with {@code into} waits no longer: how many bytes he has. */
    int delivered(Buffer into) {
        if (waiting != into) {
            return 0;
        }
        waiting = null;
        return delivered;
    }

    /**
     * Bytes have arrived in order; an acknowledgment is due at {@code latest}.
     *
     * @return whether it is due in this turn: for every second full segment (RFC 9293, section 3.8.6.3)
     */
    boolean owe(int bytes, long latest) {
        unacknowledged += bytes;
        if (deadline == NEVER) {
            deadline = latest;
        }
        return unacknowledged >= 2 * mss;
    }

    /** The window field of a segment that is sent now with the acknowledgment {@link #next}. */
    int announce() {
        int next = next();
        int wanted = next + limit - queue.available();
        // A wide window follows the reader byte by byte: it stays the same number, as the fast path of the peer wants it (Linux,
        // tcp_rcv_established). A narrow one moves in large steps (RFC 9293, section 3.8.6.2.2).
        if (wanted - edge >= Math.min(limit / 2, mss) || wanted - next >= Math.max(limit / 2, WIDE * mss)) {
            edge = wanted;
        }
        int field = Math.min(Math.max(edge - next, 0) >>> shift, 0xFFFF);
        unacknowledged = 0;
        deadline = NEVER;
        lastAcknowledgment = next;
        return field;
    }

    /** Whether the window has opened so much that the peer should hear of it (RFC 9293, section 3.8.6.2.2). */
    boolean opened() {
        int gain = next() + limit - queue.available() - edge;
        return !finReceived && gain >= Math.max(Math.min(limit / 2, mss), limit / 4);
    }

    int read(Buffer into, int from, int count) {
        int bytes = queue.read(into, from, count);
        consumed += bytes;
        return bytes;
    }

    /** Whether a whole window has been read since {@link #resize}. */
    boolean windowConsumed() {
        return consumed >= limit;
    }

    /** Doubles the window if the reader took a whole one in two round trips: it is the window that limits the peer. */
    void resize(long now, long roundTrip) {
        if (now - consumedSince <= 2 * roundTrip) {
            limit = Math.min(limit * 2, most);
        }
        consumed = 0;
        consumedSince = now;
    }

    void release() {
        queue.release();
        deadline = NEVER;
    }
}
