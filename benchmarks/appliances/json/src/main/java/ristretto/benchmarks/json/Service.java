package ristretto.benchmarks.json;

import ristretto.signatures.HttpServer;

/** The document over this project's web server. */
public record Service(HttpServer http) implements Runnable {
    @Override
    public void run() {
        Orders orders = new Orders();
        http.serve((request, response) -> response.header("Content-Type", "application/json").send(orders.document(request.path())));
    }
}
