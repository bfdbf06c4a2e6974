package ristretto.http;

import java.io.IOException;
import java.util.Optional;
import ristretto.signatures.Buffer;
import ristretto.signatures.HttpResponse;
import ristretto.signatures.Tcp;
import ristretto.signatures.TransportException;

/** The answer to the request that a connection serves now. */
final class Http1Response implements HttpResponse {
    /** In nanoseconds. */
    private static final long MILLISECOND = 1_000_000;
    /** What is left of a body is read, up to this many bytes, to keep the connection. */
    static final int DRAINED = 64 * 1024;

    private static final long UNKNOWN = -1;
    private static final byte[] CHUNKED = Ascii.bytes("Transfer-Encoding: chunked\r\n");
    private static final byte[] CLOSE = Ascii.bytes("Connection: close\r\n");
    private static final byte[] KEEP_ALIVE = Ascii.bytes("Connection: keep-alive\r\n");
    private static final byte[] LINE_END = {Ascii.CR, Ascii.LF};
    private static final byte[] NO_BYTES = {};

    private final Tcp.Connection connection;
    private final Context context;
    private final Input input;
    private final RequestBody requestBody;
    private final ResponseHead head;
    private boolean forHead;
    private boolean version10;
    private boolean persistent;
    private int status;
    private boolean typed;
    private boolean begun;
    private boolean complete;
    private long length;
    private Optional<StreamedBody> streamed = Optional.empty();

    Http1Response(Tcp.Connection connection, Context context, Input input, RequestBody requestBody, ResponseHead head) {
        this.connection = connection;
        this.context = context;
        this.input = input;
        this.requestBody = requestBody;
        this.head = head;
    }

    /** Prepares for an answer to a request with the method {@code HEAD} or another, of HTTP/1.0 or a later version. */
    void prepare(boolean forHead, boolean version10, boolean persistent) {
        this.forHead = forHead;
        this.version10 = version10;
        this.persistent = persistent;
        begun = false;
        complete = false;
        length = 0;
        restart();
    }

    /** Forgets status and fields. */
    void restart() {
        status = Status.OK;
        typed = false;
        head.clear();
    }

    /** The connection ends with this answer. */
    void last() {
        persistent = false;
    }

    /** Whether something of the answer has been sent. */
    boolean begun() {
        return begun;
    }

    /** Whether the whole answer has been sent. */
    boolean complete() {
        return complete;
    }

    /** Whether the connection can serve another request. */
    boolean persistent() {
        return persistent;
    }

    int sentStatus() {
        return status;
    }

    /** Bytes of body that were sent. */
    long sentLength() {
        return length;
    }

    @Override
    public HttpResponse status(int code) {
        requireNotBegun();
        if (code < 200 || code > 599) {
            throw new IllegalArgumentException("status " + code);
        }
        status = code;
        return this;
    }

    @Override
    public HttpResponse header(String name, String value) {
        requireNotBegun();
        if (ownField(name)) {
            throw new IllegalArgumentException("the server itself adds the field " + name);
        }
        head.field(name, value);
        typed |= Ascii.equalIgnoringCase(name, "content-type");
        return this;
    }

    /** Adds fields that were checked before. */
    void fields(PreparedFields fields) {
        requireNotBegun();
        head.put(fields.encoded());
    }

    @Override
    public void send(Buffer body) throws IOException {
        writeHead(body.length());
        boolean wanted = !forHead && !Status.bodiless(status);
        boolean together = wanted && head.putBody(body);
        writeHeadBytes();
        if (wanted) {
            length = body.length();
            if (!together) {
                connection.write(body, 0, body.length());
            }
        }
        finish();
    }

    @Override
    public void send(byte[] body) throws IOException {
        writeHead(body.length);
        boolean wanted = !forHead && !Status.bodiless(status);
        boolean together = wanted && head.putBody(body);
        writeHeadBytes();
        if (wanted) {
            length = body.length;
            if (!together) {
                writeCopied(body);
            }
        }
        finish();
    }

    @Override
    public void send(String body) throws IOException {
        requireNotBegun();
        if (!typed) {
            head.field("Content-Type", "text/plain; charset=utf-8");
        }
        send(Utf8.encode(body));
    }

    @Override
    public void send() throws IOException {
        send(NO_BYTES);
    }

    @Override
    public Body begin() throws IOException {
        writeHead(UNKNOWN);
        writeHeadBytes();
        boolean wanted = !forHead && !Status.bodiless(status);
        if (!wanted) {
            return new SuppressedBody(this);
        }
        StreamedBody body = new StreamedBody(this, context.memory(), !version10);
        streamed = Optional.of(body);
        return body;
    }

    /** The handler has returned: ends a body that it left open. */
    void end() throws IOException {
        if (streamed.isPresent()) {
            streamed.get().close();
        } else if (!complete) {
            finish();
        }
    }

    /** Gives back what a body used that was not ended. */
    void release() {
        if (streamed.isPresent()) {
            streamed.get().release();
            streamed = Optional.empty();
        }
    }

    /** Sends a piece of a streamed body and what frames it. */
    void write(Buffer data, int from, int count) throws TransportException {
        connection.timeout(context.settings().writeTimeout() * MILLISECOND);
        connection.write(data, from, count);
    }

    void flush() throws TransportException {
        connection.flush();
    }

    void count(int bytes) {
        length += bytes;
    }

    /** The answer is complete. It may wait for those to requests that have arrived already, and be sent with them. */
    void finish() throws TransportException {
        complete = true;
        if (input.empty()) {
            connection.flush();
        }
    }

    private void writeHead(long bodyLength) {
        requireNotBegun();
        boolean unknownLength = bodyLength == UNKNOWN;
        persistent &= !requestBody.lost() && requestBody.remaining() <= DRAINED && !(unknownLength && version10);
        if (unknownLength || Status.bodiless(status)) {
            head.put(context.date().line());
            if (!version10 && !Status.bodiless(status)) {
                head.put(CHUNKED);
            }
            connectionField();
            head.put(LINE_END);
        } else {
            connectionField();
            head.put(context.date().lineAndLength());
            head.decimal(bodyLength);
            head.lastLineEnds();
        }
        head.statusLine(status);
        requestBody.answered();
        begun = true;
    }

    private void connectionField() {
        if (!persistent) {
            head.put(CLOSE);
        } else if (version10) {
            head.put(KEEP_ALIVE);
        }
    }

    private void writeHeadBytes() throws TransportException {
        write(head.buffer(), head.start(), head.length());
    }

    private void writeCopied(byte[] body) throws TransportException {
        // The head's buffer is free again.
        Buffer buffer = head.buffer();
        for (int at = 0; at < body.length; at += buffer.length()) {
            int count = Math.min(buffer.length(), body.length - at);
            buffer.put(0, body, at, count);
            connection.write(buffer, 0, count);
        }
    }

    private void requireNotBegun() {
        if (begun) {
            throw new IllegalStateException("the answer has begun already");
        }
    }

    private static boolean ownField(String name) {
        return switch (name.length()) {
            case 4 -> Ascii.equalIgnoringCase(name, "date");
            case 10 -> Ascii.equalIgnoringCase(name, "connection");
            case 14 -> Ascii.equalIgnoringCase(name, "content-length");
            case 17 -> Ascii.equalIgnoringCase(name, "transfer-encoding");
            default -> false;
        };
    }
}
