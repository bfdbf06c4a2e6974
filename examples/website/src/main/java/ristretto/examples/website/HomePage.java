package ristretto.examples.website;

import ristretto.signatures.HttpHandler;
import ristretto.signatures.HttpServer;

/** Answers over HTTP; with what, is for the description to say. */
public record HomePage(HttpServer http, HttpHandler pages) implements Runnable {
    @Override
    public void run() {
        http.serve(pages);
    }
}
