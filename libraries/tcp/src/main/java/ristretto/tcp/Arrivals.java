package ristretto.tcp;

import ristretto.signatures.TransportException.Reason;

/** What happens to a connection when a segment for it arrives (RFC 9293, section 3.10.7, in its order). */
final class Arrivals {
    /** After so long a silence the peer's timestamps may have wrapped around (RFC 7323, section 5.5). */
    private static final long TIMESTAMPS_VALID = 24L * 24 * 3600 * 1000 * RetransmissionTimeout.MILLISECOND;

    private final Engine engine;

    Arrivals(Engine engine) {
        this.engine = engine;
    }

    void arrived(ControlBlock block, Segment segment, long now) {
        if (block.state() == State.ESTABLISHED && expected(block, segment)) {
            transfer(block, segment, now);
        } else if (block.state() == State.SYN_SENT) {
            synSent(block, segment, now);
        } else {
            anyOther(block, segment, now);
        }
        block.arm();
    }

    /** The segment is the next one in the middle of a connection: the checks of {@link #anyOther} would let it through. */
    private static boolean expected(ControlBlock block, Segment segment) {
        return (segment.flags() & ~Segment.PSH) == Segment.ACK
            && segment.sequence() == block.receiver.next()
            && segment.payloadLength() <= block.receiver.window()
            && block.sender.acceptable(segment.acknowledgment())
            && (!block.timestamps || segment.timestamped() && !Sequence.before(segment.timestamp(), block.recentTimestamp));
    }

    private void synSent(ControlBlock block, Segment segment, long now) {
        boolean acknowledges = segment.has(Segment.ACK);
        if (acknowledges && !block.sender.acknowledgesSyn(segment.acknowledgment())) {
            engine.transmitter.refuse(segment);
        } else if (segment.has(Segment.RST)) {
            if (acknowledges) {
                block.fail(Reason.REFUSED);
            }
        } else if (segment.has(Segment.SYN)) {
            block.agree(segment, now);
            if (acknowledges) {
                block.opened(segment, now);
                block.acknowledge();
            } else {
                block.become(block.state().synReceived());
                block.transmitSyn();
            }
        }
    }

    private void anyOther(ControlBlock block, Segment segment, long now) {
        if (crossing(block, segment)) {
            block.opened(segment, now);
            block.acknowledge();
        } else if (reopens(block, segment)) {
            int beyond = block.sender.furthest();
            block.become(State.CLOSED);
            engine.handshakes.syn(segment, now, beyond);
        } else if (stale(block, segment, now) || !block.receiver.acceptable(segment.sequence(), segment.length())) {
            outside(block, segment, now);
        } else if (segment.has(Segment.RST)) {
            reset(block, segment, now);
        } else if (segment.has(Segment.SYN)) {
            block.challenge(now);
        } else if (segment.has(Segment.ACK) && acknowledgmentFits(block, segment, now)) {
            transfer(block, segment, now);
        }
    }

    /** The answer to our SYN in a simultaneous open (RFC 9293, figure 7): its sequence number lies before the window. */
    private static boolean crossing(ControlBlock block, Segment segment) {
        return block.state() == State.SYN_RECEIVED
            && (segment.flags() & (Segment.SYN | Segment.ACK | Segment.RST)) == (Segment.SYN | Segment.ACK)
            && segment.sequence() + 1 == block.receiver.next()
            && block.sender.acknowledgesSyn(segment.acknowledgment());
    }

    /** A SYN that is newer than all of a connection in TIME-WAIT may begin the next one (RFC 9293, section 3.6.1; RFC 6191). */
    private static boolean reopens(ControlBlock block, Segment segment) {
        if (block.state() != State.TIME_WAIT
            || (segment.flags() & (Segment.SYN | Segment.ACK | Segment.RST | Segment.FIN)) != Segment.SYN) {
            return false;
        }
        return block.timestamps && segment.timestamped() && segment.timestamp() != block.recentTimestamp
            ? Sequence.after(segment.timestamp(), block.recentTimestamp)
            : Sequence.after(segment.sequence(), block.receiver.next());
    }

