package ristretto.benchmarks.website;

import ristretto.http.StaticFiles;
import ristretto.signatures.HttpServer;
import ristretto.signatures.ReadOnlyFiles;
import ristretto.signatures.TransportException;

/** Serves files over HTTP. */
public final class Page implements Runnable {
    private final HttpServer http;
    private final ReadOnlyFiles files;

    public Page(HttpServer http, ReadOnlyFiles files) {
        this.http = http;
        this.files = files;
    }

    @Override
    public void run() {
        try {
            http.serve(new StaticFiles(files));
        } catch (TransportException failure) {
            throw new IllegalStateException("cannot serve: " + failure.getMessage(), failure);
        }
    }
}
