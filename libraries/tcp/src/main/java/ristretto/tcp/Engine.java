package ristretto.tcp;

import java.util.ArrayList;
import java.util.List;
import ristretto.signatures.Buffer;
import ristretto.signatures.Entropy;
import ristretto.signatures.EventLoop;
import ristretto.signatures.Ip;
import ristretto.signatures.IpAddress;
import ristretto.signatures.Memory;
import ristretto.signatures.TransportException.Reason;

/** The event-driven TCP: all connections, and the way of a segment to its own. Used in the loop only; nothing blocks. */
final class Engine implements Ip.Receiver {
    /** RFC 6335, section 6: the dynamic ports. */
    private static final int FIRST_DYNAMIC_PORT = 49152;
    private static final int DYNAMIC_PORTS = 16384;

    final EventLoop loop;
    final TcpSettings settings;
    // Times in nanoseconds.
    final long userTimeout;
    final long timeWait;
    final long keepAlive;
    final long delayedAck;
    /** The window of a SYN, which is never scaled (RFC 7323, section 2.2). */
    final int synWindow;
    final Counters counters = new Counters();
    final Chunks chunks;
    final Transmitter transmitter;
    private final BlockList timeWaits = new BlockList();
    final FlowTable table;
    final Arrivals arrivals;
    final Handshakes handshakes;

    private final Ip ip;
    private final SipHash hash;
    private final Segment segment = new Segment();
    private TcpListener[] listeners = new TcpListener[4];
    private int listening;
    /** Connections with something to do at the end of this turn, or null. */
    private ControlBlock waiting;
    private final EventLoop.Timer turn;
    private long picks;

    Engine(Ip ip, EventLoop loop, Memory memory, Entropy entropy, TcpSettings settings) {
        this.ip = ip;
        this.loop = loop;
        this.settings = settings;
        userTimeout = settings.userTimeout() * RetransmissionTimeout.MILLISECOND;
        timeWait = settings.timeWait() * RetransmissionTimeout.MILLISECOND;
        keepAlive = settings.keepAlive() * RetransmissionTimeout.MILLISECOND;
        delayedAck = settings.delayedAck() * RetransmissionTimeout.MILLISECOND;
        synWindow = Math.min(settings.receiveBuffer(), Receiver.INITIAL_WINDOW);
        hash = new SipHash(entropy);
        chunks = new Chunks(memory, settings.memory());
        transmitter = new Transmitter(ip, loop::now, memory, counters, settings.shift(), (int) entropy.nextLong());
        table = new FlowTable(entropy.nextLong());
        arrivals = new Arrivals(this);
        handshakes = new Handshakes(this, hash);
        // The last: others know this object from here on.
        turn = loop.timer(this::endOfTurn);
        ip.register(Ip.PROTOCOL_TCP, this);
    }

    @Override
    public void received(Buffer payload, IpAddress source, IpAddress destination, boolean checksumValid) {
        counters.received++;
        if (!segment.parse(payload, source, destination)) {
            counters.malformed++;
            return;
        }
        if (!checksumValid && payload.sum(0, payload.length(),
            ip.pseudoHeaderSum(source, destination, Ip.PROTOCOL_TCP, payload.length())) != 0xFFFF) {
            counters.corrupt++;
            return;
        }
        Flow flow = table.find(source, segment.sourcePort(), segment.destinationPort());
        int here = Flow.bits(destination);
        if (flow == null || Flow.bits(flow.local) != here) {
            if (here == Flow.bits(ip.address())) {
                handshakes.stray(segment, loop.now());
            } else {
                // A broadcast, say. TCP is between two hosts (RFC 9293, section 3.9.2.3).
                counters.unexpected++;
            }
        } else if (flow instanceof ControlBlock block) {
            arrivals.arrived(block, segment, loop.now());
        } else {
            handshakes.arrived((HalfOpen) flow, segment, loop.now());
        }
    }

