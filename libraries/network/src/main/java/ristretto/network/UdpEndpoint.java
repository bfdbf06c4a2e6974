package ristretto.network;

import java.util.ArrayDeque;
import ristretto.signatures.Buffer;
import ristretto.signatures.EventLoop;
import ristretto.signatures.IpAddress;
import ristretto.signatures.Memory;
import ristretto.signatures.SocketAddress;
import ristretto.signatures.TransportException;
import ristretto.signatures.TransportException.Reason;
import ristretto.signatures.Udp;

/** An open UDP port with the datagrams that wait to be received. */
final class UdpEndpoint implements Udp.Endpoint {
    /** Datagrams, and bytes of them, that wait at most. */
    static final int MOST_DATAGRAMS = 64;
    static final int MOST_BYTES = 128 * 1024;

    /** The next in the chain of {@link UdpPorts}. */
    UdpEndpoint next;
    private final UdpLayer layer;
    private final int port;
    private final EventLoop loop;
    private final Memory memory;
    private final EventLoop.Condition changed;
    private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
    private int bytes;
    private boolean closed;

    UdpEndpoint(UdpLayer layer, int port, EventLoop loop, Memory memory) {
        this.layer = layer;
        this.port = port;
        this.loop = loop;
        this.memory = memory;
        this.changed = loop.condition();
    }

    @Override
    public int port() {
        return port;
    }

    /** Queues a copy of {@code data}; false if there is no room. In the loop. */
    boolean offer(Buffer data, IpAddress source, int sourcePort) {
        if (queue.size() == MOST_DATAGRAMS || data.length() > MOST_BYTES - bytes) {
            return false;
        }
        Buffer copy;
        try {
            copy = memory.allocate(data.length());
        } catch (Memory.MemoryExhausted exhausted) {
            return false;
        }
        copy.put(0, data, 0, data.length());
        bytes += data.length();
        queue.add(new Waiting(copy, new SocketAddress(source, sourcePort)));
        changed.signalAll();
        return true;
    }

    @Override
    public void send(Buffer data, SocketAddress destination) throws TransportException {
        loop.enter();
        try {
            requireOpen();
            layer.awaitAddress();
            requireOpen();
            layer.send(port, data, destination);
        } finally {
            loop.leave();
        }
    }

    @Override
    public Udp.Datagram receive(Buffer into, long timeout) throws TransportException {
        loop.enter();
        try {
            await(timeout);
            Waiting next = queue.remove();
            int length = next.data.length();
            into.put(0, next.data, 0, Math.min(length, into.length()));
            bytes -= length;
            memory.release(next.data);
            return new Udp.Datagram(length, next.source);
        } finally {
            loop.leave();
        }
    }

    private void await(long timeout) throws TransportException {
        long now = loop.now();
        long deadline = now + timeout < now ? EventLoop.Condition.NEVER : now + timeout;
        requireOpen();
        while (queue.isEmpty()) {
            try {
                if (!changed.await(deadline) && queue.isEmpty() && !closed) {
                    throw new TransportException(Reason.TIMED_OUT, "no datagram came to UDP port " + port + " in time");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new TransportException(Reason.INTERRUPTED, "interrupted while waiting for a datagram");
            }
            requireOpen();
        }
    }

    private void requireOpen() throws TransportException {
        if (closed) {
            throw new TransportException(Reason.CLOSED, "UDP port " + port + " was closed");
        }
    }

    @Override
    public void close() {
        loop.enter();
        try {
            if (closed) {
                return;
            }
            closed = true;
            layer.close(this);
            while (!queue.isEmpty()) {
                memory.release(queue.remove().data);
            }
            changed.signalAll();
        } finally {
            loop.leave();
        }
    }

    private record Waiting(Buffer data, SocketAddress source) { }
}
