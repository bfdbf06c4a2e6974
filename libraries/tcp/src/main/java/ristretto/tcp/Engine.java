package ristretto.tcp;

import java.util.ArrayList;
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
    final Counters counters = new Counters();
    final Chunks chunks;
    final Transmitter transmitter;
    final TimeWaits timeWaits;
    final FlowTable table;
    final Arrivals arrivals;
    final Handshakes handshakes;

    private final Ip ip;
    private final SipHash hash;
    private final Segment segment = new Segment();
    private final ArrayList<TcpListener> listeners = new ArrayList<>();
    // Connections with something to do at the end of this turn; the two lists change places.
    private ArrayList<ControlBlock> waiting = new ArrayList<>();
    private ArrayList<ControlBlock> served = new ArrayList<>();
    private final Runnable endOfTurn = this::endOfTurn;
    private long picks;

    Engine(Ip ip, EventLoop loop, Memory memory, Entropy entropy, TcpSettings settings) {
        this.ip = ip;
        this.loop = loop;
        this.settings = settings;
        hash = new SipHash(entropy);
        chunks = new Chunks(memory, settings.memory());
        transmitter = new Transmitter(ip, loop, memory, counters, settings.shift(), (int) entropy.nextLong());
        timeWaits = new TimeWaits(settings.timeWaits());
        table = new FlowTable(entropy.nextLong());
        arrivals = new Arrivals(this);
        handshakes = new Handshakes(this, hash);
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
        if (waiting.isEmpty()) {
            loop.submit(endOfTurn);
        }
        waiting.add(block);
    }

    private void endOfTurn() {
        ArrayList<ControlBlock> due = waiting;
        waiting = served;
        served = due;
        for (int i = 0; i < due.size(); i++) {
            due.get(i).endOfTurn();
        }
        due.clear();
    }

    // Ends.

    /** The window of a SYN, which is never scaled (RFC 7323, section 2.2). */
    int synWindow() {
        return Math.min(settings.receiveBuffer(), Receiver.INITIAL_WINDOW);
    }

    long milliseconds(int count) {
        return count * RetransmissionTimeout.MILLISECOND;
    }

    /** Connections that are open, or being opened by this host. */
    int open() {
        return table.count() - handshakes.count() - timeWaits.count();
    }

    boolean full() {
        return open() >= settings.connections();
    }

    void remove(ControlBlock block) {
        table.remove(block);
        timeWaits.remove(block);
    }

    /** The listener on a port, or null. */
    TcpListener listener(int port) {
        for (int i = 0; i < listeners.size(); i++) {
            if (listeners.get(i).port() == port) {
                return listeners.get(i);
            }
        }
        return null;
    }

    void add(TcpListener listener) {
        listeners.add(listener);
    }

    void remove(TcpListener listener) {
        listeners.remove(listener);
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
