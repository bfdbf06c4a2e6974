package ristretto.tcp;

import ristretto.signatures.EventLoop;
import ristretto.signatures.Tcp;
import ristretto.signatures.TransportException;
import ristretto.signatures.TransportException.Reason;

/** A port that accepts connections. */
final class TcpListener implements Tcp.Listener {
    private final Engine engine;
    private final int port;
    private int backlog;
    private final EventLoop.Condition acceptable;
    private final BlockList ready = new BlockList();
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

    void backlog(int connections) {
        backlog = connections;
    }

    /** Connections that are open and not yet accepted. */
    int waiting() {
        return ready.count();
    }

    void add(ControlBlock block) {
        ready.add(block);
        acceptable.signalAll();
    }

    /** The oldest connection that waits. */
    ControlBlock take() {
        ControlBlock block = ready.oldest();
        ready.remove(block);
        return block;
    }

    @Override
    public Tcp.Connection accept() throws TransportException {
        engine.loop.enter();
        try {
            while (!closed && ready.count() == 0) {
                if (TcpConnection.await(acceptable, EventLoop.Condition.NEVER) != null) {
                    throw new TransportException(Reason.INTERRUPTED, "accepting on port " + port);
                }
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
                while (ready.count() > 0) {
                    take().abort(Reason.CLOSED);
                }
                acceptable.signalAll();
            }
        } finally {
            engine.loop.leave();
        }
    }
}
