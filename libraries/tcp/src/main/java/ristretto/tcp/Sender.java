package ristretto.tcp;

import ristretto.signatures.EventLoop;
import ristretto.signatures.OutgoingFrame;

/** The sending half of a connection: what may be sent when, and what must be sent again (RFC 9293, section 3.8). */
final class Sender {
    private static final long NEVER = EventLoop.Condition.NEVER;
    /** RFC 9293, section 3.7.1: what a peer accepts that does not say. */
    static final int DEFAULT_MSS = 536;

    private final ControlBlock block;
    private final Transmitter transmitter;
    private final Counters counters;
    private final long userTimeout;
    final SendQueue queue;
    final RetransmissionTimeout timeout;
    private Congestion congestion = new Congestion(DEFAULT_MSS);

    /** Payload of a full segment. */
    private int mss = DEFAULT_MSS;
    private int burst = DEFAULT_MSS;
    private int shift;

    // SND.UNA, SND.NXT, the end of everything ever sent, and the end of what was flushed.
    private int unacknowledged;
    private int next;
    private int furthest;
    private int push;
    private boolean closing;
    private boolean finSent;

    private int window;
    private int largestWindow;
    private int windowSequence;
    private int windowAcknowledgment;

    private int recover;
    private int duplicates;
    private boolean expired;

    private boolean timing;
    private int timedEnd;
    private long timedSince;

    private long deadline = NEVER;
    private long progress;
    private long lastSent;

    Sender(ControlBlock block, Engine engine) {
        this.block = block;
        transmitter = engine.transmitter;
        counters = engine.counters;
        userTimeout = engine.userTimeout;
        TcpSettings settings = engine.settings;
        queue = new SendQueue(engine.chunks, settings.sendBuffer());
        timeout = new RetransmissionTimeout(settings.minimumTimeout() * RetransmissionTimeout.MILLISECOND);
    }

    /** Our SYN with this sequence number is on its way. */
    void opening(int initial, long now) {
        unacknowledged = initial;
        next = initial + 1;
        furthest = next;
        push = next;
        recover = initial;
        progress = now;
        timing = true;
        timedEnd = next;
        timedSince = now;
        deadline = now + timeout.current();
    }

    /** Our SYN was acknowledged; {@code peerMss} is 0 if the peer did not say. */
    void open(int peerMss, int peerShift, int peerWindow, int sequence, long now) {
        unacknowledged = next;
        deadline = NEVER;
        if (timing && now > timedSince) {
            timeout.sample(now - timedSince);
        }
        timing = false;
        shift = peerShift;
        window = peerWindow;
        largestWindow = peerWindow;
        windowSequence = sequence;
        windowAcknowledgment = unacknowledged;
        int most = transmitter.mss(block.remote);
        setMss(Math.min(most, peerMss == 0 ? DEFAULT_MSS : Math.max(peerMss, 64)));
        congestion = new Congestion(mss);
    }

    private void setMss(int size) {
        mss = size - (block.timestamps ? Transmitter.TIMESTAMPS : 0);
        burst = transmitter.burst(mss);
    }

    int unacknowledged() {
        return unacknowledged;
    }

    int next() {
        return next;
    }

    int furthest() {
        return furthest;
    }

    int mss() {
        return mss;
    }

    /** The most payload in one frame. */
    int burst() {
        return burst;
    }

    long deadline() {
        return deadline;
    }

    /** RFC 5961, section 5.2: acknowledgments of what was never sent, or older than any window, are forged or lost souls. */
    boolean acceptable(int acknowledgment) {
        return !Sequence.after(acknowledgment, furthest)
            && !Sequence.before(acknowledgment, unacknowledged - Math.max(largestWindow, 0xFFFF));
    }

    /** Whether the peer has acknowledged our SYN: true of all connections but those being opened. */
    boolean acknowledgesSyn(int acknowledgment) {
        return Sequence.after(acknowledgment, unacknowledged) && !Sequence.after(acknowledgment, furthest);
    }

    /** Whether all that was queued and the FIN behind it were acknowledged. */
    boolean finished() {
        return closing && queue.length() == 0 && unacknowledged == furthest && finSent;
    }

