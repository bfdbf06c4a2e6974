package ristretto.tcp;

import ristretto.signatures.Buffer;
import ristretto.signatures.EventLoop;
import ristretto.signatures.IpAddress;
import ristretto.signatures.TransportException.Reason;

/**
 * A connection (RFC 9293, section 3.3.1): its state, its two halves and its timer. Event-driven; used in the loop only.
 */
final class ControlBlock extends Flow {
    private static final long NEVER = EventLoop.Condition.NEVER;
    /** The least time between two acknowledgments of segments that do not fit (RFC 5961, section 7). */
    private static final long CHALLENGE_INTERVAL = 100 * RetransmissionTimeout.MILLISECOND;
    /** Unanswered keep-alive probes after which the peer is gone, and the time between them. */
    private static final int KEEP_ALIVE_PROBES = 9;

    private final Engine engine;
    private final EventLoop.Timer timer;
    private long armed = NEVER;
    /** When TIME-WAIT, an orphan's FIN-WAIT-2 or a keep-alive interval ends. */
    private long idleDeadline = NEVER;
    private int probes;

    final Sender sender;
    final Receiver receiver;
    final EventLoop.Condition readable;
    final EventLoop.Condition writable;

    private State state = State.CLOSED;
    private Reason failure;
    private boolean orphan;
    private int initial;
    private long lastHeard;
    private long lastChallenge;
    private boolean turnAwaited;
    /** What the peer's SYN said, until the handshake is complete. */
    private int peerMss;
    private int peerScale;

    /** The list that it is in, of those to be accepted or of those in TIME-WAIT, or null; and its neighbours there. */
    BlockList list;
    ControlBlock older;
    ControlBlock newer;
    /** The next of those with something to do at the end of the turn, or null. */
    ControlBlock nextInTurn;

    ControlBlock(Engine engine, IpAddress local, int localPort, IpAddress remote, int remotePort) {
        super(local, localPort, remote, remotePort);
        this.engine = engine;
        readable = engine.loop.condition();
        writable = engine.loop.condition();
        sender = new Sender(this, engine);
        receiver = new Receiver(engine.chunks, engine.settings.receiveBuffer());
        lastHeard = engine.loop.now();
        lastChallenge = lastHeard - CHALLENGE_INTERVAL;
        // The last: others know this object from here on.
        timer = engine.loop.timer(this::expire);
    }

    State state() {
        return state;
    }

    /** Why the connection has ended, or null. */
    Reason failure() {
        return failure;
    }

    /** Whether the application has let go of it. */
    boolean orphan() {
        return orphan;
    }

    long lastHeard() {
        return lastHeard;
    }

    void heard(long now) {
        lastHeard = now;
        probes = 0;
    }

    // Opening.

    /** Sends a SYN. */
    void connect(int initialSequence) {
        initial = initialSequence;
        scaling = true;
        timestamps = engine.settings.timestamps();
        state = State.SYN_SENT;
        sender.opening(initial, engine.loop.now());
        transmitSyn();
        arm();
    }

    /** The peer's SYN has come to a connection that we are opening: the options are agreed on. */
    void agree(Segment syn, long now) {
        scaling &= syn.windowScale() >= 0;
        timestamps &= syn.timestamped();
        recentTimestamp = syn.timestamp();
        peerMss = syn.mss();
        peerScale = syn.windowScale();
        receiver.start(syn.sequence() + 1, engine.synWindow, engine.transmitter.mss(remote), scaling,
            engine.transmitter.shift, now);
    }

    /** The peer has opened the connection with a handshake that is complete. */
    void accepted(HalfOpen half, Segment acknowledgment, long now) {
        initial = half.initial;
        scaling = half.scaling;
        timestamps = half.timestamps;
        recentTimestamp = half.recentTimestamp;
        state = State.LISTEN.synReceived();
        sender.opening(initial, half.sentOnce ? half.sent : now);
        receiver.start(half.next, engine.synWindow, engine.transmitter.mss(remote), scaling, engine.transmitter.shift, now);
        peerMss = half.mss;
        peerScale = half.windowScale;
        opened(acknowledgment, now);
    }

