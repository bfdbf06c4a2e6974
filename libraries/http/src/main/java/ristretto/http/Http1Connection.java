package ristretto.http;

import java.io.IOException;
import ristretto.signatures.Buffer;
import ristretto.signatures.Memory.MemoryExhausted;
import ristretto.signatures.Tcp;
import ristretto.signatures.TransportException;
import ristretto.signatures.TransportException.Reason;

/** Serves the requests of one connection, one after the other. */
final class Http1Connection {
    /** In nanoseconds. */
    private static final long MILLISECOND = 1_000_000;
    /** Room for a request's header and for an answer's, to begin with. */
    private static final int HALF = 2048;
    private static final long NOT_SET = Long.MAX_VALUE;

    private final Tcp.Connection connection;
    private final Context context;
    private final Connections connections;
    private final Input input;
    private final RequestParser header;
    private final RequestBody body;
    private final ResponseHead head;
    private final Http1Request request;
    private final Http1Response response;
    /** Whether a read of a header is under way, and not anything else. */
    private boolean waiting;

    /** Works in {@code memory}, which is {@link #MEMORY} bytes long. */
    Http1Connection(Tcp.Connection connection, Context context, Connections connections, Buffer memory) {
        this.connection = connection;
        this.context = context;
        this.connections = connections;
        this.input = new Input(connection, context.memory(), memory.slice(0, HALF));
        this.header = new RequestParser(context.settings().headerLimit());
        this.body = new RequestBody(connection, input, context.clock(), context.settings());
        this.head = new ResponseHead(context.memory(), memory.slice(HALF, HALF));
        this.request = new Http1Request(header, input, body, connection.remote());
        this.response = new Http1Response(connection, context, input, body, head);
    }

    /** How serving a connection came to its end. */
    enum Ending {
        /** The client has ended its side, or has said nothing for too long. */
        QUIET,
        /** The client should be able to read the last answer. */
        ANSWERED,
        /** The client must see that the last answer is not complete. */
        CUT_OFF
    }

    /** What a connection needs, in bytes, as long as its headers are short. */
    static final int MEMORY = 2 * HALF;

    /**
     * Serves until one side wants to end.
     *
     * @throws TransportException if the connection failed
     */
    Ending serve() throws TransportException {
        try {
            return serveRequests();
        } catch (TransportException failure) {
            if (failure.reason() != Reason.TIMED_OUT || !waiting) {
                throw failure;
            }
            if (input.empty()) {
                return Ending.QUIET;
            }
            answer(Status.REQUEST_TIMEOUT);
            return Ending.ANSWERED;
        } finally {
            input.release();
            head.release();
        }
    }

    private Ending serveRequests() throws TransportException {
        long timeout = context.settings().headerTimeout();
        while (true) {
            int result = readHeader(timeout * MILLISECOND);
            if (result == RequestParser.INCOMPLETE) {
                return Ending.QUIET;
            }
            boolean more = answer(result);
            if (!response.complete()) {
                return Ending.CUT_OFF;
            }
            if (!more) {
                return Ending.ANSWERED;
            }
            input.letGo();
            timeout = connections.idleTimeout(context.settings());
        }
    }

    /** The result of the parser; incomplete if the client ended. Times out when it is silent for {@code idle} nanoseconds. */
    private int readHeader(long idle) throws TransportException {
        long deadline = NOT_SET;
        header.begin(input.start());
        int result = input.empty() ? RequestParser.INCOMPLETE : header.parse(input.buffer(), input.end());
        while (result == RequestParser.INCOMPLETE) {
            long wait = idle;
            if (!input.empty()) {
                long now = context.clock().nanoseconds();
                deadline = deadline == NOT_SET ? now + context.settings().headerTimeout() * MILLISECOND : deadline;
                wait = deadline - now;
            }
            if (wait <= 0) {
                return Status.REQUEST_TIMEOUT;
            }
            if (input.makeRoom()) {
                header.begin(input.start());
            }
            connection.timeout(wait);
            waiting = true;
            if (input.receive() < 0) {
                return result;
            }
            waiting = false;
            result = header.parse(input.buffer(), input.end());
        }
        return result;
    }

    /** Answers the request; true if another may follow. */
    private boolean answer(int result) throws TransportException {
        boolean good = result == RequestParser.COMPLETE;
        RequestLine line = header.line();
        body.begin(header);
        response.prepare(good && line.method().equals("HEAD"), good && line.version10(), good && header.persistent());
        if (good) {
            input.skip(header.end() - input.start());
            input.hold();
            handle();
        } else {
            fail(result);
        }
        response.release();
        context.log().log(request.client().address(), input.buffer(), header.requestLineStart(), header.requestLineEnd(),
                response.sentStatus(), response.sentLength());
        return response.complete() && response.persistent() && drain();
    }

    /** In an image each handler costs something when it is entered: there is one, for everything. */
    private void handle() throws TransportException {
        try {
            respond();
        } catch (Throwable failure) {
            failed(failure);
        }
    }

    private void failed(Throwable failure) throws TransportException {
        switch (failure) {
            case BadRequestException bad -> fail(bad.status());
            // The client; or a peer of the application, and then the client is still there.
            case TransportException _ -> fail(Status.INTERNAL_SERVER_ERROR);
            case MemoryExhausted exhausted -> refuse(exhausted);
            case OutOfMemoryError exhausted -> refuse(exhausted);
            default -> {
                Failures.print(context.console(), line(), failure);
                fail(Status.INTERNAL_SERVER_ERROR);
            }
        }
    }

    private void refuse(Throwable exhausted) throws TransportException {
        context.console().print("http: " + exhausted.getMessage());
        fail(Status.SERVICE_UNAVAILABLE);
    }

    private void respond() throws IOException {
        if (header.contentLength() > context.settings().bodyLimit()) {
            fail(Status.CONTENT_TOO_LARGE);
        } else if (header.line().asterisk()) {
            response.status(Status.NO_CONTENT).send();
        } else {
            context.handler().handle(request, response);
            if (response.begun()) {
                response.end();
            } else {
                answerStatus(Status.NOT_FOUND);
            }
        }
    }

    /** Answers with {@code status}, unless an answer has begun, and ends the connection. */
    private void fail(int status) throws TransportException {
        response.last();
        if (!response.begun()) {
            answerStatus(status);
        }
    }

    private void answerStatus(int status) throws TransportException {
        response.restart();
        try {
            response.status(status).send(Status.phrase(status) + "\n");
        } catch (TransportException failure) {
            throw failure;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean drain() throws TransportException {
        return body.ended() || drainRest();
    }

    private boolean drainRest() throws TransportException {
        try {
            return body.drain(Http1Response.DRAINED);
        } catch (TransportException failure) {
            throw failure;
        } catch (IOException broken) {
            return false;
        }
    }

    private String line() {
        return Ascii.string(input.buffer(), header.requestLineStart(), header.requestLineEnd());
    }
}