    /** Takes an acceptable acknowledgment and the window that comes with it; true if it acknowledges anything new. */
    boolean acknowledged(Segment segment, long now) {
        boolean windowChanged = updateWindow(segment);
        int acknowledgment = segment.acknowledgment();
        if (Sequence.after(acknowledgment, unacknowledged)) {
            advance(segment, acknowledgment, now);
            return true;
        }
        if (acknowledgment == unacknowledged && unacknowledged != furthest && segment.length() == 0 && !windowChanged) {
            duplicate(now);
        }
        return false;
    }

    private boolean updateWindow(Segment segment) {
        int sequence = segment.sequence();
        int acknowledgment = segment.acknowledgment();
        if (Sequence.before(sequence, windowSequence)
            || sequence == windowSequence && Sequence.before(acknowledgment, windowAcknowledgment)) {
            return false;
        }
        windowSequence = sequence;
        windowAcknowledgment = acknowledgment;
        int announced = segment.window() << shift;
        boolean changed = announced != window;
        if (announced > window && unacknowledged == furthest) {
            // It was the window that kept us waiting, not a loss.
            timeout.collapse();
            deadline = NEVER;
        }
        window = announced;
        largestWindow = Math.max(largestWindow, announced);
        return changed;
    }

    private void advance(Segment segment, int acknowledgment, long now) {
        int bytes = acknowledgment - unacknowledged;
        int inFlight = furthest - unacknowledged;
        queue.discard(Math.min(bytes, queue.length()));
        unacknowledged = acknowledgment;
        next = Sequence.later(next, acknowledgment);
        push = Sequence.later(push, acknowledgment);
        measure(segment, now);
        expired = false;
        duplicates = 0;
        deadline = NEVER;
        progress = now;
        if (!congestion.recovering()) {
            congestion.acknowledged(bytes, inFlight);
        } else if (Sequence.before(acknowledgment, recover)) {
            congestion.partiallyAcknowledged(bytes);
            sendAgain(now);
        } else {
            congestion.leaveRecovery(furthest - unacknowledged);
        }
    }

    private void measure(Segment segment, long now) {
        if (!timing) {
            if (block.timestamps && segment.timestamped() && segment.echo() != 0) {
                // With timestamps, what was sent twice can be measured as well (RFC 7323, section 4).
                int milliseconds = transmitter.timestamp() - segment.echo();
                if (milliseconds >= 0 && milliseconds < 120_000) {
                    timeout.sample(milliseconds * RetransmissionTimeout.MILLISECOND);
                }
            }
        } else if (!Sequence.before(unacknowledged, timedEnd)) {
            timing = false;
            timeout.sample(now - timedSince);
        }
    }

    private void duplicate(long now) {
        duplicates++;
        if (congestion.recovering()) {
            congestion.duplicate();
        } else if (duplicates == 3 && Sequence.after(unacknowledged, recover)) {
            recover = furthest;
            congestion.enterRecovery(furthest - unacknowledged);
            sendAgain(now);
        }
    }

    private void sendAgain(long now) {
        emit(unacknowledged, Math.min(mss, Math.min(queue.length(), furthest - unacknowledged)), now);
    }

    /** Everything queued so far is to be sent, even if it does not fill a segment. */
    void flush(long now) {
        push = unacknowledged + queue.length();
        output(now);
    }

    /** Whether everything queued so far may be sent already. */
    boolean flushed() {
        return push == unacknowledged + queue.length();
    }

    /** A FIN is to follow what is queued. */
    void close(long now) {
        closing = true;
        flush(now);
    }

    /** Whether so many bytes wait to be sent. */
    boolean fills(int bytes) {
        return unsent() >= bytes;
    }

    /** Sends what may be sent now. */
    void output(long now) {
        if (!block.state().sends()) {
            return;
        }
        if (unsent() != 0 || closing) {
            if (unacknowledged == furthest && now - lastSent > timeout.current()) {
                congestion.idle();
            }
            while (sendNext(now) && (unsent() != 0 || closing)) { }
        }
        schedule(now);
    }

