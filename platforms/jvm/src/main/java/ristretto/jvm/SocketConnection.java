package ristretto.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.locks.ReentrantLock;
import ristretto.signatures.Buffer;
import ristretto.signatures.SocketAddress;
import ristretto.signatures.Tcp;
import ristretto.signatures.TransportException;
import ristretto.signatures.TransportException.Reason;

/**
 * A connected socket. Small writes are gathered, so that what belongs together goes out in one segment; Nagle's algorithm
 * is off, since the caller says when to flush.
 */
final class SocketConnection implements Tcp.Connection {
    private static final int READ = 16 * 1024;
    private static final int QUEUE = 16 * 1024;
    /**
     * Nanoseconds that a write may take at least: the JDK does not tell a write that waits from one that this thread is
     * too busy to return from, and only the former may be ended.
     */
    private static final long SHORTEST_WRITE = 100_000_000;

    private final SocketChannel channel;
    private final SocketWatchdog watchdog;
    private final InputStream input;
    private final SocketAddress local;
    private final SocketAddress remote;
    /** Guards the queue and the output. */
    private final ReentrantLock output = new ReentrantLock();
    private final ByteBuffer queue = ByteBuffer.allocate(QUEUE);
    private volatile long timeout = Long.MAX_VALUE;
    private volatile boolean writeTimedOut;

    SocketConnection(SocketChannel channel, SocketWatchdog watchdog) throws IOException {
        this.channel = channel;
        this.watchdog = watchdog;
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            this.input = channel.socket().getInputStream();
            this.local = SocketAddresses.of(channel.getLocalAddress());
            this.remote = SocketAddresses.of(channel.getRemoteAddress());
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    @Override
    public SocketAddress local() {
        return local;
    }

    @Override
    public SocketAddress remote() {
        return remote;
    }

    @Override
    public void timeout(long nanoseconds) {
        timeout = nanoseconds;
    }

    @Override
    public int read(Buffer into, int from, int count) throws TransportException {
        ByteBuffer target = JvmBuffer.range(into, from, count);
        if (count == 0) {
            return 0;
        }
        byte[] bytes = new byte[Math.min(count, READ)];
        try {
            if (input.available() == 0) {
                flushUnlessBusy();
            }
            // Only the stream honours a timeout.
            channel.socket().setSoTimeout(SocketTcp.milliseconds(timeout));
            int read = input.read(bytes);
            if (read > 0) {
                target.put(bytes, 0, read);
            }
            return read;
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    @Override
    public int available() {
        try {
            return input.available();
        } catch (IOException closed) {
            return 0;
        }
    }

    @Override
    public void write(Buffer data, int from, int count) throws TransportException {
        ByteBuffer source = JvmBuffer.range(data, from, count);
        output.lock();
        try {
            if (count > queue.remaining()) {
                sendQueue();
            }
            if (count > queue.remaining()) {
                send(source);
            } else {
                queue.put(source);
            }
        } finally {
            output.unlock();
        }
    }

    /** As promised by the interface, but that it waits while the operating system's buffer is full. */
    @Override
    public void flush() throws TransportException {
        output.lock();
        try {
            sendQueue();
        } finally {
            output.unlock();
        }
    }

    @Override
    public void closeOutput() throws TransportException {
        flush();
        try {
            channel.shutdownOutput();
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    @Override
    public void close() {
        boolean queued;
        output.lock();
        try {
            queued = queue.position() > 0;
        } finally {
            output.unlock();
        }
        if (queued && channel.isOpen()) {
            Thread.startVirtualThread(this::sendAndClose);
        } else {
            closeQuietly();
        }
    }

    @Override
    public void abort() {
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException closed) {
            // Then it has been ended already.
        }
        closeQuietly();
    }

    private void sendAndClose() {
        try {
            flush();
        } catch (TransportException failure) {
            // The peer is gone, and nobody is left to be told.
        }
        closeQuietly();
    }

    private void closeQuietly() {
        try {
            channel.close();
        } catch (IOException failure) {
            // Whatever was wrong with it, the socket is closed.
        }
    }

    /** A writer that holds the lock is sending the queue itself. */
    private void flushUnlessBusy() throws TransportException {
        if (output.tryLock()) {
            try {
                sendQueue();
            } finally {
                output.unlock();
            }
        }
    }

    private void sendQueue() throws TransportException {
        if (queue.position() > 0) {
            queue.flip();
            try {
                send(queue);
            } finally {
                queue.clear();
            }
        }
    }

    private void send(ByteBuffer data) throws TransportException {
        try {
            while (data.hasRemaining()) {
                sendSome(data);
            }
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    private void sendSome(ByteBuffer data) throws IOException {
        long limit = timeout;
        if (limit == Long.MAX_VALUE) {
            channel.write(data);
            return;
        }
        ScheduledFuture<?> alarm = watchdog.after(Math.max(limit, SHORTEST_WRITE), this::writeTookTooLong);
        try {
            channel.write(data);
        } finally {
            alarm.cancel(false);
        }
    }

    private void writeTookTooLong() {
        writeTimedOut = true;
        abort();
    }

    private TransportException failed(IOException failure) {
        return writeTimedOut ? new TransportException(Reason.TIMED_OUT, "the peer took nothing for too long")
                : SocketFailures.of(failure);
    }
}
