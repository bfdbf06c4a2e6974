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
                await(block.writable, deadline, "connecting to " + remote());
            }
        } catch (TransportException given) {
            block.abort(given.reason());
            throw given;
        }
        check();
    }

    @Override
    public int read(Buffer into, int from, int count) throws TransportException {
        if ((from | count) < 0 || from > into.length() - count) {
            throw new IndexOutOfBoundsException(count + " bytes at " + from + " of a buffer of " + into.length());
        }
        loop.enter();
        try {
            if (count == 0) {
                return 0;
            }
            if (block.receiver.available() == 0 && !awaitData()) {
                return -1;
            }
            return block.read(into, from, count);
        } finally {
            loop.leave();
        }
    }

    private boolean awaitData() throws TransportException {
        checkOpen();
        block.flush();
        long deadline = NEVER;
        while (block.receiver.available() == 0) {
            if (block.receiver.finished() && block.failure() == null) {
                return false;
            }
            checkOpen();
            deadline = deadline == NEVER ? deadline(loop, timeout) : deadline;
            await(block.readable, deadline, "reading from " + remote());
        }
        return true;
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
        if ((from | count) < 0 || from > data.length() - count) {
            throw new IndexOutOfBoundsException(count + " bytes at " + from + " of a buffer of " + data.length());
        }
        loop.enter();
        try {
            long deadline = NEVER;
            int done = 0;
            checkOutput();
            while (done < count) {
                done += block.write(data, from + done, count - done);
                if (done < count) {
                    block.flush();
                    deadline = deadline == NEVER ? deadline(loop, timeout) : deadline;
                    awaitRoom(deadline);
                }
            }
        } catch (Memory.MemoryExhausted none) {
            // Part of what the application meant to say may be gone: the peer must not take the rest for the whole.
            block.abort(Reason.OUT_OF_MEMORY);
            throw new TransportException(Reason.OUT_OF_MEMORY, "writing to " + remote() + ": " + none.getMessage());
        } finally {
            loop.leave();
        }
    }

    private void awaitRoom(long deadline) throws TransportException {
        checkOutput();
        while (!block.sender.queue.hasRoom()) {
            await(block.writable, deadline, "writing to " + remote());
            checkOutput();
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
            throw new TransportException(Reason.CLOSED, "the output of the connection to " + remote() + " is closed");
        }
    }

    private void checkOpen() throws TransportException {
        check();
        if (block.orphan()) {
            throw new TransportException(Reason.CLOSED, "the connection to " + remote() + " is closed");
        }
    }

    private void check() throws TransportException {
        Reason reason = block.failure();
        if (reason != null) {
            throw new TransportException(reason, "the connection to " + remote() + " " + switch (reason) {
                case REFUSED -> "was refused";
                case UNREACHABLE -> "found no way";
                case TIMED_OUT -> "timed out";
                case RESET -> "was reset by the peer";
                case ADDRESS_IN_USE, CLOSED, TOO_LONG, INTERRUPTED, OUT_OF_MEMORY -> "was aborted";
            });
        }
    }

    static long deadline(EventLoop loop, long timeout) {
        if (timeout == Long.MAX_VALUE) {
            return NEVER;
        }
        long deadline = loop.now() + Math.max(timeout, 0);
        return deadline < loop.now() ? NEVER : deadline;
    }

    /** Waits for a signal; {@code doing} says what for. */
    static void await(EventLoop.Condition condition, long deadline, String doing) throws TransportException {
        try {
            if (!condition.await(deadline)) {
                throw new TransportException(Reason.TIMED_OUT, doing + " timed out");
            }
        } catch (InterruptedException thrown) {
            throw interrupted(doing);
        }
    }

    /** For a thread that was interrupted, and shall know it. */
    static TransportException interrupted(String doing) {
        Thread.currentThread().interrupt();
        return new TransportException(Reason.INTERRUPTED, doing + " was interrupted");
    }
}
