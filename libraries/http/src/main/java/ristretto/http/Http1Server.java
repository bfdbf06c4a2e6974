package ristretto.http;

import java.io.UncheckedIOException;
import ristretto.signatures.Buffer;
import ristretto.signatures.Console;
import ristretto.signatures.HttpHandler;
import ristretto.signatures.HttpServer;
import ristretto.signatures.Memory;
import ristretto.signatures.Memory.MemoryExhausted;
import ristretto.signatures.MonotonicClock;
import ristretto.signatures.Provides;
import ristretto.signatures.Tcp;
import ristretto.signatures.TransportException;
import ristretto.signatures.TransportException.Reason;
import ristretto.signatures.WallClock;

/** A server of HTTP/1.1 and 1.0 (RFC 9110, RFC 9112) with a thread for each connection. */
@Provides(HttpServer.class)
public final class Http1Server implements HttpServer {
    /** In nanoseconds. */
    private static final long MILLISECOND = 1_000_000;
    private static final int BACKLOG = 256;
    /** So many clients over the limit are told so, at a time; the others are reset. */
    private static final int REFUSALS = 32;
    /** How long a client may take to read the last answer, in nanoseconds. */
    private static final long LINGER = 2_000 * MILLISECOND;
    private static final int SCRAP = 1024;
    static final String REFUSAL =
            "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nRetry-After: 1\r\nConnection: close\r\n\r\n";

    private final Tcp tcp;
    private final Memory memory;
    private final WallClock wallClock;
    private final MonotonicClock clock;
    private final Console console;
    private final HttpSettings settings;

    public Http1Server(Tcp tcp, Memory memory, WallClock wallClock, MonotonicClock clock, Console console,
            HttpSettings settings) {
        this.tcp = tcp;
        this.memory = memory;
        this.wallClock = wallClock;
        this.clock = clock;
        this.console = console;
        this.settings = settings;
    }

    @Override
    public void serve(HttpHandler handler) {
        Context context = new Context(handler, memory, clock, console, settings, new DateField(wallClock),
                new AccessLog(console, wallClock, settings.accessLog()), memory.allocate(SCRAP));
        byte[] text = Ascii.bytes(REFUSAL);
        Buffer refusal = memory.allocate(text.length);
        refusal.put(0, text, 0, text.length);
        Connections served = new Connections(settings.connections());
        Connections refused = new Connections(REFUSALS);
        try (Tcp.Listener listener = tcp.listen(settings.port(), BACKLOG)) {
            while (true) {
                accept(listener, context, refusal, served, refused);
            }
        } catch (TransportException failure) {
            throw new UncheckedIOException("cannot serve: " + failure.getMessage(), failure);
        }
    }

    private void accept(Tcp.Listener listener, Context context, Buffer refusal, Connections served, Connections refused)
            throws TransportException {
        Tcp.Connection connection;
        try {
            connection = listener.accept();
        } catch (TransportException failure) {
            if (failure.reason() == Reason.CLOSED || failure.reason() == Reason.INTERRUPTED) {
                throw failure;
            }
            // A client that gave up early, or no memory for one more connection: others go on.
            pause();
            return;
        }
        if (served.enter()) {
            start(connection, served, () -> converse(connection, context, refusal, served));
        } else if (refused.enter()) {
            start(connection, refused, () -> refuse(connection, context, refusal));
        } else {
            connection.abort();
        }
    }

    /** Has {@code task} run on a thread of its own, and then closes the connection. */
    private void start(Tcp.Connection connection, Connections group, Runnable task) {
        try {
            Thread.startVirtualThread(() -> {
                try {
                    task.run();
                } finally {
                    connection.close();
                    group.leave();
                }
            });
        } catch (MemoryExhausted | OutOfMemoryError exhausted) {
            group.leave();
            connection.abort();
        }
    }

    private void converse(Tcp.Connection connection, Context context, Buffer refusal, Connections served) {
        Http1Connection.Ending ending;
        try {
            Buffer own = memory.allocate(Http1Connection.MEMORY);
            try {
                ending = new Http1Connection(connection, context, served, own).serve();
            } finally {
                memory.release(own);
            }
        } catch (TransportException gone) {
            connection.abort();
            return;
        } catch (MemoryExhausted | OutOfMemoryError exhausted) {
            refuse(connection, context, refusal);
            return;
        } catch (RuntimeException | Error failure) {
            Failures.print(console, "connection of " + connection.remote(), failure);
            connection.abort();
            return;
        }
        switch (ending) {
            case QUIET -> { }
            case ANSWERED -> linger(connection, context);
            case CUT_OFF -> connection.abort();
        }
    }

    private void refuse(Tcp.Connection connection, Context context, Buffer refusal) {
        try {
            connection.timeout(LINGER);
            connection.write(refusal, 0, refusal.length());
            linger(connection, context);
        } catch (TransportException | RuntimeException gone) {
            connection.abort();
        }
    }

    /**
     * Ends our side and reads on until the client has ended its own: closing at once could reset the connection, and the
     * client would lose an answer that it has not read yet (RFC 9112, section 9.6).
     */
    private void linger(Tcp.Connection connection, Context context) {
        try {
            connection.closeOutput();
            long deadline = clock.nanoseconds() + LINGER;
            for (long left = LINGER; left > 0; left = deadline - clock.nanoseconds()) {
                connection.timeout(left);
                if (connection.read(context.scrap(), 0, SCRAP) < 0) {
                    return;
                }
            }
        } catch (TransportException gone) {
            // It has read the answer, or never will.
        }
    }

    private void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
