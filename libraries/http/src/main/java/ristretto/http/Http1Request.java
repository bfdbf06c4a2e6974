package ristretto.http;

import java.io.IOException;
import java.util.Optional;
import ristretto.signatures.HttpRequest;
import ristretto.signatures.SocketAddress;

/** The request that a connection serves now. */
final class Http1Request implements HttpRequest {
    private final RequestParser header;
    private final Input input;
    private final RequestBody body;
    private final SocketAddress client;

    Http1Request(RequestParser header, Input input, RequestBody body, SocketAddress client) {
        this.header = header;
        this.input = input;
        this.body = body;
        this.client = client;
    }

    @Override
    public String method() {
        return header.line().method();
    }

    @Override
    public String path() {
        return header.line().path(input.buffer());
    }

    @Override
    public Optional<String> query() {
        return header.line().hasQuery() ? Optional.of(header.line().query(input.buffer())) : Optional.empty();
    }

    @Override
    public Optional<String> header(String name) {
        int index = header.fields().find(input.buffer(), name);
        return index < 0 ? Optional.empty() : Optional.of(header.fields().value(input.buffer(), index));
    }

    @Override
    public SocketAddress client() {
        return client;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        return body.read(into, from, count);
    }
}