    /** Bytes in the queue that were not sent, or are to be sent again; -1 if the FIN is out. */
    private int unsent() {
        return queue.length() - (next - unacknowledged);
    }

    private boolean sendNext(long now) {
        int unsent = unsent();
        int length = sendable(unsent);
        if (length == 0 && !(closing && unsent == 0)) {
            return false;
        }
        emit(next, length, now);
        return true;
    }

    /** How much of {@code unsent} bytes can go out in one frame now; -1 of them means that the FIN is out too. */
    private int sendable(int unsent) {
        // Each of the first two duplicate acknowledgments lets one new segment go (RFC 3042).
        int limited = congestion.recovering() ? 0 : Math.min(duplicates, 2) * mss;
        int usable = Math.min(window, congestion.window() + limited) - (next - unacknowledged);
        int length = Math.min(Math.min(unsent, usable), burst);
        if (length <= 0) {
            return 0;
        }
        int whole = length - length % mss;
        int forced = Math.min(Sequence.later(push, furthest) - next, unsent);
        if (length == whole || forced > whole && length >= forced) {
            return length;
        }
        if (whole > 0) {
            return whole;
        }
        // The window cuts the segment short: wait for more of it (RFC 9293, section 3.8.6.2.1).
        return forced > 0 && length >= largestWindow / 2 ? length : 0;
    }

    private void emit(int sequence, int length, long now) {
        OutgoingFrame frame = transmitter.begin();
        int offset = sequence - unacknowledged;
        int bytes = length == 0 ? 0 : queue.gather(frame, offset, length);
        boolean last = offset + bytes == queue.length();
        boolean fin = closing && last;
        int end = sequence + bytes + (fin ? 1 : 0);
        if (Sequence.before(sequence, furthest)) {
            counters.retransmitted++;
            timing = false;
        } else if (!timing) {
            timing = true;
            timedEnd = end;
            timedSince = now;
        }
        if (sequence == next) {
            next = end;
        }
        furthest = Sequence.later(furthest, end);
        finSent |= fin;
        lastSent = now;
        int flags = Segment.ACK | (last && bytes > 0 ? Segment.PSH : 0) | (fin ? Segment.FIN : 0);
        block.transmit(sequence, flags, bytes > mss ? mss : 0);
    }

    private void schedule(long now) {
        boolean waiting = unacknowledged != furthest || Sequence.after(push, next) || fills(mss);
        if (!waiting) {
            deadline = NEVER;
        } else if (deadline == NEVER) {
            deadline = now + timeout.current();
            progress = now;
        }
    }

    /** The retransmission timer (RFC 6298, section 5) or, if nothing is under way, the persist timer has expired. */
    void expire(long now) {
        deadline = NEVER;
        boolean outstanding = unacknowledged != furthest;
        if (now - (outstanding || block.orphan() ? progress : block.lastHeard()) >= userTimeout) {
            block.timedOut();
            return;
        }
        timeout.backOff();
        timing = false;
        if (!block.state().synchronised()) {
            counters.retransmitted++;
            block.transmitSyn();
        } else {
            if (outstanding) {
                congestion.timeout(furthest - unacknowledged, !expired);
                expired = true;
                recover = furthest;
                duplicates = 0;
                next = unacknowledged;
            }
            sendSomething(now);
        }
        deadline = now + timeout.current();
    }

    /** Sends again or, if the window is too small to send anything, a bit of data or a probe (RFC 9293, section 3.8.6.1). */
    private void sendSomething(long now) {
        if (sendNext(now)) {
            return;
        }
        int some = Math.min(Math.min(window, mss), unsent());
        if (some > 0) {
            emit(next, some, now);
        } else {
            block.probe();
        }
    }

    /** An ICMP error says that segments are too big for the path. */
    void tooBig(long now) {
        int most = transmitter.mss(block.remote) - (block.timestamps ? Transmitter.TIMESTAMPS : 0);
        if (most < mss) {
            setMss(transmitter.mss(block.remote));
            congestion.mss(mss);
            next = unacknowledged;
            output(now);
        }
    }

    void release() {
        queue.release();
        deadline = NEVER;
    }
}
