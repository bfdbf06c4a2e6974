package ristretto.signatures;

/** A server of HTTP/1.1 (RFC 9110, RFC 9112). */
public interface HttpServer {
    /**
     * {@code serve(handler)} listens on the configured port and answers requests with {@code handler} until the service
     * ends; each connection has a thread of its own.
     *
     * @throws TransportException if the port cannot be listened on, or the listener failed
     */
    void serve(HttpHandler handler) throws TransportException;
}