    /**
     * ICMP errors (RFC 5927): only those about a segment that is under way are heeded, and an open connection is never
     * closed because of one.
     */
    @Override
    public void unreachable(IpAddress destination, Buffer start, Ip.Unreachable reason) {
        if (start.length() < 8) {
            return;
        }
        Flow flow = table.find(destination, start.getUnsignedShort(2), start.getUnsignedShort(0));
        if (!(flow instanceof ControlBlock block)
            || !Sequence.within(start.getInt(4), block.sender.unacknowledged(), block.sender.furthest())) {
            return;
        }
        if (reason == Ip.Unreachable.TOO_BIG) {
            block.sender.tooBig(loop.now());
            block.arm();
        } else if (block.state() == State.SYN_SENT && reason != Ip.Unreachable.TIME_EXCEEDED) {
            boolean port = reason == Ip.Unreachable.PORT || reason == Ip.Unreachable.PROTOCOL;
            block.fail(port ? Reason.REFUSED : Reason.UNREACHABLE);
        }
    }

    // The end of a turn.

    void atEndOfTurn(ControlBlock block) {
        if (waiting == null) {
            turn.set(loop.now());
        }
        block.nextInTurn = waiting;
        waiting = block;
    }

    private void endOfTurn() {
        ControlBlock block = waiting;
        waiting = null;
        while (block != null) {
            ControlBlock next = block.nextInTurn;
            block.nextInTurn = null;
            block.endOfTurn();
            block = next;
        }
    }

    // Ends.

    /** Connections that are open, or being opened by this host. */
    int open() {
        return table.count() - handshakes.count() - timeWaits.count();
    }

    boolean full() {
        return open() >= settings.connections();
    }

    /** The connection has ended. */
    void remove(ControlBlock block) {
        table.remove(block);
        if (block.list != null) {
            block.list.remove(block);
        }
    }

    /** Keeps a connection in TIME-WAIT, and forgets the oldest if there are too many. */
    void rememberClosed(ControlBlock block) {
        timeWaits.add(block);
        if (timeWaits.count() > settings.timeWaits()) {
            timeWaits.oldest().become(State.CLOSED);
        }
    }

    /** The listener on a port, or null. */
    TcpListener listener(int port) {
        for (int i = 0; i < listening; i++) {
            if (listeners[i].port() == port) {
                return listeners[i];
            }
        }
        return null;
    }

    /** All listeners. */
    List<TcpListener> listeners() {
        List<TcpListener> all = new ArrayList<>();
        for (int i = 0; i < listening; i++) {
            all.add(listeners[i]);
        }
        return all;
    }

    void add(TcpListener listener) {
        if (listening == listeners.length) {
            TcpListener[] more = new TcpListener[2 * listening];
            System.arraycopy(listeners, 0, more, 0, listening);
            listeners = more;
        }
        listeners[listening++] = listener;
    }

    void remove(TcpListener listener) {
        int at = 0;
        while (listeners[at] != listener) {
            at++;
        }
        listeners[at] = listeners[--listening];
        listeners[listening] = null;
        handshakes.removeAll(listener);
    }

    /** A connection on its way to be opened. There must be an address, room and a free {@link #port}. */
    ControlBlock connect(int localPort, IpAddress remote, int remotePort) {
        ControlBlock block = new ControlBlock(this, ip.address(), localPort, remote, remotePort);
        table.put(block);
        block.connect(handshakes.initialSequence(block, loop.now()));
        return block;
    }

    /** A random local port that is free for connections to a remote end (RFC 6056, section 3.3.1), or 0 if none is. */
    int port(IpAddress remote, int remotePort) {
        int offset = (int) hash.of(picks++, ~0L) & DYNAMIC_PORTS - 1;
        for (int i = 0; i < DYNAMIC_PORTS; i++) {
            int port = FIRST_DYNAMIC_PORT + (offset + i & DYNAMIC_PORTS - 1);
            if (table.find(remote, remotePort, port) == null && listener(port) == null) {
                return port;
            }
        }
        return 0;
    }

    TcpStatistics statistics() {
        return new TcpStatistics(counters.received, counters.sent, counters.retransmitted, counters.malformed,
            counters.corrupt, counters.unexpected, counters.noMemory, counters.refused, counters.resets, counters.cookies,
            open(), handshakes.count(), timeWaits.count());
    }
}