    /** Our SYN was acknowledged. */
    void opened(Segment segment, long now) {
        boolean syn = segment.has(Segment.SYN);
        int shift = scaling ? peerScale : 0;
        // The window of a segment with SYN is never scaled (RFC 7323, section 2.2).
        int window = segment.window() << (syn ? 0 : shift);
        sender.open(peerMss, shift, window, segment.sequence(), now);
        heard(now);
        keepAlive(now);
        state = state.synAcknowledged();
        writable.signalAll();
    }

    /** Changes the state and does what goes with it. */
    void become(State next) {
        if (next == state) {
            return;
        }
        state = next;
        if (next == State.TIME_WAIT) {
            sender.release();
            timeWait(engine.loop.now());
            engine.rememberClosed(this);
        } else if (next == State.CLOSED) {
            dispose();
        }
    }

    private void dispose() {
        timer.cancel();
        armed = NEVER;
        idleDeadline = NEVER;
        sender.release();
        if (failure != null || orphan) {
            receiver.release();
        }
        engine.remove(this);
        readable.signalAll();
        writable.signalAll();
    }

    // Sending.

    /** Sends the frame begun, with the acknowledgment and window of now. */
    void transmit(int sequence, int flags, int segmentSize) {
        int window = receiver.announce();
        engine.transmitter.send(this, sequence, receiver.next(), flags, window, segmentSize);
    }

    /** Sends our SYN, alone or, if the peer's has come, with its acknowledgment. */
    void transmitSyn() {
        engine.transmitter.begin();
        boolean answer = state == State.SYN_RECEIVED;
        engine.transmitter.send(this, initial, answer ? receiver.next() : 0,
            answer ? Segment.SYN | Segment.ACK : Segment.SYN, engine.synWindow, 0);
    }

    /**
     * Sends an acknowledgment alone. Its number is behind all that was ever sent, not SND.NXT: that is set back to send
     * again, and if both sides did so, each would find the other's acknowledgments too old for ever.
     */
    void acknowledge() {
        engine.transmitter.begin();
        transmit(sender.furthest(), Segment.ACK, 0);
    }

    /** At the end of this turn full segments are sent, and an acknowledgment that is due if nothing has carried it. */
    void atEndOfTurn() {
        if (!turnAwaited) {
            turnAwaited = true;
            engine.atEndOfTurn(this);
        }
    }

    /** The end of the turn. */
    void endOfTurn() {
        turnAwaited = false;
        sender.output(engine.loop.now());
        if (receiver.deadline() != NEVER && state != State.CLOSED) {
            acknowledge();
        }
        arm();
    }

    /**
     * Acknowledges a segment that does not fit (RFC 5961), but not each of many: else two hosts that disagree could go on
     * for ever.
     */
    void challenge(long now) {
        engine.counters.unexpected++;
        if (now - lastChallenge >= CHALLENGE_INTERVAL) {
            lastChallenge = now;
            acknowledge();
        }
    }

    /** Sends a segment that the peer must answer: it lies just before the window (RFC 9293, section 3.8.4). */
    void probe() {
        engine.transmitter.begin();
        transmit(sender.unacknowledged() - 1, Segment.ACK, 0);
    }

    private void sendReset() {
        engine.counters.resets++;
        engine.transmitter.begin();
        boolean acknowledges = state != State.SYN_SENT;
        engine.transmitter.send(this, sender.furthest(), acknowledges ? receiver.next() : 0,
            acknowledges ? Segment.RST | Segment.ACK : Segment.RST, 0, 0);
    }

    // The application's side.

