package ristretto.tcp;

import ristretto.signatures.Entropy;
import ristretto.signatures.EventLoop;
import ristretto.signatures.Ip;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.Memory;
import ristretto.signatures.Provides;
import ristretto.signatures.SocketAddress;
import ristretto.signatures.State;
import ristretto.signatures.Tcp;
import ristretto.signatures.TransportException;
import ristretto.signatures.TransportException.Reason;

/** The Transmission Control Protocol (RFC 9293) on top of an {@link Ip}. */
@Provides(Tcp.class)
public final class TcpLayer implements Tcp {
    private final Ip ip;
    private final EventLoop loop;
    private final Engine engine;
    private final State state;
    private final FormerListeners former;

    /** Takes over the protocol TCP of {@code ip}. */
    public TcpLayer(Ip ip, EventLoop loop, Memory memory, Entropy entropy, State state, TcpSettings settings) {
        this.ip = ip;
        this.loop = loop;
        this.state = state;
        loop.enter();
        try {
            engine = new Engine(ip, loop, memory, entropy, settings);
            former = new FormerListeners(engine);
            state.register(former);
        } finally {
            loop.leave();
        }
    }

    @Override
    public Listener listen(int port, int backlog) throws TransportException {
        if (port < 0 || port > 0xFFFF || backlog <= 0) {
            throw new IllegalArgumentException("port " + port + ", backlog " + backlog);
        }
        loop.enter();
        try {
            int chosen = port == 0 ? engine.port(Ipv4Address.ANY, 0) : port;
            TcpListener resumed = former.take(chosen);
            if (resumed != null) {
                resumed.backlog(backlog);
                state.changed();
                return resumed;
            }
            if (chosen == 0 || engine.listener(chosen) != null) {
                throw new TransportException(Reason.ADDRESS_IN_USE, "another listener has port " + port);
            }
            TcpListener listener = new TcpListener(engine, chosen, backlog);
            engine.add(listener);
            state.changed();
            return listener;
        } finally {
            loop.leave();
        }
    }

    @Override
    public Connection connect(SocketAddress destination, long timeout) throws TransportException {
        loop.enter();
        try {
            long deadline = TcpConnection.deadline(loop, timeout);
            awaitAddress(deadline);
            if (engine.full()) {
                throw new TransportException(Reason.OUT_OF_MEMORY, "there are too many connections");
            }
            int port = engine.port(destination.address(), destination.port());
            if (port == 0) {
                throw new TransportException(Reason.ADDRESS_IN_USE, "no port is free for connections to " + destination);
            }
            ControlBlock block = engine.connect(port, destination.address(), destination.port());
            TcpConnection connection = new TcpConnection(loop, block);
            connection.awaitOpen(deadline);
            return connection;
        } finally {
            loop.leave();
        }
    }

    private void awaitAddress(long deadline) throws TransportException {
        try {
            if (!ip.awaitAddress(deadline)) {
                throw new TransportException(Reason.UNREACHABLE, "this host has no address yet");
            }
        } catch (InterruptedException thrown) {
            Thread.currentThread().interrupt();
            throw new TransportException(Reason.INTERRUPTED, "waiting for an address");
        }
    }

    /** Counters since the layer was created. */
    public TcpStatistics statistics() {
        loop.enter();
        try {
            return engine.statistics();
        } finally {
            loop.leave();
        }
    }
}
