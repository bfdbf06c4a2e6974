package ristretto.http;

import java.io.IOException;
import ristretto.signatures.HttpResponse;

/** The body of an answer that has none, to a {@code HEAD} request for instance: what is written is dropped. */
final class SuppressedBody implements HttpResponse.Body {
    private final Http1Response response;
    private boolean closed;

    SuppressedBody(Http1Response response) {
        this.response = response;
    }

    @Override
    public void write(byte[] data, int from, int count) {
        if ((from | count) < 0 || from > data.length - count) {
            throw new IndexOutOfBoundsException();
        }
    }

    @Override
    public void flush() throws IOException {
        response.flush();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            response.finish();
        }
    }
}
