package ristretto.signatures;

import java.io.UncheckedIOException;

/** A server of HTTP/1.1 (RFC 9110, RFC 9112). */
public interface HttpServer {
    /**
     * {@code serve(handler)} listens on the configured port and answers requests with {@code handler} until the service
     * ends; each connection has a thread of its own.
     *
     * @throws UncheckedIOException of a {@link TransportException} if the port cannot be listened on, or the listener failed: few services
     *         can do better than to end then, and an exception that leaves the main class says so on the console
     */
    void serve(HttpHandler handler);
}
