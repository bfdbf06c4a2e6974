package ristretto.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Asks a server that is not yet there until it answers. A lost SYN is only sent again after a second, so a new connection is
 * tried every half of a millisecond, and later every fiftieth of the time passed: the answer is seen 2 % late at most, and a
 * slow machine is not kept busy with refusing. Earlier tries go on meanwhile.
 */
final class FirstAnswer {
    private static final long LEAST_PAUSE = 500_000;
    /** Between looks at the tries the processor is left to others, first of all to the kernel's own threads: they bring up a tap device. */
    private static final long LEAST_SLEEP = 30_000;
    private static final int SLEEP_FRACTION = 200;
    private static final int PAUSE_FRACTION = 50;
    private static final int TRIES_AT_ONCE = 16;
    private static final ByteBuffer REQUEST = ByteBuffer.wrap(Requests.GET.getBytes(StandardCharsets.US_ASCII)).asReadOnlyBuffer();

    private final InetSocketAddress server;
    private final long patience;
    private final Deque<Try> tries = new ArrayDeque<>();

    /** @param patience nanoseconds */
    FirstAnswer(String server, int port, long patience) throws IOException {
        this.server = new InetSocketAddress(server, port);
        this.patience = patience;
        // Whatever the JDK loads for the first connection is loaded now.
        new Try().close();
    }

    /** Milliseconds from {@code began} to the end of the first answer with status 200, or to a connection at another port; negative if there is none. */
    double await(long began, BooleanSupplier alive) throws IOException {
        try {
            long next = began;
            while (System.nanoTime() - began < patience) {
                long now = System.nanoTime();
                if (now >= next) {
                    next = now + Math.max(LEAST_PAUSE, (now - began) / PAUSE_FRACTION);
                    if (!alive.getAsBoolean()) {
                        return -1;
                    }
                    begin();
                }
                if (answered()) {
                    return (System.nanoTime() - began) / 1e6;
                }
                LockSupport.parkNanos(Math.clamp((now - began) / SLEEP_FRACTION, LEAST_SLEEP, LEAST_PAUSE));
            }
            return -1;
        } finally {
            for (Try each : tries) {
                each.close();
            }
        }
    }

    private void begin() throws IOException {
        if (tries.size() == TRIES_AT_ONCE) {
            tries.removeFirst().close();
        }
        Try fresh = new Try();
        if (fresh.step(true)) {
            tries.addLast(fresh);
        }
    }

    private boolean answered() {
        for (Iterator<Try> each = tries.iterator(); each.hasNext();) {
            Try one = each.next();
            if (!one.step(false)) {
                each.remove();
            } else if (one.answered) {
                return true;
            }
        }
        return false;
    }

    /** One connection on the way to its answer. */
    private final class Try {
        private final SocketChannel channel = SocketChannel.open(StandardProtocolFamily.INET);
        private final ByteBuffer request = REQUEST.duplicate();
        private final ByteBuffer answer = ByteBuffer.allocate(16 << 10);
        private boolean answered;

        Try() throws IOException {
            channel.configureBlocking(false);
        }

        /** Goes on as far as it goes without waiting; false if the connection failed. */
        boolean step(boolean begin) {
            try {
                if (begin ? !channel.connect(server) : channel.isConnectionPending() && !channel.finishConnect()) {
                    return true;
                }
                if (server.getPort() != Requests.PORT) {
                    answered = true;
                    return true;
                }
                if (request.hasRemaining()) {
                    channel.write(request);
                }
                if (channel.read(answer) < 0) {
                    throw new IOException("closed");
                }
                answered = Requests.complete(answer.array(), answer.position());
                return true;
            } catch (IOException notYet) {
                close();
                return false;
            }
        }

        void close() {
            try {
                channel.close();
            } catch (IOException ignored) {
                // It was of no use anyway.
            }
        }
    }
}
