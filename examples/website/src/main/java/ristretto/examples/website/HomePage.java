package ristretto.examples.website;

import ristretto.signatures.HttpHandler;
import ristretto.signatures.HttpServer;
import ristretto.signatures.TransportException;

/** Answers over HTTP; with what, is for the description to say. */
public record HomePage(HttpServer http, HttpHandler pages) implements Runnable {
    @Override
    public void run() {
        try {
            http.serve(pages);
        } catch (TransportException failure) {
            throw new IllegalStateException("cannot serve: " + failure.getMessage(), failure);
        }
    }
}
// 22732
