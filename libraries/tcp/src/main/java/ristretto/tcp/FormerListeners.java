package ristretto.tcp;

import java.util.ArrayList;
import java.util.List;
import ristretto.signatures.EventLoop;
import ristretto.signatures.State;

/**
 * The ports that a former run listened on. Until the program listens on them itself, their connections are taken and wait to
 * be accepted, so that the clients of a service that restarts are not refused.
 */
final class FormerListeners implements State.Part {
    static final int MOST = 64;
    /** How long a program may take to listen. */
    static final long PATIENCE = 10_000_000_000L;

    private final Engine engine;
    private final EventLoop.Timer end;
    private final List<TcpListener> waiting = new ArrayList<>();

    FormerListeners(Engine engine) {
        this.engine = engine;
        this.end = engine.loop.timer(this::close);
    }

    @Override
    public String name() {
        return "tcp";
    }

    @Override
    public void save(State.Writer to) {
        List<TcpListener> listeners = engine.listeners();
        int count = Math.min(listeners.size(), MOST);
        to.number(count);
        for (int i = 0; i < count; i++) {
            to.number(listeners.get(i).port()).number(listeners.get(i).backlog());
        }
    }

    @Override
    public void restore(State.Reader from) {
        List<TcpListener> read = new ArrayList<>();
        long count = from.number();
        for (long i = 0; i < count; i++) {
            long port = from.number();
            long backlog = from.number();
            if (count > MOST || port <= 0 || port > 0xFFFF || backlog <= 0 || backlog > 0xFFFF) {
                throw new IllegalArgumentException("port " + port + " with a backlog of " + backlog + ", " + count + " in all");
            }
            read.add(new TcpListener(engine, (int) port, (int) backlog));
        }
        for (int i = 0; i < read.size(); i++) {
            if (engine.listener(read.get(i).port()) == null) {
                engine.add(read.get(i));
                waiting.add(read.get(i));
            }
        }
        end.set(engine.loop.now() + PATIENCE);
    }

    /** The listener that was opened for the program, which has it now, or null. */
    TcpListener take(int port) {
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i).port() == port) {
                return waiting.remove(i);
            }
        }
        return null;
    }

    private void close() {
        while (!waiting.isEmpty()) {
            waiting.remove(0).close();
        }
    }
}
