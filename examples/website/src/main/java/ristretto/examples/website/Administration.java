package ristretto.examples.website;

import java.io.IOException;
import ristretto.http.StaticFiles;
import ristretto.signatures.HttpHandler;
import ristretto.signatures.HttpRequest;
import ristretto.signatures.HttpResponse;
import ristretto.signatures.Metrics;
import ristretto.signatures.ReadOnlyFiles;

/** The files of the site, and a page that tells its operator how it is doing. For everybody else that page does not exist. */
public final class Administration implements HttpHandler {
    static final String PAGE = "/admin";

    private final StaticFiles files;
    private final Metrics metrics;
    private final Operators operators;
    private final Traffic traffic = new Traffic();

    public Administration(ReadOnlyFiles files, Metrics metrics, Operators operators) {
        this.files = new StaticFiles(files);
        this.metrics = metrics;
        this.operators = operators;
    }

    @Override
    public void handle(HttpRequest request, HttpResponse response) throws IOException {
        traffic.count();
        if (request.path().equals(PAGE) && operators.include(request.client().address())) {
            response.header("Content-Type", "text/html; charset=utf-8").header("Cache-Control", "no-store").send(StatusPage.of(metrics, traffic));
        } else {
            files.handle(request, response);
        }
    }
}
