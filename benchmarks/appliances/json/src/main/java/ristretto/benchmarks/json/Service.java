package ristretto.benchmarks.json;

import ristretto.signatures.HttpServer;
import ristretto.signatures.TransportException;

/** The document over this project's web server. */
public record Service(HttpServer http) implements Runnable {
    @Override
    public void run() {
        Orders orders = new Orders();
        try {
            http.serve((request, response) -> response.header("Content-Type", "application/json").send(orders.document(request.path())));
        } catch (TransportException failure) {
            throw new IllegalStateException("cannot serve: " + failure.getMessage(), failure);
        }
    }
}
