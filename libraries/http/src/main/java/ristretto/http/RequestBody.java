package ristretto.http;

import java.io.IOException;
import ristretto.signatures.MonotonicClock;
import ristretto.signatures.Tcp;
import ristretto.signatures.TransportException;

/** The body of the request that is being served (RFC 9112, sections 6 and 7). One object serves all of a connection. */
final class RequestBody {
    /** In nanoseconds. */
    private static final long MILLISECOND = 1_000_000;
    /** Chunk extensions are ignored; in all of a body so many bytes of them are borne. */
    private static final int EXTENSION_LIMIT = 4096;
    private static final byte[] CONTINUE = Ascii.bytes("HTTP/1.1 100 Continue\r\n\r\n");

    private final Tcp.Connection connection;
    private final Input input;
    private final MonotonicClock clock;
    private final HttpSettings settings;
    /** Bytes of the body, or of the chunk, that are still to be read. */
    private long remaining;
    private boolean chunked;
    private boolean firstChunk;
    private boolean ended;
    private boolean failed;
    /** The client waits for {@code 100 Continue}. */
    private boolean continueAwaited;
    /** It has been given a final answer instead. */
    private boolean answered;
    /** Bytes of chunk data so far. */
    private long total;
    private int extensions;
    /** Nanoseconds that the client may still keep us waiting. */
    private long patience;

    RequestBody(Tcp.Connection connection, Input input, MonotonicClock clock, HttpSettings settings) {
        this.connection = connection;
        this.input = input;
        this.clock = clock;
        this.settings = settings;
    }

    /** Prepares for the body of a request whose header was just read. */
    void begin(RequestParser header) {
        chunked = header.chunked();
        remaining = chunked ? 0 : Math.max(0, header.contentLength());
        ended = !chunked && remaining == 0;
        failed = false;
        firstChunk = true;
        total = 0;
        extensions = 0;
        continueAwaited = header.expectsContinue() && !ended;
        answered = false;
        patience = settings.bodyTimeout() * MILLISECOND;
    }

    /** Whether the whole body was read. */
    boolean ended() {
        return ended;
    }

    /** Whether the request that follows cannot be found: the body was broken, or the client may never send it. */
    boolean lost() {
        return failed || continueAwaited;
    }

    /** The answer has begun: {@code 100 Continue} would come too late. */
    void answered() {
        answered = true;
    }

    /** Bytes known to be still to come. */
    long remaining() {
        return remaining;
    }

    /** As {@link ristretto.signatures.HttpRequest#read}. */
    int read(byte[] into, int from, int count) throws IOException {
        if (count == 0 || ended) {
            if ((from | count) < 0 || from > into.length - count) {
                throw new IndexOutOfBoundsException();
            }
            return ended ? -1 : 0;
        }
        boolean complete = false;
        try {
            int read = next(into, from, count);
            complete = true;
            return read;
        } finally {
            failed |= !complete;
        }
    }

    /** Reads what is left and drops it; false if that is more than {@code limit} bytes. */
    boolean drain(int limit) throws IOException {
        byte[] scrap = ended ? null : new byte[512];
        for (int drained = 0; !ended && drained <= limit; ) {
            int count = read(scrap, 0, scrap.length);
            drained += Math.max(0, count);
        }
        return ended;
    }

    private int next(byte[] into, int from, int count) throws IOException {
        if (failed) {
            throw new BadRequestException(Status.BAD_REQUEST, "the body is broken");
        }
        if (chunked && remaining == 0 && !nextChunk()) {
            ended = true;
            return -1;
        }
        if (input.empty()) {
            receive();
        }
        int available = (int) Math.min(remaining, input.end() - input.start());
        int read = Math.min(count, available);
        input.buffer().get(input.start(), into, from, read);
        input.skip(read);
        remaining -= read;
        ended = !chunked && remaining == 0;
        return read;
    }

    private void receive() throws IOException {
        if (continueAwaited && !answered) {
            continueAwaited = false;
            sendContinue();
        }
        if (patience <= 0) {
            throw new BadRequestException(Status.REQUEST_TIMEOUT, "the body comes too slowly");
        }
        long before = clock.nanoseconds();
        connection.timeout(patience);
        int count;
        try {
            count = input.receiveBody();
        } catch (TransportException failure) {
            if (failure.reason() == TransportException.Reason.TIMED_OUT) {
                throw new BadRequestException(Status.REQUEST_TIMEOUT, "the body comes too slowly");
            }
            throw failure;
        }
        if (count < 0) {
            throw new BadRequestException(Status.BAD_REQUEST, "the client ended within the body");
        }
        patience += count * MILLISECOND - (clock.nanoseconds() - before);
    }

    private void sendContinue() throws TransportException {
        connection.timeout(settings.writeTimeout() * MILLISECOND);
        connection.write(input.scratch(CONTINUE), 0, CONTINUE.length);
        connection.flush();
    }

    /** Reads the line that announces a chunk; false, after the trailer, if it announced the end. */
    private boolean nextChunk() throws IOException {
        if (!firstChunk) {
            lineEnd(next());
        }
        firstChunk = false;
        long size = 0;
        int digits = 0;
        int c = next();
        while (Ascii.hex(c) >= 0) {
            // 15 digits cannot overflow.
            require(++digits < 16, "the chunk size is too long");
            size = size << 4 | Ascii.hex(c);
            c = next();
        }
        require(digits > 0, "no chunk size");
        require(c == ';' || c == Ascii.CR || c == Ascii.SPACE || c == Ascii.TAB, "the chunk size is not a number");
        while (c != Ascii.CR) {
            require(c >= Ascii.SPACE && c != 0x7F || c == Ascii.TAB, "a control character in a chunk extension");
            require(++extensions <= EXTENSION_LIMIT, "the chunk extensions are too long");
            c = next();
        }
        lineEnd(c);
        total += size;
        if (total > settings.bodyLimit()) {
            throw new BadRequestException(Status.CONTENT_TOO_LARGE, "the body is longer than " + settings.bodyLimit());
        }
        remaining = size;
        return size > 0 || trailer();
    }

    /** Checks the trailer's form and drops it (RFC 9112, section 7.1.2); always false. */
    private boolean trailer() throws IOException {
        int length = 0;
        for (int c = next(); c != Ascii.CR; c = next()) {
            require(c != ':', "a trailer field has no name");
            boolean named = false;
            while (c != Ascii.CR) {
                named |= c == ':';
                require(named || Ascii.token(c), "the name of a trailer field is not a token");
                if (++length > settings.headerLimit()) {
                    throw new BadRequestException(Status.HEADER_TOO_LARGE, "the trailer is too long");
                }
                require(c >= Ascii.SPACE && c != 0x7F || c == Ascii.TAB, "a control character in the trailer");
                c = next();
            }
            require(named, "a trailer field has no colon");
            lineEnd(c);
        }
        lineEnd(Ascii.CR);
        return false;
    }

    private void lineEnd(int first) throws IOException {
        require(first == Ascii.CR && next() == Ascii.LF, "a line of the chunked coding does not end with CR LF");
    }

    private int next() throws IOException {
        if (input.empty()) {
            receive();
        }
        int c = input.buffer().getUnsignedByte(input.start());
        input.skip(1);
        return c;
    }

    private static void require(boolean condition, String otherwise) throws BadRequestException {
        if (!condition) {
            throw new BadRequestException(Status.BAD_REQUEST, otherwise);
        }
    }
}
