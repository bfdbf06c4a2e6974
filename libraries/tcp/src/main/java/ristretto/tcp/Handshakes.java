package ristretto.tcp;

import ristretto.signatures.EventLoop;
import ristretto.signatures.Ipv4Address;

/**
 * Connections that peers are opening (RFC 4987): a bounded number of them is remembered; when there are more, or more than
 * a listener's backlog, SYN cookies take over.
 */
final class Handshakes {
    /** SYN-ACKs are sent again after 1, 2, 4, 8 and 16 seconds. */
    private static final int RETRIES = 5;

    private final Engine engine;
    private final SipHash hash;
    private final SynCookies cookies;
    private final EventLoop.Timer timer;
    private final HalfOpen[] halves;
    private int count;
    private long armed = EventLoop.Condition.NEVER;

    Handshakes(Engine engine, SipHash hash) {
        this.engine = engine;
        this.hash = hash;
        cookies = new SynCookies(hash);
        halves = new HalfOpen[engine.settings.halfOpen()];
        timer = engine.loop.timer(this::expire);
    }

    int count() {
        return count;
    }

    /** An initial sequence number that grows by one every 4096 ns and cannot be foreseen (RFC 6528, section 3). */
    int initialSequence(Flow flow, long now) {
        long ends = (long) flow.remoteBits << 32 | flow.ports & 0xFFFF_FFFFL;
        return (int) (hash.of(ends, ~Flow.bits(flow.local)) + (now >> 12));
    }

    /** A SYN to a listening port. {@code beyond} is where the previous connection between these ends has got to, or 0. */
    void syn(Segment segment, long now, int beyond) {
        if ((segment.flags() & Segment.FIN) != 0 || !opensFromOneHost(segment)) {
            engine.counters.unexpected++;
            return;
        }
        TcpListener listener = engine.listener(segment.destinationPort());
        if (listener == null) {
            engine.transmitter.refuse(segment);
        } else if (engine.full()) {
            engine.counters.refused++;
            engine.transmitter.refuse(segment);
        } else if (listener.waiting() >= listener.backlog()) {
            // Silence: the peer will ask again, and by then some may have been accepted.
            engine.counters.refused++;
        } else if (count < halves.length && listener.opening + listener.waiting() < listener.backlog()) {
            remember(new HalfOpen(listener, segment, initial(segment, now, beyond), now), now);
        } else {
            answerWithCookie(segment, listener, now);
        }
    }

    private static boolean opensFromOneHost(Segment segment) {
        Ipv4Address source = (Ipv4Address) segment.source();
        return !source.multicast() && source.bits() != 0 && source.bits() != -1;
    }

    private int initial(Segment segment, long now, int beyond) {
        Flow flow = new Flow(segment);
        int initial = initialSequence(flow, now);
        return beyond != 0 && !Sequence.after(initial, beyond) ? beyond + 0xFFFF : initial;
    }

    private void remember(HalfOpen half, long now) {
        half.timestamps &= engine.settings.timestamps();
        half.index = count;
        halves[count++] = half;
        half.listener.opening++;
        engine.table.put(half);
        answer(half, now);
        arm(half.deadline);
    }

    private void arm(long deadline) {
        if (deadline < armed) {
            armed = deadline;
            timer.set(deadline);
        }
    }

    private void answer(HalfOpen half, long now) {
        half.deadline = now + (RetransmissionTimeout.INITIAL << half.retries);
        transmit(half);
    }

    private void transmit(HalfOpen half) {
        engine.transmitter.begin();
        engine.transmitter.send(half, half.initial, half.next, Segment.SYN | Segment.ACK, engine.synWindow, 0);
    }

    private void answerWithCookie(Segment segment, TcpListener listener, long now) {
        engine.counters.cookies++;
        int mss = segment.mss() == 0 ? Sender.DEFAULT_MSS : segment.mss();
        Flow flow = new Flow(segment);
        int cookie = cookies.make(flow, segment.sequence(), mss, now);
        engine.transmitter.begin();
        engine.transmitter.send(flow, cookie, segment.sequence() + 1, Segment.SYN | Segment.ACK, engine.synWindow, 0);
    }

