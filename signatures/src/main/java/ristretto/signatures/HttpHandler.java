package ristretto.signatures;

import java.io.IOException;

/** Answers requests. */
@FunctionalInterface
public interface HttpHandler {
    /**
     * {@code handle(request, response)} answers one request. If it returns without an answer, the server answers 404; if it
     * throws, the server logs that and answers 500, or closes the connection if the answer had begun.
     *
     * @throws IOException if the connection failed: nothing more can be said to this client
     */
    void handle(HttpRequest request, HttpResponse response) throws IOException;
}
