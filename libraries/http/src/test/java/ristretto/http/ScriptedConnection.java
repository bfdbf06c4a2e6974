package ristretto.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import ristretto.signatures.Buffer;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.MonotonicClock;
import ristretto.signatures.SocketAddress;
import ristretto.signatures.Tcp;
import ristretto.signatures.TransportException;
import ristretto.signatures.TransportException.Reason;

/** A client that follows a script, in time that passes only while the server waits for it. */
final class ScriptedConnection implements Tcp.Connection, MonotonicClock {
    static final long SECOND = 1_000_000_000;

    private record Event(long after, byte[] data, CompletableFuture<?> gate) { }

    /** Completed when the server has closed the connection, with how it did. */
    final CompletableFuture<String> ended = new CompletableFuture<>();
    private final Deque<Event> script = new ArrayDeque<>();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final SocketAddress address = new SocketAddress(new Ipv4Address(0x7F00_0001), 1);
    private byte[] arrived = {};
    private int used;
    private long now = 1000 * SECOND;
    private long waited;
    private long timeout = Long.MAX_VALUE;
    private boolean takesNothing;

    /** The client sends {@code text} so many nanoseconds after what it did before. */
    ScriptedConnection after(long nanoseconds, String text) {
        script.add(new Event(nanoseconds, text.getBytes(ISO_8859_1), CompletableFuture.completedFuture(null)));
        return this;
    }

    ScriptedConnection sends(String text) {
        return after(0, text);
    }

    /** The client waits, in no time, until {@code gate} is complete. */
    ScriptedConnection waitsFor(CompletableFuture<?> gate) {
        script.add(new Event(0, new byte[0], gate));
        return this;
    }

    /** The client ends its side. */
    ScriptedConnection ends() {
        return sends("");
    }

    ScriptedConnection takesNothing() {
        takesNothing = true;
        return this;
    }

    /** Nanoseconds that have passed. */
    long elapsed() {
        return now - 1000 * SECOND;
    }

    String output() {
        return output.toString(ISO_8859_1);
    }

    @Override
    public long nanoseconds() {
        return now;
    }

    @Override
    public int read(Buffer into, int from, int count) throws TransportException {
        while (used == arrived.length) {
            Event event = script.peek();
            long wait = event == null ? Long.MAX_VALUE : event.after - waited;
            if (wait > timeout) {
                now += timeout;
                waited += timeout;
                throw new TransportException(Reason.TIMED_OUT, "silence");
            }
            now += wait;
            waited = 0;
            event.gate.join();
            script.remove();
            if (event.data.length == 0 && script.isEmpty()) {
                return -1;
            }
            arrived = event.data;
            used = 0;
        }
        int part = Math.min(count, arrived.length - used);
        into.put(from, arrived, used, part);
        used += part;
        return part;
    }

    @Override
    public void write(Buffer data, int from, int count) throws TransportException {
        if (takesNothing) {
            now += timeout;
            throw new TransportException(Reason.TIMED_OUT, "the window stays shut");
        }
        output.writeBytes(data.bytes(from, count));
    }

    @Override
    public SocketAddress local() {
        return address;
    }

    @Override
    public SocketAddress remote() {
        return address;
    }

    @Override
    public void timeout(long nanoseconds) {
        timeout = nanoseconds;
    }

    @Override
    public int available() {
        return arrived.length - used;
    }

    @Override
    public void flush() {
    }

    @Override
    public void closeOutput() {
    }

    @Override
    public void close() {
        ended.complete("closed");
    }

    @Override
    public void abort() {
        ended.complete("aborted");
    }
}
