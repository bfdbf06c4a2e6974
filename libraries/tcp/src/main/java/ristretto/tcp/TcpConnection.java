package ristretto.tcp;

import ristretto.signatures.Buffer;
import ristretto.signatures.EventLoop;
import ristretto.signatures.Memory;
import ristretto.signatures.SocketAddress;
import ristretto.signatures.Tcp;
import ristretto.signatures.TransportException;
import ristretto.signatures.TransportException.Reason;

/** A connection in direct style: its calls enter the loop, and wait there where the event-driven one would say "later". */
final class TcpConnection implements Tcp.Connection {
    private static final long NEVER = EventLoop.Condition.NEVER;

    private final EventLoop loop;
    private final ControlBlock block;
    private long timeout = Long.MAX_VALUE;
    private boolean outputClosed;

    TcpConnection(EventLoop loop, ControlBlock block) {
        this.loop = loop;
        this.block = block;
    }

    @Override
    public SocketAddress local() {
        return new SocketAddress(block.local, block.localPort());
    }

    @Override
    public SocketAddress remote() {
        return new SocketAddress(block.remote, block.remotePort());
    }

    @Override
    public void timeout(long nanoseconds) {
        timeout = nanoseconds;
    }

    /** Waits for the handshake to end. */
    void awaitOpen(long deadline) throws TransportException {
        try {
            while (block.state() == State.SYN_SENT || block.state() == State.SYN_RECEIVED) {
                await(block.writable, deadline, "connecting to ");
            }
        } catch (TransportException given) {
            block.abort(given.reason());
            throw given;
        }
        check();
    }

    @Override
    public int read(Buffer into, int from, int count) throws TransportException {
        checkRange(into, from, count);
        loop.enter();
        try {
            if (count == 0) {
                return 0;
            }
            return block.receiver.available() > 0 ? block.read(into, from, count) : awaitData(into, from, count);
        } finally {
            loop.leave();
        }
    }

    /** Reads what comes; -1 if there is no more data. Bytes that have come are returned even if the connection has failed since. */
    private int awaitData(Buffer into, int from, int count) throws TransportException {
        checkOpen();
        block.flush();
        Receiver receiver = block.receiver;
        receiver.expect(into, from, count);
        Reason reason = awaitArrival(into);
        int bytes = receiver.delivered(into);
        if (bytes > 0) {
            block.consumed();
            return bytes;
        }
        if (reason != null) {
            checkOpen();
            throw failure(reason, "reading from ");
        }
        return receiver.available() > 0 ? block.read(into, from, count) : -1;
    }

    /** Waits for bytes, or for the end of the data; what came instead, or null. */
    private Reason awaitArrival(Buffer into) {
        long deadline = deadline(loop, timeout);
        Reason reason = null;
        while (reason == null && !block.receiver.arrivedFor(into)) {
            if (block.failure() != null || block.orphan()) {
                return Reason.CLOSED;
            }
            if (block.receiver.finished()) {
                return null;
            }
            reason = await(block.readable, deadline);
        }
        return reason;
    }

    @Override
    public int available() {
        loop.enter();
        try {
            return block.receiver.available();
        } finally {
            loop.leave();
        }
    }

    @Override
    public void write(Buffer data, int from, int count) throws TransportException {
        checkRange(data, from, count);
        loop.enter();
        try {
            checkOutput();
            int done = block.write(data, from, count);
            if (done < count) {
                writeRest(data, from + done, count - done);
            }
        } catch (Memory.MemoryExhausted none) {
            // Part of what the application meant to say may be gone: the peer must not take the rest for the whole.
            block.abort(Reason.OUT_OF_MEMORY);
            throw failure(Reason.OUT_OF_MEMORY, "writing to ");
        } finally {
            loop.leave();
        }
    }

    private void writeRest(Buffer data, int from, int count) throws TransportException {
        long deadline = deadline(loop, timeout);
        int done = 0;
        while (done < count) {
            block.flush();
            while (!block.sender.queue.hasRoom()) {
                await(block.writable, deadline, "writing to ");
                checkOutput();
            }
            done += block.write(data, from + done, count - done);
        }
    }

    @Override
    public void flush() throws TransportException {
        loop.enter();
        try {
            checkOpen();
            block.flush();
        } finally {
            loop.leave();
        }
    }

    @Override
    public void closeOutput() throws TransportException {
        loop.enter();
        try {
            checkOpen();
            outputClosed = true;
            block.closeOutput();
        } finally {
            loop.leave();
        }
    }

    @Override
    public void close() {
        loop.enter();
        try {
            block.close();
            block.readable.signalAll();
            block.writable.signalAll();
        } finally {
            loop.leave();
        }
    }

    @Override
    public void abort() {
        loop.enter();
        try {
            block.abort(Reason.CLOSED);
        } finally {
            loop.leave();
        }
    }

    private void checkOutput() throws TransportException {
        checkOpen();
        if (outputClosed) {
            throw failure(Reason.CLOSED, "the output to ");
        }
    }

    private void checkOpen() throws TransportException {
        check();
        if (block.orphan()) {
            throw failure(Reason.CLOSED, "the connection to ");
        }
    }

    private void check() throws TransportException {
        if (block.failure() != null) {
            throw failure(block.failure(), "the connection to ");
        }
    }

    private static void checkRange(Buffer buffer, int from, int count) {
        if ((from | count) < 0 || from > buffer.length() - count) {
            throw new IndexOutOfBoundsException(count + " bytes at " + from + " of a buffer of " + buffer.length());
        }
    }

    /** Waits for a signal; {@code doing} says what for. */
    private void await(EventLoop.Condition condition, long deadline, String doing) throws TransportException {
        Reason reason = await(condition, deadline);
        if (reason != null) {
            throw failure(reason, doing);
        }
    }

    private TransportException failure(Reason reason, String doing) {
        return new TransportException(reason, doing + remote() + ": " + reason);
    }

    /** Waits for a signal; what came instead, or null. */
    static Reason await(EventLoop.Condition condition, long deadline) {
        try {
            return condition.await(deadline) ? null : Reason.TIMED_OUT;
        } catch (InterruptedException thrown) {
            Thread.currentThread().interrupt();
            return Reason.INTERRUPTED;
        }
    }

    /** The end of a timeout that begins now. */
    static long deadline(EventLoop loop, long timeout) {
        long now = loop.now();
        long deadline = now + Math.max(timeout, 0);
        return deadline < now ? NEVER : deadline;
    }
}
