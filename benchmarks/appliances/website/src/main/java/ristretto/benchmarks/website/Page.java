package ristretto.benchmarks.website;

import ristretto.http.StaticFiles;
import ristretto.signatures.HttpServer;
import ristretto.signatures.ReadOnlyFiles;

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
        http.serve(new StaticFiles(files));
    }
}