    /**
     * Queues bytes; returns how many. Full frames are sent at once. Full segments, if a frame may hold many, go at the end
     * of the turn, so that the rest of an answer that is flushed until then goes with them.
     */
    int write(Buffer data, int from, int count) {
        int bytes = sender.queue.append(data, from, count);
        if (sender.fills(sender.burst())) {
            sender.output(engine.loop.now());
            arm();
        } else if (sender.fills(sender.mss())) {
            atEndOfTurn();
        }
        return bytes;
    }

    void flush() {
        if (state.sends() && !sender.flushed()) {
            sender.flush(engine.loop.now());
            arm();
        }
    }

    int read(Buffer into, int from, int count) {
        int bytes = receiver.read(into, from, count);
        consumed();
        return bytes;
    }

    /** The reader has taken bytes: the window may grow, and the peer may have to hear that it has opened. */
    void consumed() {
        if (receiver.windowConsumed()) {
            receiver.resize(engine.loop.now(), engine.chunks.scarce() ? 0 : sender.timeout.smoothed());
        }
        if (receiver.opened() && state.receives()) {
            receiver.owe(0, engine.loop.now());
            atEndOfTurn();
        }
    }

    void closeOutput() {
        State before = state;
        become(state.outputClosed());
        if (state != before && state != State.CLOSED) {
            sender.close(engine.loop.now());
            arm();
        }
    }

    /** The application will neither read nor write any more. */
    void close() {
        if (orphan) {
            return;
        }
        orphan = true;
        if (receiver.available() > 0 && state.synchronised() && state != State.TIME_WAIT) {
            abort(Reason.CLOSED);
            return;
        }
        receiver.release();
        closeOutput();
        limitOrphan(engine.loop.now());
    }

    /** An orphan waits for the peer's FIN no longer than the peer may be silent. */
    void limitOrphan(long now) {
        if (orphan && state == State.FIN_WAIT_2) {
            idleDeadline = now + engine.userTimeout;
            arm();
        }
    }

    /** Ends the connection with a reset, if there is one to end. */
    void abort(Reason reason) {
        if (state == State.CLOSED) {
            // It has ended in peace, but what came last may not have been read.
            receiver.release();
            return;
        }
        failure = reason;
        if (state != State.TIME_WAIT) {
            sendReset();
        }
        become(State.CLOSED);
    }

    /** Ends the connection without a word. */
    void fail(Reason reason) {
        if (state != State.CLOSED) {
            failure = reason;
            become(State.CLOSED);
        }
    }

    void timedOut() {
        abort(Reason.TIMED_OUT);
    }

    // Time.

    /** The connection has been quiet since now. */
    void keepAlive(long now) {
        if (engine.keepAlive > 0 && state != State.TIME_WAIT) {
            idleDeadline = now + engine.keepAlive;
        }
    }

    /** (Re)starts the time in TIME-WAIT. */
    void timeWait(long now) {
        idleDeadline = now + engine.timeWait;
        arm();
    }

    /** Sets the timer to the first of all deadlines. It is never put off: if it fires too early, it is set again. */
    void arm() {
        long deadline = Math.min(Math.min(sender.deadline(), receiver.deadline()), idleDeadline);
        if (deadline < armed && state != State.CLOSED) {
            armed = deadline;
            timer.set(deadline);
        }
    }

    private void expire() {
        long now = engine.loop.now();
        armed = NEVER;
        if (receiver.deadline() <= now) {
            acknowledge();
        }
        if (sender.deadline() <= now) {
            sender.expire(now);
        }
        if (idleDeadline <= now) {
            idle(now);
        }
        arm();
    }

    private void idle(long now) {
        idleDeadline = NEVER;
        if (state == State.TIME_WAIT || state == State.FIN_WAIT_2 && orphan) {
            become(State.CLOSED);
            return;
        }
        long silence = now - lastHeard;
        long interval = engine.keepAlive;
        if (silence < interval) {
            idleDeadline = lastHeard + interval;
        } else if (probes < KEEP_ALIVE_PROBES) {
            probes++;
            probe();
            idleDeadline = now + Math.max(interval / 8, RetransmissionTimeout.INITIAL);
        } else {
            timedOut();
        }
    }
}
