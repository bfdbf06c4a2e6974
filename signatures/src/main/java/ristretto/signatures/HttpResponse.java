package ristretto.signatures;

import java.io.IOException;

/**
 * The answer to a request: status and fields first, then exactly one of the {@code send} calls or of {@link #begin}. The
 * server adds {@code Date}, {@code Connection}, {@code Content-Length} and {@code Transfer-Encoding}; for {@code HEAD}, it
 * leaves the body out.
 */
public interface HttpResponse {
    /** {@code status(code)} sets the status, 200 to 599; 200 if never called. */
    HttpResponse status(int code);

    /**
     * {@code header(name, value)} adds a header field.
     *
     * @throws IllegalArgumentException if the name is not a token or the value has a control character (RFC 9110, section 5.5)
     */
    HttpResponse header(String name, String value);

    /** Sends an answer with this body. */
    void send(Buffer body) throws IOException;

    /** Sends an answer with this body. */
    void send(byte[] body) throws IOException;

    /** Sends an answer with this text in UTF-8; the content type is {@code text/plain; charset=utf-8} unless it was set. */
    void send(String body) throws IOException;

    /** Sends an answer without a body. */
    void send() throws IOException;

    /** Begins an answer of unknown length: chunked, or up to the end of the connection for an HTTP/1.0 client. */
    Body begin() throws IOException;

    /** A body that is sent piece by piece. */
    interface Body extends AutoCloseable {
        void write(byte[] data, int from, int count) throws IOException;

        /** Sends what was written so far. */
        void flush() throws IOException;

        /** Ends the body. */
        @Override
        void close() throws IOException;
    }
}