    /** Protection against wrapped sequence numbers (RFC 7323, section 5.3). */
    private static boolean stale(ControlBlock block, Segment segment, long now) {
        return block.timestamps && segment.timestamped() && !segment.has(Segment.RST)
            && Sequence.before(segment.timestamp(), block.recentTimestamp)
            && now - block.lastHeard() < TIMESTAMPS_VALID;
    }

    private void outside(ControlBlock block, Segment segment, long now) {
        if (segment.has(Segment.RST)) {
            engine.counters.unexpected++;
            return;
        }
        if (block.state() == State.TIME_WAIT && segment.has(Segment.FIN)) {
            block.timeWait(now);
        }
        if (segment.payloadLength() > 0 && !segment.has(Segment.SYN)) {
            // Most likely our acknowledgment was lost. What answers it is empty, so this cannot go on for ever.
            engine.counters.unexpected++;
            block.acknowledge();
        } else {
            block.challenge(now);
        }
    }

    /** RFC 5961, section 3.2: only the exact number resets; TIME-WAIT is not to be cut short (RFC 1337). */
    private void reset(ControlBlock block, Segment segment, long now) {
        if (segment.sequence() != block.receiver.next()) {
            block.challenge(now);
        } else if (block.state() == State.SYN_RECEIVED) {
            block.fail(Reason.REFUSED);
        } else if (block.state() == State.CLOSING || block.state() == State.LAST_ACK) {
            // Both have said all, and the peer has forgotten it already: no failure.
            block.become(State.CLOSED);
        } else if (block.state() != State.TIME_WAIT) {
            block.fail(Reason.RESET);
        }
    }

    private boolean acknowledgmentFits(ControlBlock block, Segment segment, long now) {
        if (block.state() == State.SYN_RECEIVED) {
            if (!block.sender.acknowledgesSyn(segment.acknowledgment())) {
                engine.transmitter.refuse(segment);
                return false;
            }
            block.opened(segment, now);
        } else if (!block.sender.acceptable(segment.acknowledgment())) {
            block.challenge(now);
            return false;
        }
        return true;
    }

    /** An acceptable segment: acknowledgment, window, data, FIN. */
    private void transfer(ControlBlock block, Segment segment, long now) {
        block.heard(now);
        if (segment.timestamped() && !Sequence.before(segment.timestamp(), block.recentTimestamp)
            && !Sequence.after(segment.sequence(), block.receiver.lastAcknowledgment())) {
            block.recentTimestamp = segment.timestamp();
        }
        if (block.state() == State.TIME_WAIT) {
            return;
        }
        if (block.sender.acknowledged(segment, now)) {
            block.writable.signalAll();
            if (block.sender.finished()) {
                block.become(block.state().finAcknowledged());
                block.limitOrphan(now);
            }
        }
        if (block.state().receives() && segment.length() > 0) {
            data(block, segment, now);
        }
        block.sender.output(now);
    }

    private void data(ControlBlock block, Segment segment, long now) {
        Receiver receiver = block.receiver;
        if (block.orphan() && segment.payloadLength() > 0) {
            // Nobody will read it, and the peer should know (RFC 2525, section 2.17).
            block.abort(Reason.CLOSED);
            return;
        }
        int before = receiver.next();
        boolean gaps = receiver.gaps();
        boolean taken = receiver.accept(segment);
        if (!taken) {
            engine.counters.noMemory++;
        }
        int bytes = receiver.next() - before;
        if (bytes == 0 || gaps) {
            // The sender counts these to find out what was lost (RFC 5681, section 4.2).
            if (taken || gaps) {
                block.acknowledge();
            }
        } else if (receiver.owe(bytes, now + engine.delayedAck) || receiver.finished()) {
            block.atEndOfTurn();
        }
        if (receiver.finished()) {
            block.become(block.state().finReceived());
        }
        if (bytes > 0) {
            block.readable.signalAll();
        }
    }
}
