package ristretto.tcp;

import java.util.ArrayDeque;
import ristretto.signatures.EventLoop;
import ristretto.signatures.Tcp;
import ristretto.signatures.TransportException;
import ristretto.signatures.TransportException.Reason;

/** A port that accepts connections. */
final class TcpListener implements Tcp.Listener {
    private final Engine engine;
    private final int port;
    private final int backlog;
    private final EventLoop.Condition acceptable;
    private final ArrayDeque<ControlBlock> ready = new ArrayDeque<>();
    /** How many connections to this port are half open. */
    int opening;
    private boolean closed;

    TcpListener(Engine engine, int port, int backlog) {
        this.engine = engine;
        this.port = port;
        this.backlog = backlog;
        acceptable = engine.loop.condition();
    }

    @Override
    public int port() {
        return port;
    }

    int backlog() {
        return backlog;
    }

    /** Connections that are open and not yet accepted. */
    int waiting() {
        return ready.size();
    }

    void add(ControlBlock block) {
        block.listener = this;
        ready.add(block);
        acceptable.signalAll();
    }

    /** The peer has closed or reset a connection before it was accepted. */
    void forget(ControlBlock block) {
        ready.remove(block);
    }

    /** The oldest connection that waits. */
    ControlBlock take() {
        ControlBlock block = ready.remove();
        block.listener = null;
        return block;
    }

    @Override
    public Tcp.Connection accept() throws TransportException {
        engine.loop.enter();
        try {
            while (!closed && ready.isEmpty()) {
                TcpConnection.await(acceptable, EventLoop.Condition.NEVER, "accepting a connection to port " + port);
            }
            if (closed) {
                throw new TransportException(Reason.CLOSED, "the listener on port " + port + " is closed");
            }
            return new TcpConnection(engine.loop, take());
        } finally {
            engine.loop.leave();
        }
    }

    @Override
    public void close() {
        engine.loop.enter();
        try {
            if (!closed) {
                closed = true;
                engine.remove(this);
                while (!ready.isEmpty()) {
                    take().abort(Reason.CLOSED);
                }
                acceptable.signalAll();
            }
        } finally {
            engine.loop.leave();
        }
    }
}