    /** A segment that belongs to no connection, to this host. */
    void stray(Segment segment, long now) {
        int kind = segment.flags() & (Segment.SYN | Segment.ACK | Segment.RST);
        if (kind == Segment.SYN) {
            syn(segment, now, 0);
        } else if (kind != Segment.ACK || !cookie(segment, now)) {
            engine.transmitter.refuse(segment);
        }
    }

    private boolean cookie(Segment segment, long now) {
        TcpListener listener = engine.listener(segment.destinationPort());
        if (listener == null) {
            return false;
        }
        Flow flow = new Flow(segment);
        int mss = cookies.check(flow, segment.sequence() - 1, segment.acknowledgment() - 1, now);
        if (mss == 0) {
            // Segments behind the first one tell nothing about a cookie. The first may have been lost, and will come again.
            return cookies.pending(now);
        }
        if (listener.waiting() >= listener.backlog()) {
            // The peer's data will come again, with the same cookie.
            engine.counters.refused++;
        } else {
            complete(new HalfOpen(listener, mss, segment), segment, now);
        }
        return true;
    }

    /** A segment for a connection that is being opened (RFC 9293, section 3.10.7.4, SYN-RECEIVED). */
    void arrived(HalfOpen half, Segment segment, long now) {
        if (segment.has(Segment.RST)) {
            if (segment.sequence() == half.next) {
                remove(half);
            }
        } else if (segment.has(Segment.SYN)) {
            if (segment.sequence() + 1 == half.next) {
                half.sentOnce = false;
                transmit(half);
            } else if (!segment.has(Segment.ACK)) {
                remove(half);
                syn(segment, now, 0);
            }
        } else if (!segment.has(Segment.ACK) || !Sequence.within(segment.sequence(), half.next, half.next + engine.synWindow)) {
            engine.counters.unexpected++;
        } else if (segment.acknowledgment() != half.initial + 1) {
            engine.transmitter.refuse(segment);
        } else {
            remove(half);
            complete(half, segment, now);
        }
    }

    private void complete(HalfOpen half, Segment segment, long now) {
        if (engine.full()) {
            engine.counters.refused++;
            engine.transmitter.refuse(segment);
            return;
        }
        ControlBlock block =
            new ControlBlock(engine, half.local, half.localPort(), half.remote, half.remotePort());
        engine.table.put(block);
        block.accepted(half, segment, now);
        half.listener.add(block);
        engine.arrivals.arrived(block, segment, now);
    }

    private void remove(HalfOpen half) {
        engine.table.remove(half);
        half.listener.opening--;
        HalfOpen last = halves[--count];
        halves[half.index] = last;
        last.index = half.index;
        halves[count] = null;
        if (count == 0) {
            timer.cancel();
            armed = EventLoop.Condition.NEVER;
        }
    }

    /** Forgets those that a listener was being asked for. */
    void removeAll(TcpListener listener) {
        for (int i = count - 1; i >= 0; i--) {
            if (halves[i].listener == listener) {
                remove(halves[i]);
            }
        }
    }

    private void expire() {
        long now = engine.loop.now();
        long first = EventLoop.Condition.NEVER;
        armed = first;
        for (int i = count - 1; i >= 0; i--) {
            HalfOpen half = halves[i];
            if (half.deadline <= now) {
                again(half, now);
            }
            first = Math.min(first, half.deadline);
        }
        arm(first);
    }

    private void again(HalfOpen half, long now) {
        half.retries++;
        half.sentOnce = false;
        if (half.retries > RETRIES) {
            half.deadline = EventLoop.Condition.NEVER;
            remove(half);
        } else {
            engine.counters.retransmitted++;
            answer(half, now);
        }
    }
}
